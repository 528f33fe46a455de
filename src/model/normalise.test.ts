import { expect, test } from 'vitest'
import { narrowPunctuation, widenPunctuation } from './normalise.ts'

test.each([
  ['保护小河,加强治理;', '保护小河，加强治理；', [4, 9]],
  ['中韩(盐城)产业园', '中韩（盐城）产业园', [2, 5]],
  ['(小河)', '（小河）', [0, 3]],
  ['小河(A)', '小河（A）', [2, 4]],
  ['a(b河)c', 'a（b河）c', [1, 4]],
  ['a(b)河', 'a（b）河', [1, 3]],
  ['“一带一路”,AI', '“一带一路”，AI', [6]],
  ['𠮷,A', '𠮷，A', [2]],
  ['(保护(小河))', '（保护（小河））', [0, 3, 6, 7]]
])('widens the marks of “%s”', (text, reading, widened) => {
  expect(widenPunctuation(text)).toEqual({ text: reading, widened })
})

test.each([
  '1,000',
  'f(x)',
  'a; b',
  '16+1',
  '1+N',
  'GB/T 2260',
  '小河 , 大江',
  '小河 f(x) a',
  '小河)',
  '(小河',
  '(小\n河)',
  '小河.',
  '保护，小河',
  ''
])('leaves “%s” as it is', (text) => {
  expect(widenPunctuation(text)).toEqual({ text, widened: [] })
})

test('narrows the marks that it widened and no other', () => {
  expect(narrowPunctuation('甲，乙，丙（丁）', [3, 5, 7])).toBe('甲，乙,丙(丁)')
})
