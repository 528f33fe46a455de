import { expect, test } from 'vitest'
import { tinyCorrections, tinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { sourceReadingsOf } from './source-readings.ts'
import { paragraphsOf } from '../model/plan.ts'

/** The only paragraph of a plan. */
function paragraphOf(line: string, ...rows: string[]) {
  const source = `第一章 总则\n\n${line}\n`
  const seeds = tinySeeds({ source, ...(rows.length > 0 && { corrections: tinyCorrections(...rows) }) })
  const plan = readPlan(seeds)
  const [paragraph] = plan ? paragraphsOf(plan) : []
  if (!paragraph) throw new Error('Expected a paragraph, found none.')
  return paragraph
}

/** The source text of the only paragraph, made of its reading text. */
function sourceOf(line: string, ...rows: string[]): { text: string; source: string } {
  const paragraph = paragraphOf(line, ...rows)
  let made = paragraph.text
  for (const { start, end, sic } of sourceReadingsOf(paragraph).reverse())
    made = made.slice(0, start) + sic + made.slice(end)
  return { text: paragraph.text, source: made }
}

const row = (sic: string, corr: string, certainty = 'certain') =>
  `{ line: 3, sic: ${JSON.stringify(sic)}, corr: ${JSON.stringify(corr)}, kind: substitution, certainty: ${certainty}, source: w }`

test.each([
  ['a wrong word', '保互小河。', [row('保互', '保护')], '保护小河。'],
  ['a word too many', '保护护小河。', [row('保护护', '保护')], '保护小河。'],
  ['a word too few', '保小河。', [row('保小', '保护小')], '保护小河。'],
  ['marks that were widened', '保护,修桥(三座);渡船。', [], '保护，修桥（三座）；渡船。'],
  ['marks at the beginning and the end', '(三座)桥;', [], '（三座）桥；'],
  ['a mark inside a correction', '保互,小何。', [row('互,小何', '护,小河')], '保护，小河。'],
  ['a mark that the correction has in full width', '互,小何。', [row('互,小何', '护，小河')], '护，小河。'],
  ['a mark that the source has in full width', '桥6）座。', [row('6）', '甲(乙)')], '桥甲（乙）座。'],
  ['a doubtful correction', '修桥三座。', [row('三座', '两座', 'doubtful')], '修桥三座。']
])('undoes %s', (_, line, rows, text) => {
  expect(sourceOf(line, ...rows)).toEqual({ text, source: line })
})

test('readings stand in the order of the text, without overlap', () => {
  const rows = [row('互,小何', '护,小河'), row('修路', '修桥'), row('三座', '两座', 'doubtful')]
  expect(sourceReadingsOf(paragraphOf('全县,保互,小何,修路,三座;本县。', ...rows))).toEqual([
    { start: 2, end: 3, sic: ',' },
    { start: 4, end: 8, sic: '互,小何' },
    { start: 8, end: 9, sic: ',' },
    { start: 10, end: 11, sic: '路' },
    { start: 11, end: 12, sic: ',' },
    { start: 14, end: 15, sic: ';' }
  ])
})

test('shows a break of lines', () => {
  const broken = sourceOf('保护\n\n小河。', row('保护\n\n小河', '保护小河'))
  expect(broken).toEqual({ text: '保护小河。', source: '保护〔换行〕小河。' })
})
