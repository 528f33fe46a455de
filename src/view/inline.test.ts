import { expect, test } from 'vitest'
import { cellsOf, createFirstMarks, piecesOf, type LinkedMark, type Piece } from './inline.ts'
import type { EntryRef } from '../model/entry.ts'
import type { PlacedCorrection } from '../model/plan.ts'

const point = { line: 1, column: 1, offset: 0 }
/** Words struck at an offset. */
const struck = (start: number): PlacedCorrection => ({
  id: `cor_1_${start + 1}`,
  sic: '多',
  corr: '',
  kind: 'insertion',
  certainty: 'certain',
  source: 'w',
  start,
  end: start,
  position: { start: point, end: point }
})
const link = (start: number, end: number): LinkedMark => ({ start, end, entry: 'place:xiao-he' })

/** Names in brackets, corrections as a star. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'name' ? `[${piece.text}]` : '*')).join('')

const cut = (links: LinkedMark[], offsets: number[], measure?: string) => {
  const apparatus = offsets.map(struck)
  const pieces = piecesOf({ text: '保护小河。修桥。', apparatus, ...(measure !== undefined && { measure }) }, links)
  return [shown(pieces.measure), shown(pieces.rest)]
}

test.each([
  ['before a name', 2, '保护*[小河]。修桥。'],
  ['inside a name', 3, '保护[小河]*。修桥。'],
  ['after a name', 4, '保护[小河]*。修桥。'],
  ['after that', 5, '保护[小河]。*修桥。'],
  ['at the very beginning', 0, '*保护[小河]。修桥。']
])('a correction %s stands beside it', (_, offset, text) => {
  expect(cut([link(2, 4)], [offset])).toEqual(['', text])
})

test('of several, each stands at its place, whatever their order', () => {
  expect(cut([link(5, 7), link(2, 4)], [7, 0])).toEqual(['', '*保护[小河]。[修桥]*。'])
})

test('what begins in the measure and ends after it is not a link', () => {
  expect(cut([link(4, 6)], [5], '保护小河。')).toEqual(['保护小河。*', '修桥。'])
  expect(cut([link(2, 5), link(5, 7)], [], '保护小河。')).toEqual(['保护[小河。]', '[修桥]。'])
})

const text = (words: string): Piece => ({ type: 'text', text: words })
const name: Piece = { type: 'name', text: '小河', entry: 'place:xiao-he' }

test.each<[string, Piece[], string[]]>([
  ['no tab', [text('甲'), name], ['甲[小河]']],
  ['a tab in a text', [text('甲\t乙')], ['甲\t', '乙']],
  ['two tabs', [text('甲\t乙\t'), name, text('丙')], ['甲\t', '乙\t', '[小河]丙']],
  ['a tab after a name', [name, text('\t甲')], ['[小河]\t', '甲']],
  ['a tab at the end', [text('甲\t')], ['甲\t', '']],
  ['nothing', [], ['']],
  ['a text of nothing', [text('')], ['']]
])('cuts into cells: %s', (_, pieces, cells) => {
  expect(cellsOf(pieces).map(shown)).toEqual(cells)
})

test('makes no piece of nothing', () => {
  expect(cellsOf([text(''), text('甲\t')])).toEqual([[text('甲\t')], []])
})

test('gives no mark that links to nothing', () => {
  const firstMarks = createFirstMarks({ linkOf: ({ entries: [entry] }) => (entry === 'term:a' ? undefined : entry) })
  const mark = (start: number, entry: EntryRef) => ({ start, end: start + 1, form: '河', entries: [entry] })
  expect(firstMarks({ marks: [mark(0, 'term:a'), mark(1, 'term:b')] })).toEqual([{ start: 1, end: 2, entry: 'term:b' }])
})

test('gives of each entry the first mark', () => {
  const firstMarks = createFirstMarks({ linkOf: ({ entries }) => entries[0] })
  const mark = (start: number, entry: EntryRef) => ({ start, end: start + 1, form: '河', entries: [entry] })
  expect(firstMarks({ marks: [mark(0, 'term:a'), mark(1, 'term:a'), mark(2, 'term:b')] })).toEqual([
    { start: 0, end: 1, entry: 'term:a' },
    { start: 2, end: 3, entry: 'term:b' }
  ])
  expect(firstMarks({ marks: [mark(0, 'term:b')] })).toEqual([])
})
