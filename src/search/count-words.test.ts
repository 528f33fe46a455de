import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'

test('words are counted in all texts, also within one another', () => {
  const counts = countWords(new Set(['发展', '发展规划', '规划']), ['发展规划和发展', '规划'])
  expect(Object.fromEntries(counts)).toEqual({ 发展: 2, 发展规划: 1, 规划: 2 })
})

test('as often as the search finds them', () => {
  const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 }).map((letters) => letters.join(''))
  const word = fc.array(fc.constantFrom('a', 'b'), { minLength: 2, maxLength: 4 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(fc.array(text), fc.array(word), (texts, words) => {
      const counts = countWords(new Set(words), texts)
      for (const word of words)
        expect(counts.get(word) ?? 0).toBe(texts.reduce((sum, text) => sum + text.split(word).length - 1, 0))
    })
  )
})
