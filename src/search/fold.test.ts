import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFold, readSimplified } from './fold.ts'

const fold = createFold(readSimplified('灣湾橋桥並并'))

test.each([
  ['“一带一路”建设', '一带一路建设'],
  ['中韩（盐城）产业园', '中韩盐城产业园'],
  ['《纲要》 第八章\u3000', '纲要第八章'],
  ['ＡＢＣ abc', 'abcabc'],
  ['16+1', '16+1'],
  ['石橋', '石桥'],
  ['欧·美', '欧美'],
  ['商务、会展。', '商务、会展。'],
  ['零\u200b宽', '零宽'],
  ['“\ufe01一带”\ufe01', '一带'],
  ['Е῭', 'е \u0308\u0300'],
  ['cafe\u0301', 'café'],
  ['', '']
])('folds %s to %s', (text, folded) => {
  expect(fold(text).text).toBe(folded)
})

test('says where each folded character comes from', () => {
  expect(fold('“一带”（路）')).toEqual({ text: '一带路', starts: [1, 2, 5], ends: [2, 3, 6] })
  expect(fold('㎏𠮷')).toEqual({ text: 'kg𠮷', starts: [0, 0, 1, 1], ends: [1, 1, 3, 3] })
})

test('a character goes with the marks after it, with at most thirty', () => {
  expect(fold('e\u0301a')).toEqual({ text: 'éa', starts: [0, 2], ends: [2, 3] })
  expect(fold('水\u0323')).toMatchObject({ starts: [0, 0], ends: [2, 2] })
  expect(fold('水\u{1d165}')).toMatchObject({ starts: [0, 0, 0], ends: [3, 3, 3] })
  const { starts } = fold(`水${'\u0323'.repeat(31)}`)
  expect([starts.length, starts.at(-2), starts.at(-1)]).toEqual([32, 0, 31])
})

test('what a part of the folded text comes from folds to that part', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('橋', '“', '”', '（', '）', '　', ' ', '·', '𠮷', 'Ａ', 'é', '\u0301', '㎏', '\u200b'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
    ),
    maxLength: 20
  })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text)
      expect(folded.starts).toHaveLength(folded.text.length)
      expect(folded.ends).toHaveLength(folded.text.length)
      if (folded.text.length === 0) return
      const [from = 0, to = 0] = [a % folded.text.length, b % folded.text.length].sort((x, y) => x - y)
      const source = text.slice(folded.starts[from], folded.ends[to])
      expect(fold(source).text).toContain(folded.text.slice(from, to + 1))
    })
  )
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = fold(text).text
      expect(fold(once).text).toBe(once)
    })
  )
})
