import { expect, test } from 'vitest'
import { breakName, socialPicture } from './social-picture.ts'

test('a name is broken between words, into lines of about the same length', () => {
  expect(breakName('小河县规划')).toEqual(['小河县规划'])
  expect(breakName('小河县国民经济和社会发展规划')).toEqual(['小河县国民经济', '和社会发展规划'])
})

test('every character stands within the picture, however long the name is', () => {
  const svg = socialPicture('小河'.repeat(30), () => ({ path: 'M0 0', width: 1 }), '#14566a')
  const [, size] = /scale\(([\d.]+)\)/.exec(svg) ?? []
  const ends = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(([, x, y]) => [
    112 + (Number(x) + 1) * Number(size),
    Number(y) * Number(size)
  ])
  expect(ends).toHaveLength(60)
  expect(ends.filter(([x = 0, y = 0]) => x > 1200 - 112 || y > 630)).toEqual([])
})
