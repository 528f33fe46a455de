import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { paragraphsOf } from '../model/plan.ts'
import { topicsOf } from '../model/topics.ts'
import { readPlan } from '../read/read-plan.ts'
import { createBookOf } from './book.ts'
import { readBack } from './read-back.ts'
import { toXlsx } from './to-xlsx.ts'

const plan = readPlan(tinySeeds({ source: '第一章 总则\n\n=1+1<增长>。\n' }))
if (!plan) throw new Error('Expected a plan, found none.')
const book = createBookOf({ terms: [], places: [] })(plan)
const modified = new Date('2030-01-02T03:04:05Z')
const xlsx = await toXlsx(book, modified)
const open = (path: string) => strFromU8(unzipSync(xlsx)[path] ?? new Uint8Array())

test('it has the text of each paragraph', () => {
  expect(readBack('tiny.xlsx', xlsx, plan)).toEqual(paragraphsOf(plan).map(({ id, text }) => ({ id, text })))
})

test('a table without rows has no sheet', () => {
  expect(open('xl/workbook.xml').match(/(?<=<sheet [^>]*name=")[^"]+/g)).toEqual(['段落'])
})

test('a sheet has a filter over all its rows, and its head stays in view', () => {
  const sheet = open('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('</sheetData><autoFilter ref="A1:I2"/>')
  expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
})

test('text is text and numbers are numbers; nothing runs', () => {
  expect(open('xl/sharedStrings.xml')).toContain('=1+1&lt;增长&gt;。')
  expect(open('xl/worksheets/sheet1.xml')).toMatch(/<c r="E2"[^>]*><v>1<\/v>/)
  expect(open('xl/worksheets/sheet1.xml')).not.toContain('<f>')
})

test('the sheet of tasks says the topics of each', async () => {
  const source = `第一章 总则\n\n${['建设步行街', '修建小桥', '疏浚小河'].map((task) => `${task}。年内完成。`).join('\n\n')}\n`
  const contents = '[{ number: 1, title: 总则, held: full, introduction: 3 }]'
  const plan = readPlan(tinySeeds({ source, contents }))
  if (!plan) throw new Error('Expected a plan, found none.')
  const topics = topicsOf([{ id: 'guohe', name: '过河', about: '过河。', words: ['小桥'] }], [plan], [])
  const book = createBookOf({ terms: [], places: [], topics })(plan)
  const strings = strFromU8(unzipSync(await toXlsx(book, modified))['xl/sharedStrings.xml'] ?? new Uint8Array())
  expect(strings).toContain('<t>领域</t>')
  expect(strings).toContain('<t>过河</t>')
})

test('the same book and date give the same bytes', async () => {
  expect(await toXlsx(book, modified)).toEqual(xlsx)
})
