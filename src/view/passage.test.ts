import { expect, test } from 'vitest'
import type { Span } from '../model/plan.ts'
import { passageOf, sentencesWith, textOfPieces, type Passage } from './passage.ts'

const text = '先修桥。再修路。“桥要坚固。”桥边有桥'
const hits = [...text.matchAll(/桥/gu)].map(({ index }) => ({ start: index, end: index + 1 }))

/** As it is shown, hits in brackets. */
const wordsOf = ({ pieces }: Passage) => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
const shown = (...spans: Span[]) => wordsOf(sentencesWith(text, spans))

test('shows the whole sentences that have hits, and that something is between them', () => {
  expect(shown(...hits)).toBe('先修[桥]。……“[桥]要坚固。”[桥]边有[桥]')
  expect(sentencesWith(text, hits)).toMatchObject({ hit: 0, count: 4 })
})

test('a hit that goes over sentences has all of them; hits that overlap are one', () => {
  expect(shown({ start: 2, end: 6 }, { start: 5, end: 7 })).toBe('先修[桥。再修路]。')
})

test('a text without an end of a sentence is one', () => {
  expect(wordsOf(sentencesWith('修桥', [{ start: 1, end: 2 }]))).toBe('修[桥]')
})

test('the pieces of a whole text are the text', () => {
  const { pieces } = passageOf(text, hits, [{ start: 0, end: text.length }])
  expect(textOfPieces(pieces)).toBe(text)
})
