import { expect, test } from 'vitest'
import { isSpelledIn, spellingOf } from './spelling.ts'

test.each([
  ['gaotie', 'gao tie'],
  ['gao tie', 'gao tie'],
  ['Gāo Tiě', 'gao tie'],
  ['gt', 'gao tie'],
  ['tie', 'gao tie'],
  ['zhan', 'gao tie|che zhan'],
  ['lvse', 'lv se'],
  ['luse', 'lv se'],
  ['lüse', 'lv se'],
  ['gaot', 'gao tie']
])('%s is in %s', (typed, pinyin) => {
  expect(isSpelledIn(spellingOf(typed.toLowerCase()), pinyin)).toBe(true)
})

test.each([
  ['g', 'gao tie'],
  ['aotie', 'gao tie'],
  ['gaotiee', 'gao tie'],
  ['高铁', 'gao tie'],
  ['', 'gao tie'],
  ['5g', '5 g']
])('%s is not in %s', (typed, pinyin) => {
  expect(isSpelledIn(spellingOf(typed.toLowerCase()), pinyin)).toBe(false)
})
