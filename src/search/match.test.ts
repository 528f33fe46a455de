import { expect, test } from 'vitest'
import { createFold } from './fold.ts'
import { findHits, foldQuery } from './match.ts'
import { parseQuery } from './parse-query.ts'

const fold = createFold(new Map())
const hitsOf = (text: string, typed: string) =>
  findHits(fold(text), foldQuery(parseQuery(typed), fold)).map(({ start, end }) => text.slice(start, end))

test.each<[string, string, string[]]>([
  ['推动云桥机场与云桥枢纽', '云桥', ['云桥', '云桥']],
  ['以“一带一路”建设为统领', '一带一路建设', ['一带一路”建设']],
  ['中韩（盐城）产业园', '中韩盐城产业园', ['中韩（盐城）产业园']],
  ['云桥机场', '机场 云桥', ['云桥', '机场']],
  ['云桥机场', '云桥机 云桥', ['云桥', '云桥机']],
  ['云桥机场', '云桥 潮音', []],
  ['云桥机场', '云桥 -机场', []],
  ['云桥机场', '云桥 -潮音', ['云桥']],
  ['云桥机场', '-潮音', []],
  ['云桥机场', '“”', []],
  ['啊啊啊', '啊啊', ['啊啊']],
  ['云桥机场', '云桥 云桥', ['云桥']],
  ['.*', '.*', ['.*']]
])('in %s, %s finds %j', (text, typed, hits) => {
  expect(hitsOf(text, typed)).toEqual(hits)
})
