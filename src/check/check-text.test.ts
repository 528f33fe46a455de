import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parsePlan } from '../read/parse.ts'
import { readSource } from '../read/read-source.ts'
import { findDifference, textsOfPages } from './check-text.ts'

const source = '第一章 总则\n保护小河。\n第一节 范围\n全县。\n沿岸。\n'
const tree = parsePlan(readSource(source, []), { title: '小河规划', contents: [] }, new VFile())
const first = { id: 'chp_1__sec_1__p_1', text: '全县。' }
const second = { id: 'chp_1__sec_1__p_2', text: '沿岸。' }

test('expects every paragraph on its own page and in the full texts', () => {
  const pages = [...textsOfPages({ ...tree, id: 'river' })].map(([path, texts]) => [
    path,
    texts.map(({ text }) => text)
  ])
  expect(pages).toEqual([
    ['river/full.html', ['保护小河。', '全县。', '沿岸。']],
    ['river/1/full.html', ['保护小河。', '全县。', '沿岸。']],
    ['river/1/index.html', ['保护小河。']],
    ['river/1/1.html', ['全县。', '沿岸。']]
  ])
})

test('finds no difference in the same paragraphs', () => {
  expect(findDifference([first, second], [first, second])).toBeUndefined()
})

test('finds one changed character', () => {
  expect(findDifference([first, { ...second, text: '沿岸。 ' }], [first, second])).toBe(
    'Expected chp_1__sec_1__p_2 with its reading text, found chp_1__sec_1__p_2: at character 3 "沿岸。 " in place of "沿岸。".'
  )
})

test('finds a lost paragraph, a doubled one, and two in another order', () => {
  expect(findDifference([first], [first, second])).toBe(
    'Expected chp_1__sec_1__p_2 with its reading text, found nothing.'
  )
  expect(findDifference([first, second, second], [first, second])).toBe('Expected 2 paragraphs of the plan, found 3.')
  expect(findDifference([second, first], [first, second])).toContain('found chp_1__sec_1__p_2: at character 0')
})
