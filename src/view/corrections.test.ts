import { expect, test } from 'vitest'
import { tinyCorrections, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { correctionsOf } from '../model/plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { locateCorrections, noteOf, sayNote } from './corrections.ts'

const plan = readPlan(
  tinySeeds({
    source: '第一章 总责\n\n保互小河。\n',
    corrections: tinyCorrections(
      tinyRow(3, '保互', '保护').replace(' }', ', note: 上文已有“保护”。 }'),
      tinyRow(1, '总责', '总则')
    )
  })
)
if (!plan) throw new Error('Expected a plan, found none.')
const [inHeading, inText] = correctionsOf(plan)
if (!inHeading || !inText) throw new Error('Expected two corrections, found less.')

test('says of each correction where it stands, in the order of all', () => {
  expect(locateCorrections(plan).map(({ where, paragraph }) => [where, paragraph])).toEqual([
    ['标题与分段', undefined],
    ['第一章导语第1段', 'chp_1__intro__p_1']
  ])
  expect(locateCorrections(plan).map(({ correction }) => correction)).toEqual(correctionsOf(plan))
})

test('the note has both readings, what differs in them apart', () => {
  expect(noteOf(inText, plan.witnesses)).toEqual({
    readings: [
      { name: '原稿', left: '保', change: '互', right: '' },
      { name: '更正', left: '保', change: '护', right: '' }
    ],
    certainty: '确定（顺序错乱）',
    witness: '另本',
    note: '上文已有“保护”。'
  })
})

test.each([
  ['with evidence', inText, '原稿“保互”，更正“保护”。把握：确定（顺序错乱）。依据：另本；上文已有“保护”。'],
  ['without', inHeading, '原稿“总责”，更正“总则”。把握：确定（顺序错乱）。依据：另本。'],
  [
    'doubtful',
    { ...inHeading, certainty: 'doubtful' as const },
    '原稿“总责”，可能应为“总则”。把握：存疑（顺序错乱），正文未改。依据：另本。'
  ]
])('says it in sentences: %s', (_, correction, sentences) => {
  expect(sayNote(correction, plan.witnesses)).toBe(sentences)
})
