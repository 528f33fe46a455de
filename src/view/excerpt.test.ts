import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

test('a short text is whole', () => {
  expect(excerptOf('保护小河。', 5)).toBe('保护小河。')
})

test('ends with a sentence where one fits', () => {
  expect(excerptOf('保护小河。加强治理，打造样板。', 8)).toBe('保护小河。')
})

test('else with a word, and says that the text goes on', () => {
  expect(excerptOf('推动珠江三角洲区域一体化发展', 9)).toBe('推动珠江三角洲区域…')
  expect(excerptOf('推动珠江三角洲区域一体化发展', 8)).toBe('推动珠江三角洲…')
})

test('keeps no comma before the ellipsis, and no half of a character', () => {
  expect(excerptOf('保护小河，加强治理', 5)).toBe('保护小河…')
  expect(excerptOf('𠮷野𠮷野', 1)).toBe('𠮷…')
})
