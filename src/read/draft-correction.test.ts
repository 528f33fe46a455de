import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messagesOf, tinyCorrections, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { paragraphsOf } from '../model/plan.ts'
import { draftCorrection } from './draft-correction.ts'
import { readPlan, readText } from './read-plan.ts'

/** Draft a correction of the words that stand between 【 and 】 in the first paragraph. */
function draft(lines: string, typed: string, corrections?: string, more?: string) {
  const source = `第一章 总则\n${lines.replace(/[【】]/g, '')}\n`
  const all = { source, ...(corrections !== undefined && { corrections }), ...(more !== undefined && { more }) }
  const read = readText(tinySeeds(all))
  const [paragraph] = paragraphsOf(readPlan(tinySeeds(all)) ?? { chapters: [] })
  if (!read || !paragraph) throw new Error('Expected a paragraph.')
  const marked = lines.replace(/\n/g, '')
  const start = marked.indexOf('【')
  return draftCorrection(read, paragraph, { start, end: marked.indexOf('】') - 1 }, typed)
}

test.each([
  ['保护【小】河。', '大', { line: 2, sic: '小', corr: '大', kind: 'substitution' }],
  ['保护【小河】。', '小小河', { line: 2, sic: '小河', corr: '小小河', kind: 'omission' }],
  ['保护【小大】河。', '小', { line: 2, sic: '小大', corr: '小', kind: 'insertion' }],
  ['保护【护】小河。', '', { line: 2, sic: '护小', corr: '小', kind: 'duplication' }],
  ['【护保】小河。', '保护', { line: 2, sic: '护保', corr: '保护', kind: 'garbled' }]
])('%s → %s', (lines, typed, expected) => {
  expect(draft(lines, typed)).toEqual(expected)
})

test('punctuation that is not meant stays as the source has it', () => {
  expect(draft('保护小河,【治理,小】河。', '治理，大')).toEqual({
    line: 2,
    sic: '治理,小',
    corr: '治理,大',
    kind: 'substitution'
  })
})

test('so many words around are taken that they stand on the line once', () => {
  expect(draft('小河清,【小】河浊,小河干。', '大')).toMatchObject({ sic: ',小河浊', corr: ',大河浊' })
})

test('where nothing parts them, more must be selected', () => {
  const corrections = tinyCorrections(tinyRow(2, '甲', '子'), tinyRow(2, '乙', '丑'))
  expect(draft('甲【小】乙小。', '大', corrections)).toMatchObject({ rule: 'selection-repeated' })
})

test('an error over lines that were joined is one of a paragraph', () => {
  expect(draft('保护小河治理大河保护湖\n【泊治】理大河。', '泊，治', undefined, 'wrap: 11')).toMatchObject({
    line: 3,
    sic: '泊治',
    corr: '泊，治'
  })
  expect(draft('保护小河治理大河保护【湖\n泊】治理大河。', '湖', undefined, 'wrap: 11')).toMatchObject({
    line: 2,
    sic: '湖\n泊',
    corr: '湖',
    kind: 'broken-paragraph'
  })
})

test('words that are corrected already are left to their row', () => {
  const corrections = tinyCorrections(tinyRow(2, '小河', '大河'))
  const source = { source: '第一章 总则\n保护小河。\n', corrections }
  const read = readText(tinySeeds(source))
  const [paragraph] = paragraphsOf(readPlan(tinySeeds(source)) ?? { chapters: [] })
  if (!read || !paragraph) throw new Error('Expected a paragraph.')
  expect(draftCorrection(read, paragraph, { start: 2, end: 3 }, '中')).toMatchObject({
    rule: 'selection-corrected',
    data: { sic: '小河', line: 2 }
  })
  expect(draftCorrection(read, paragraph, { start: 0, end: 2 }, '保护')).toMatchObject({ rule: 'reading-unchanged' })
  expect(draftCorrection(read, { ...paragraph, text: '保卫' }, { start: 0, end: 2 }, '保')).toMatchObject({
    rule: 'selection-lost'
  })
  expect(draftCorrection(read, paragraph, { start: 0, end: 2 }, '治理')).toMatchObject({ sic: '保护', corr: '治理' })
})

const characters = (more: string) => fc.string({ unit: fc.constantFrom(...`小河保护,（1𠮷${more}`), maxLength: 12 })

test('the row that is drafted gives the text that was typed', () => {
  fc.assert(
    fc.property(
      characters(''),
      characters('').filter(Boolean),
      characters(''),
      characters('，大'),
      (a, b, c, typed) => {
        const source = `第一章 总则\n段${a}${b}${c}。\n`
        const read = readText(tinySeeds({ source }))
        const [paragraph] = paragraphsOf(readPlan(tinySeeds({ source })) ?? { chapters: [] })
        if (!read || !paragraph) return
        const start = 1 + a.length
        const span = { start, end: start + b.length }
        const row = draftCorrection(read, paragraph, span, typed)
        if ('rule' in row) return
        const corrections = tinyCorrections(tinyRow(row.line, row.sic, row.corr))
        const seeds = tinySeeds({ source, corrections })
        const [after] = paragraphsOf(readPlan(seeds) ?? { chapters: [] })
        expect(messagesOf(seeds).filter((one) => /sic-|overlap/.test(one))).toEqual([])
        const text = `段${a}${typed}${c}。`.replaceAll(',', '，').replaceAll('(', '（')
        expect(after?.text.replaceAll(',', '，')).toBe(text)
      }
    )
  )
})
