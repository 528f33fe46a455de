import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { applyCorrections, changedPart, createSourceMap, locateCorrections, restoreSic } from './correct.ts'
import type { CorrectionSeed } from '../model/seeds.ts'

const seed = (line: number, sic: string, corr: string, more: Partial<CorrectionSeed> = {}): CorrectionSeed => ({
  line,
  sic,
  corr,
  kind: 'garbled',
  certainty: 'certain',
  source: 'w',
  ...more
})

/** The corrections found, and the rules broken with the row and field named. */
function locate(source: string, ...corrections: CorrectionSeed[]) {
  const file = new VFile()
  const apparatus = {
    value: { witnesses: { w: { title: '另本', location: '小河档案馆', collated: '2030-02-01' } }, corrections },
    placeOf: ([, row, field]: readonly PropertyKey[]) => ({ line: Number(row) + 1, column: String(field).length })
  }
  const found = locateCorrections(source, apparatus, file)
  return { found, broken: file.messages.map(({ ruleId, line, column }) => [ruleId, line, column]) }
}

describe('locateCorrections', () => {
  test('finds sic on its line, and names the correction by its place', () => {
    const { found, broken } = locate('小和。\n\n大和与小和。', seed(3, '大和', '大河'))
    expect(broken).toEqual([])
    expect(found).toEqual([
      {
        id: 'cor_3_1',
        seed: seed(3, '大和', '大河'),
        start: 5,
        end: 7,
        position: { start: { line: 3, column: 1, offset: 5 }, end: { line: 3, column: 3, offset: 7 } }
      }
    ])
  })

  test('gives the corrections in the order of the text, whatever the order of the rows', () => {
    const { found } = locate('甲乙\n丙丁', seed(2, '丁', '四'), seed(1, '乙', '二'), seed(1, '甲', '一'))
    expect(found.map(({ id }) => id)).toEqual(['cor_1_1', 'cor_1_2', 'cor_2_2'])
  })

  test('finds a sic that reaches over the end of its line', () => {
    const { found } = locate('保护小\r\n河。', seed(1, '小\r\n河', '小河'))
    expect(found.map(({ start, end }) => [start, end])).toEqual([[2, 6]])
  })

  test('finds words on the last line, with or without a line ending after it', () => {
    expect(locate('甲\n乙', seed(2, '乙', '二')).found).toHaveLength(1)
    expect(locate('甲\n乙\n', seed(2, '乙', '二')).found).toHaveLength(1)
  })

  test('reports a sic that is on another line only', () => {
    expect(locate('甲\n乙', seed(1, '乙', '二'))).toEqual({ found: [], broken: [['sic-missing', 1, 3]] })
  })

  test('reports a sic that occurs twice, overlapping itself too', () => {
    expect(locate('甲乙甲', seed(1, '甲', '一'))).toEqual({ found: [], broken: [['sic-ambiguous', 1, 3]] })
    expect(locate('甲甲甲', seed(1, '甲甲', '一'))).toEqual({ found: [], broken: [['sic-ambiguous', 1, 3]] })
  })

  test('takes what is special in a pattern as the characters that they are', () => {
    expect(locate('a.c abc', seed(1, 'a.c', 'x')).found.map(({ start }) => start)).toEqual([0])
  })

  test('reports a line that the source does not have', () => {
    expect(locate('甲\n乙', seed(3, '乙', '二'))).toEqual({ found: [], broken: [['unknown-line', 1, 4]] })
  })

  test('reports a witness that is not listed, and finds the place all the same', () => {
    const { found, broken } = locate('甲', seed(1, '甲', '一', { source: 'toString' }))
    expect(broken).toEqual([['unknown-witness', 1, 6]])
    expect(found).toHaveLength(1)
  })

  test('leaves out a correction that reaches into the one before it', () => {
    const { found, broken } = locate('甲乙丙', seed(1, '乙丙', '二三'), seed(1, '甲乙', '一二'))
    expect(found.map(({ id }) => id)).toEqual(['cor_1_1'])
    expect(broken).toEqual([['corrections-overlap', 1, 3]])
  })

  test('leaves out every correction that reaches into a long one', () => {
    const { found, broken } = locate(
      '甲乙丙丁戊',
      seed(1, '甲乙丙丁', '一'),
      seed(1, '乙', '二'),
      seed(1, '丙', '三'),
      seed(1, '戊', '五')
    )
    expect(found.map(({ id }) => id)).toEqual(['cor_1_1', 'cor_1_5'])
    expect(broken).toEqual([
      ['corrections-overlap', 2, 3],
      ['corrections-overlap', 3, 3]
    ])
  })

  test('lets corrections touch', () => {
    expect(locate('甲乙', seed(1, '甲', '一'), seed(1, '乙', '二')).broken).toEqual([])
  })
})

describe('applyCorrections', () => {
  test('replaces each sic and says where its reading stands', () => {
    const { found } = locate('小和与大和。', seed(1, '小和', '小小河'), seed(1, '大和', ''))
    const { text, applied } = applyCorrections('小和与大和。', found)
    expect(text).toBe('小小河与。')
    expect(applied.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 4]
    ])
  })

  test('leaves the text alone where a correction is doubtful', () => {
    const { found } = locate('小和。', seed(1, '小和', '小河流', { certainty: 'doubtful' }))
    const { text, applied } = applyCorrections('小和。', found)
    expect(text).toBe('小和。')
    expect(applied.map(({ start, end }) => [start, end])).toEqual([[0, 2]])
  })
})

test('restoreSic puts the source’s words back, an empty sic stays empty', () => {
  const readings = [
    { start: 0, end: 3, sic: '小和' },
    { start: 4, end: 4, sic: '大和' }
  ]
  expect(restoreSic('小小河与。', readings)).toBe('小和与大和。')
})

test.each([
  ['小和流', '小河流', [1, 2], [1, 2]],
  ['小小河', '小河', [1, 1], [1, 2]],
  ['小河', '小小河', [1, 2], [1, 1]],
  ['甲', '', [0, 0], [0, 1]],
  ['甲乙甲', '甲', [1, 1], [1, 3]],
  ['保互河', '看护河', [0, 2], [0, 2]]
])('changedPart of %s and %s', (sic, corr, here, there) => {
  const { found } = locate(`从${sic}。`, seed(1, sic, corr))
  const [applied] = applyCorrections(`从${sic}。`, found).applied
  const part = applied && changedPart(applied)
  expect([part?.here.start, part?.here.end]).toEqual(here.map((offset) => offset + 1))
  expect([part?.there.start, part?.there.end]).toEqual(there.map((offset) => offset + 1))
})

test('createSourceMap ignores doubtful corrections', () => {
  const { found } = locate('小和流。', seed(1, '小和流', '小河', { certainty: 'doubtful' }))
  const toSource = createSourceMap(applyCorrections('小和流。', found))
  expect([0, 1, 2, 3, 4].map((offset) => toSource(offset))).toEqual([0, 1, 2, 3, 4])
})

test('createSourceMap leads after struck words, or before them where that side is meant', () => {
  const { found } = locate('甲多乙', seed(1, '多', ''))
  const toSource = createSourceMap(applyCorrections('甲多乙', found))
  expect([toSource(1), toSource(1, 'after'), toSource(1, 'before')]).toEqual([2, 2, 1])
})

test('createSourceMap leads inside a reading to where its change begins', () => {
  const { found } = locate('甲乙丙', seed(1, '乙', '一二三'))
  const toSource = createSourceMap(applyCorrections('甲乙丙', found))
  expect([1, 2, 3, 4, 5].map((offset) => toSource(offset))).toEqual([1, 1, 1, 2, 3])
})

test('createSourceMap leads from the corrected text back to the source', () => {
  // Source: 甲乙丙丁戊己; corrected: 甲二丁一二己.
  const source = '甲乙丙丁戊己'
  const { found } = locate(source, seed(1, '乙丙', '二'), seed(1, '戊', '一二'))
  const toSource = createSourceMap(applyCorrections(source, found))
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => toSource(offset))).toEqual([0, 1, 3, 4, 4, 5, 6])
})
