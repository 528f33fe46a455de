import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { AppliedCorrection } from './correct.ts'
import { placeCorrections } from './place-corrections.ts'
import type { CorrectionSeed } from '../model/seeds.ts'

const text = '保护小河，治理。\n大江，长江。'

function applied(start: number, end: number, more: Partial<CorrectionSeed> = {}): AppliedCorrection {
  const seed: CorrectionSeed = {
    line: 1,
    sic: '和',
    corr: '河',
    kind: 'garbled',
    certainty: 'certain',
    source: 'w',
    ...more
  }
  const point = { line: 1, column: start + 1, offset: start }
  return {
    start,
    end,
    correction: { id: `cor_1_${start + 1}`, seed, start, end, position: { start: point, end: point } }
  }
}

test('counts from the start of each span', () => {
  const file = new VFile()
  const { take } = placeCorrections({ text, applied: [applied(3, 4), applied(9, 11)], widened: [4, 11] }, file)
  const [first, second] = [take(0, 8), take(9, 15)]
  expect([first.apparatus.map(({ start, end, corr }) => [start, end, corr]), first.widened]).toEqual([
    [[3, 4, '河']],
    [4]
  ])
  expect([second.apparatus.map(({ start, end, corr }) => [start, end, corr]), second.widened]).toEqual([
    [[0, 2, '大江']],
    [2]
  ])
  expect(file.messages).toEqual([])
})

test('gives what a correction says, without its line', () => {
  const { take } = placeCorrections({ text, applied: [applied(3, 4, { note: '形近' })], widened: [] }, new VFile())
  expect(take(0, 8).apparatus).toEqual([
    {
      id: 'cor_1_4',
      sic: '和',
      corr: '河',
      kind: 'garbled',
      certainty: 'certain',
      source: 'w',
      note: '形近',
      start: 3,
      end: 4,
      position: { start: { line: 1, column: 4, offset: 3 }, end: { line: 1, column: 4, offset: 3 } }
    }
  ])
})

test('gives a doubtful correction its reading, widened, over the words of the source', () => {
  const doubtful = applied(3, 4, { certainty: 'doubtful', corr: '河,' })
  const { take } = placeCorrections({ text, applied: [doubtful], widened: [] }, new VFile())
  expect(take(0, 8).apparatus).toMatchObject([{ corr: '河，', start: 3, end: 4 }])
})

test('gives a span the readings that begin or end with it, and those of nothing at its borders', () => {
  const all = [applied(0, 0, { corr: '' }), applied(0, 2), applied(7, 8), applied(8, 8, { corr: '' })]
  const file = new VFile()
  const { apparatus } = placeCorrections({ text, applied: all, widened: [] }, file).take(0, 8)
  expect(apparatus.map(({ start, end }) => [start, end])).toEqual([
    [0, 0],
    [0, 2],
    [7, 8],
    [8, 8]
  ])
  expect(file.messages).toEqual([])
})

test('keeps the corrections outside all spans', () => {
  const file = new VFile()
  const { take, rest } = placeCorrections(
    { text, applied: [applied(0, 1), applied(8, 9), applied(14, 15)], widened: [] },
    file
  )
  take(2, 8)
  take(9, 12)
  expect(rest().map(({ id, corr }) => [id, corr])).toEqual([
    ['cor_1_1', '保'],
    ['cor_1_9', '\n'],
    ['cor_1_15', '。']
  ])
  expect(file.messages).toEqual([])
})

test('reports a correction that changes a span and what is outside', () => {
  const file = new VFile()
  const { take, rest } = placeCorrections({ text, applied: [applied(1, 3), applied(7, 10)], widened: [] }, file)
  take(2, 8)
  take(9, 12)
  expect(rest()).toEqual([])
  expect(file.messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([
    ['correction-across-border', 2],
    ['correction-across-border', 8]
  ])
})

test('takes a correction by what it changes, not by the words around', () => {
  // 大江 is read 章\n大江: the change ends where the span begins.
  const added = applied(8, 11, { sic: '江', corr: '。\n江' })
  const file = new VFile()
  const { take, rest } = placeCorrections({ text, applied: [added], widened: [] }, file)
  expect(take(10, 15).apparatus).toEqual([])
  expect(rest()).toHaveLength(1)
  expect(file.messages).toEqual([])
})
