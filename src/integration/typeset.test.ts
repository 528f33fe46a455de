import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../../tests/read-pdf.ts'
import type { Print, PrintPiece } from '../editions/to-print.ts'
import { say } from '../model/messages/say.ts'
import { told } from './locale.ts'
import { prepareTypesetting } from './typeset.ts'

const modified = new Date('2030-01-02T03:04:05Z')
const typeset = await prepareTypesetting()

const print = (more: Partial<Print> = {}): Print => ({
  title: '小河规划',
  words: ['小河', '规划'],
  shortTitle: '小河',
  issuer: '小河县',
  date: '2030年1月',
  head: [],
  blocks: [],
  end: [],
  ours: [],
  ...more
})
const paragraph = (...rest: PrintPiece[]) => ({
  type: 'paragraph' as const,
  id: 'p_1',
  number: 1,
  lead: [],
  cells: [{ share: 1, pieces: rest }]
})
const heading = (level: number, ...words: string[]) => ({ type: 'heading' as const, level, words })

test('its text is that of the plan, in its order', async () => {
  const made = print({
    head: ['小政发〔2030〕1号'],
    lacks: '缺：第二章',
    blocks: [
      heading(1, '第一章', '　', '总则'),
      { type: 'ours', text: '本章不全。' },
      { ...paragraph('，\u2060', { note: '原稿“小和”' }, "fi“小溪”、①；\t10%，---'n'."), lead: ['保护小河'] }
    ],
    end: ['小河县人民政府'],
    ours: ['本文件不是政府出版物。']
  })
  const { text, notes } = await readPdf(typeset(made, modified))
  expect(text).toBe(
    '小河规划小河县2030年1月小政发〔2030〕1号缺：第二章目录第一章总则本章不全。' +
      "1保护小河，fi“小溪”、①；10%，---'n'.小河县人民政府本文件不是政府出版物。"
  )
  expect(notes).toEqual(['1原稿“小和”'])
})

test('the cells of a row stand side by side, below those of the row above', async () => {
  const row = (number: number, ...texts: string[]) => ({
    ...paragraph(),
    id: `p_${number}`,
    number,
    cells: texts.map((text, at) => ({ share: at + 1, pieces: at < texts.length - 1 ? [`${text}\t`] : [text] }))
  })
  const blocks = [row(1, '指标', '单位'), row(2, '水深', '米')]
  const { text } = await readPdf(typeset(print({ blocks }), modified))
  expect(text).toContain('1指标单位2水深米')
})

test('what is longer than its line is broken, without another character', async () => {
  const long = 'abcdefghij'.repeat(30)
  const blocks = [paragraph(long), { ...paragraph(), id: 'p_2', cells: Array(4).fill({ share: 1, pieces: [long] }) }]
  const { text } = await readPdf(typeset(print({ blocks, lacks: long }), modified))
  expect(text).toContain(`${long}1${long}1${long.repeat(4)}`)
})

test('a long paragraph goes on over lines and pages, and no mark begins a line', async () => {
  const words = '保护小河，建设小溪；'.repeat(400)
  const { text, lines } = await readPdf(typeset(print({ blocks: [paragraph(words)] }), modified))
  expect(text).toBe(`小河规划小河县2030年1月1${words}`)
  expect(lines.filter((line) => line.includes('小溪')).length).toBeGreaterThan(80)
  expect(lines.filter((line) => /^[，；]/.test(line))).toEqual([])
})

test('headings are tags and bookmarks, each in the one above it', async () => {
  const blocks = [heading(1, '第一章'), heading(2, '第一节'), heading(3, '专栏'), heading(1, '第二', '章')]
  const { headings, bookmarks } = await readPdf(typeset(print({ blocks }), modified))
  expect(headings).toEqual(['H1', 'H1', 'H2', 'H3', 'H1'])
  expect(bookmarks).toEqual([
    { title: '第一章', items: [{ title: '第一节', items: [{ title: '专栏', items: [] }] }] },
    { title: '第二章', items: [] }
  ])
})

test('it says its title, its language and its one date', async () => {
  const { info, showsTitle } = await readPdf(typeset(print(), modified))
  expect(info).toMatchObject({
    Title: '小河规划',
    Author: '小河县',
    Language: 'zh-CN',
    CreationDate: 'D:20300102030405Z',
    ModDate: 'D:20300102030405Z'
  })
  expect(showsTitle).toBe(true)
})

test('links lead to the site, to headings, and to the paragraph that a number names', async () => {
  const { links } = await readPdf(
    typeset(
      print({ address: 'https://example.org/', blocks: [heading(1, '总则'), paragraph({ text: '①', to: 'p_1' })] }),
      modified
    )
  )
  expect(links).toEqual(['https://example.org/', expect.stringMatching(/^#/), expect.stringMatching(/^#/)])
})

test('the same print and date give the same bytes', async () => {
  const made = print({ blocks: [heading(1, '总则'), paragraph('保护小河。')] })
  expect(typeset(made, modified)).toEqual((await prepareTypesetting())(made, modified))
})

test('a character that no font has stops the build, and the message says which and what to do', () => {
  const missing = { title: '小河规划', character: '𠀀', code: 'U+20000', folder: 'seeds/fonts' }
  expect(() => typeset(print({ blocks: [paragraph('保护𠀀河。')] }), modified)).toThrow(
    told(say('pdf-character-missing', missing))
  )
})

test('a font that the seeds have is asked for what the other lacks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
  try {
    await cp('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf', join(folder, 'sans.ttf'))
    const made = print({ blocks: [paragraph('字母Ł。')] })
    expect(() => typeset(made, modified)).toThrow('Ł')
    const { text } = await readPdf((await prepareTypesetting(folder))(made, modified))
    expect(text).toContain('1字母Ł。')
  } finally {
    await rm(folder, { recursive: true })
  }
})
