import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinyCorrections, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { paragraphsOf } from '../model/plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { createBookOf } from './book.ts'
import { readBack } from './read-back.ts'
import { toDocx } from './to-docx.ts'

const source = '第一章 总则\n\n保护小和\t<与>&小溪。\n'
const corrections = tinyCorrections(tinyRow(3, '小和', '小河'))
const plan = readPlan(tinySeeds({ source, corrections }))
if (!plan) throw new Error('Expected a plan, found none.')
const book = createBookOf({ terms: [], places: [] })(plan)
const modified = new Date('2030-01-02T03:04:05Z')
const docx = await toDocx(book, modified)
const open = (path: string) => strFromU8(unzipSync(docx)[path] ?? new Uint8Array())

test('it has the text of each paragraph, whose number is not part of it', () => {
  expect(readBack('tiny.docx', docx, plan)).toEqual(paragraphsOf(plan).map(({ id, text }) => ({ id, text })))
})

test('titles are headings', () => {
  expect(open('word/document.xml')).toMatch(
    /<w:pStyle w:val="Title"\/>.*小河规划.*<w:pStyle w:val="Heading1"\/>.*第一章\u3000总则/
  )
})

test('a correction is a footnote with both readings, certainty and source', () => {
  expect(open('word/document.xml')).toMatch(/保护小河<\/w:t>.*<w:footnoteReference w:id="1"\/>/)
  expect(open('word/footnotes.xml')).toMatch(/原稿“[^”]*和[^”]*”，更正“[^”]*河[^”]*”。把握：确定（.*）。依据：另本/)
})

test('each page names the document, who issued it, and when', () => {
  expect(open('word/header1.xml')).toContain('《小河规划》，小河县，2030年1月')
})

test('that of a chapter has its pages alone, and says where they are from', async () => {
  const source = '第一章 总则\n\n保护小河。\n\n第二章 治理\n\n先说明。\n\n第一节 修渠\n\n修渠。\n'
  const plan = readPlan(
    tinySeeds({
      source,
      contents:
        '[{ number: 1, title: 总则, held: full, introduction: 1 }, { number: 2, title: 治理, held: full, introduction: 1, sections: [{ number: 1, title: 修渠, held: full, paragraphs: 1 }] }]'
    })
  )
  if (!plan) throw new Error('Expected a plan, found none.')
  const [, second] = plan.chapters
  if (!second) throw new Error('Expected two chapters.')
  const part = await toDocx(createBookOf({ terms: [], places: [] })(plan), modified, second.id)
  const shown = readBack('tiny.2.docx', part, { ...plan, chapters: [second] })
  expect(shown?.map(({ text }) => text)).toEqual(['先说明。', '修渠。'])
  const words = strFromU8(unzipSync(part)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '')
  expect(words).toMatch(
    /^小河规划小河县\u30002030年1月第二章\u3000治理1 先说明。第一节\u3000修渠1 修渠。出自《小河规划》第二章，小河县，2030年1月。本文件由/
  )
  expect(strFromU8(unzipSync(part)['word/header1.xml'] ?? new Uint8Array())).toContain('《小河规划》第二章，小河县')
})

test('that of a chapter has the corrections of its own headings', async () => {
  const source = '第一章 总责\n\n保护小河。\n\n第二章 治里\n\n先说明。\n'
  const corrections = tinyCorrections(tinyRow(1, '总责', '总则'), tinyRow(5, '治里', '治理'))
  const contents =
    '[{ number: 1, title: 总则, held: full, introduction: 1 }, { number: 2, title: 治理, held: full, introduction: 1 }]'
  const plan = readPlan(tinySeeds({ source, corrections, contents }))
  if (!plan) throw new Error('Expected a plan, found none.')
  const told = await Promise.all(
    [...plan.chapters.map(({ id }) => id), undefined].map(async (chapter) => {
      const part = await toDocx(createBookOf({ terms: [], places: [] })(plan), modified, chapter)
      const words = strFromU8(unzipSync(part)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '')
      return words.match(/标题与分段的更正：原稿“[^”]*”/g)
    })
  )
  const [first, second] = ['标题与分段的更正：原稿“总责”', '标题与分段的更正：原稿“治里”']
  expect(told).toEqual([[first], [second], [first, second]])
})

test('its one date is that of the edition', async () => {
  expect(open('docProps/core.xml').match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual([
    '2030-01-02T03:04:05Z',
    '2030-01-02T03:04:05Z'
  ])
  expect(await toDocx(book, modified)).toEqual(docx)
})
