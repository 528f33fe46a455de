import { expect, test } from 'vitest'
import { createCuts } from './words.ts'

/** Words are parted by strokes; the mark is in brackets. */
function cutBy(given: string, isName = false): string | undefined {
  const words = given.replaceAll(/[[\]]/g, '').split('|')
  const marked = given.replaceAll('|', '')
  const start = marked.indexOf('[')
  return createCuts(words).cutBy(start, marked.indexOf(']') - 1, isName)
}

test('a mark of whole words cuts none', () => {
  expect(cutBy('加强|[污染源]|治理')).toBeUndefined()
  expect(cutBy('[高新|技术]|企业')).toBeUndefined()
})

test('a mark may not leave a single character of a word', () => {
  expect(cutBy('土壤|[污染|源]头')).toBe('源头')
  expect(cutBy('海[上|海]南')).toBe('海上')
  expect(cutBy('第[一线]|干部')).toBe('第一线')
})

test('a mark may take one part of a compound', () => {
  expect(cutBy('科技[成果|转化]')).toBeUndefined()
})

test('a name is not cut out of the name of something else', () => {
  expect(cutBy('[浙江]大学', true)).toBe('浙江大学')
  expect(cutBy('[土地]出让')).toBeUndefined()
})

test('a bay is not the place at it', () => {
  expect(cutBy('[崖州]|湾|科技城', true)).toBe('崖州湾')
  expect(cutBy('[南通]|江海|联运', true)).toBeUndefined()
})

test('offsets are UTF-16 code units', () => {
  expect(createCuts(['𠮷', '小河']).isOne(2, 4)).toBe(true)
  expect(createCuts(['𠮷小', '河']).isOne(2, 4)).toBe(false)
})
