import { expect, test } from 'vitest'
import { findNote } from './find-note.ts'
import type { Note } from './note.ts'

const text = '加强合作。上海、江苏协同发展，上海当好龙头。'
const noteOn = (quote: string, start: number, from = text): Note => ({
  id: 'urn:uuid:1',
  plan: 'p',
  title: '规划',
  first: 'chp_1__sec_1__p_1',
  last: 'chp_1__sec_1__p_1',
  quote,
  before: from.slice(Math.max(0, start - 4), start),
  after: from.slice(start + quote.length, start + quote.length + 4),
  start,
  words: '',
  created: '2026-01-01T00:00:00.000Z'
})
const paragraph = (text: string, number = 1) => ({ id: `chp_1__sec_1__p_${number}`, text })
const at = (place: ReturnType<typeof findNote>, paragraphs: readonly { id: string; text: string }[]) =>
  place && [
    place.id.slice(-1),
    paragraphs.find(({ id }) => id === place.id)?.text.slice(place.span.start, place.span.end),
    place.span.start,
    place.isChanged
  ]
const found = (note: Note, ...paragraphs: { id: string; text: string }[]) => at(findNote(note, paragraphs), paragraphs)

test('the words are found where they were, and of several the same', () => {
  expect(found(noteOn('上海', 5), paragraph(text))).toEqual(['1', '上海', 5, false])
  expect(found(noteOn('上海', 15), paragraph(text))).toEqual(['1', '上海', 15, false])
})

test('text that comes before moves them', () => {
  expect(found(noteOn('上海', 15), paragraph(`新的一句，上海也在。${text}`))).toEqual(['1', '上海', 25, false])
})

test('a paragraph that comes before moves them', () => {
  expect(found(noteOn('上海当好龙头', 15), paragraph('新的一段。'), paragraph(text, 2))).toEqual([
    '2',
    '上海当好龙头',
    15,
    false
  ])
})

test('spaces, brackets and quotation marks that change do not lose them', () => {
  expect(found(noteOn('上海、江苏协同发展', 5), paragraph('加强合作。“上海、江苏 协同”发展，很好。'))).toEqual([
    '1',
    '上海、江苏 协同”发展',
    6,
    true
  ])
})

test('a paragraph of which a word is corrected is still the one', () => {
  const before = '推进外贸业务改革。提升服务水平，建设国际枢纽。'
  const now = '推进外贸业务改革。提升服务质量，建设国际枢纽。'
  expect(found(noteOn(before, 0, before), paragraph(now))).toEqual(['1', now, 0, true])
})

test('words that are gone have no place', () => {
  expect(found(noteOn('上海当好龙头', 15), paragraph('加强合作。'))).toBeUndefined()
  expect(found(noteOn('上海当好龙头', 15))).toBeUndefined()
})

test('short words in other company are not the same', () => {
  expect(found(noteOn('上海', 5), paragraph('加强合作。'), paragraph('浙江、上海等地', 2))).toBeUndefined()
})

test('of words over several paragraphs the first line is found', () => {
  expect(found(noteOn('上海当好龙头。\n第二段', 15), paragraph(text))).toEqual(['1', '上海当好龙头。', 15, false])
})
