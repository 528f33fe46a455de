import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWords } from './find-words.ts'

test('finds words that lie in one another, overlap, or end after the span', () => {
  const found = findWords(new Set(['小河', '河', '河小', '小河小河小', '大河']), '小河小河小', { start: 0, end: 4 })
  expect(Object.fromEntries([...found].map(([word, places]) => [word, places.toSorted()]))).toEqual({
    小河: [0, 2],
    河: [1, 3],
    河小: [1, 3],
    小河小河小: [0],
    大河: []
  })
})

test('finds what a search for each word alone finds', () => {
  const words = fc.string({ unit: fc.constantFrom('河', '江', '\ud842'), minLength: 1, maxLength: 4 })
  const text = fc.string({ unit: fc.constantFrom('河', '江', '\ud842', '\udfb7'), maxLength: 20 })
  fc.assert(
    fc.property(fc.uniqueArray(words), text, fc.nat(20), fc.nat(20), (words, text, start, end) => {
      const found = findWords(new Set(words), text, { start, end })
      for (const word of words) {
        const all = [...Array(text.length).keys()].filter((at) => text.startsWith(word, at))
        const inside = all.filter((at) => at >= start && at < end)
        const places = found.get(word) ?? []
        expect(places).toHaveLength(Math.min(2, inside.length))
        for (const at of places) expect(inside).toContain(at)
      }
    })
  )
})
