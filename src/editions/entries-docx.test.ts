import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import type { Occurrence, Place, Term } from '../model/entries.ts'
import { readPlan } from '../read/read-plan.ts'
import { createBookOf } from './book.ts'
import { toPlacesDocx, toTermsDocx } from './entries-docx.ts'

const paragraphs = 5
const plan = readPlan(
  tinySeeds({
    source: `第一章 总则\n\n${Array.from({ length: paragraphs }, () => '小河有小桥，即石桥。').join('\n\n')}\n`,
    contents: `[{ number: 1, title: 总则, held: full, introduction: ${paragraphs} }]`
  })
)
if (!plan) throw new Error('Expected a plan, found none.')
const at = (paragraph: number, start: number, form: string): Occurrence => ({
  plan: plan.id,
  paragraph: `chp_1__intro__p_${paragraph}`,
  start,
  end: start + form.length,
  form
})
const bare = { see: [], parts: [], forms: [] }
const terms: Term[] = [
  { ...bare, id: 'qian', headword: '<钱>&', category: 'finance', definition: '买东西用的', occurrences: [] },
  {
    ...bare,
    id: 'xiaoqiao',
    headword: '小桥',
    category: 'transport',
    definition: '过河的路。',
    occurrences: [1, 2, 3, 4, 5].flatMap((number) => [at(number, 3, '小桥'), at(number, 7, '石桥')])
  }
]
const places: Place[] = [
  { ...bare, id: 'jia', headword: '甲省', kind: 'province', code: '990000', occurrences: [at(2, 0, '小河')] },
  { ...bare, id: 'bu-zai', headword: '乙县', kind: 'county', occurrences: [] },
  {
    ...bare,
    id: 'xiaohe',
    headword: '小河',
    kind: 'county',
    parent: 'jia',
    note: '一条河。',
    occurrences: [at(1, 0, '小河')]
  }
]
const book = { ...createBookOf({ terms: [], places: [] })(plan), terms, places, asOf: '2030-01' }
const modified = new Date('2030-01-02T03:04:05Z')
const linesOf = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .split('</w:p>')
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))

test('a term has its definition, as what else it is written, and where it is named first', async () => {
  const lines = linesOf(await toTermsDocx(book, modified))
  expect(lines.slice(0, 4)).toEqual([
    '《小河规划》名词解释',
    '解释由本站编写，不是原文。各条解释按2030年1月的法律和机构写成。',
    '交通运输',
    '小桥　过河的路。文中也写作“石桥”。见第一章导语第1段、第一章导语第2段、第一章导语第3段等5段。'
  ])
  expect(lines.slice(4, 6)).toEqual(['金融', '&lt;钱&gt;&amp;　买东西用的。'])
})

test('a place that is named has what it lies in, its code and its note', async () => {
  expect(linesOf(await toPlacesDocx(book, modified)).slice(0, 6)).toEqual([
    '《小河规划》地名',
    '说明由本站编写，不是原文。',
    '省',
    '甲省　行政区划代码990000。文中也写作“小河”。见第一章导语第2段。',
    '县',
    '小河　在甲省；一条河。见第一章导语第1段。'
  ])
})

test('the same book and date give the same bytes', async () => {
  expect(await toTermsDocx(book, modified)).toEqual(await toTermsDocx(book, modified))
})
