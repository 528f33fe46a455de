import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { addressOf, cite } from '../model/eid.ts'
import { paragraphsOf } from '../model/plan.ts'
import { linesOf } from './document/line.ts'
import { anyLine } from '../../tests/any-line.ts'
import { readDocument } from './document/read-document.ts'
import { draftProvenance } from './draft-provenance.ts'
import { parsePlan } from './parse.ts'
import { joinsOf } from './join-lines.ts'
import { readSource, restoreSource } from './read-source.ts'

const read = (...lines: string[]) => {
  const source = lines.join('\n')
  const document = readDocument(source)
  const draft = draftProvenance(source, document)
  const file = new VFile()
  const options = { title: document.title ?? '', ...draft }
  const tree = parsePlan(readSource(source, [], joinsOf(source, draft)), options, file)
  const texts = paragraphsOf(tree).map(({ id, text }) => `${cite(id)}：${text}`)
  return { draft, tree, texts, messages: file.messages.map(({ reason }) => reason) }
}

test('items of an article are cited as items of their paragraph', () => {
  const { texts } = read(
    ...[
      '小河条例',
      '第一条 有下列情形的，要修：',
      '（一）渠破；',
      '（二）闸坏：',
      '1.铁闸；',
      '2.木闸。',
      '第二条 修渠：'
    ],
    ...['（一）东渠；', '（二）西渠。', '修好要看护。']
  )
  expect(texts.map((text) => text.replace(/：.*/, ''))).toEqual([
    ...['第一条', '第一条第（一）项', '第一条第（二）项', '第一条第（二）项第1目', '第一条第（二）项第2目'],
    ...['第二条第一款', '第二条第一款第（一）项', '第二条第一款第（二）项', '第二条第二款']
  ])
})

test('parts, chapters and sections have their labels, lines and counts', () => {
  const { draft, texts, messages } = read(
    ...['小河规划', '前言', '为小河。', '第一篇 总论', '第一章 总则', '甲。', '第一节 范围', '乙。', '丙。']
  )
  expect(draft.contents).toEqual([
    { number: 0, title: '前言', line: 2, held: 'full', introduction: 1, sections: [] },
    { unit: 'part', number: 1, title: '总论', line: 4, held: 'full', introduction: 0, sections: [] },
    {
      ...{ number: 1, title: '总则', line: 5, held: 'full', introduction: 1 },
      sections: [{ number: 1, title: '范围', line: 7, held: 'full', paragraphs: 2 }]
    }
  ])
  expect(texts).toEqual([
    '前言第1段：为小河。',
    '第一章导语第1段：甲。',
    '第一章第一节第1段：乙。',
    '第一章第一节第2段：丙。'
  ])
  expect(messages).toEqual([])
})

test('一、 and （一） are units with their own labels, smaller ones headings on a page', () => {
  const { tree, texts } = read(
    ...[
      '小河方案',
      '为小河。',
      '一、任务',
      '（一）修渠',
      '1.东渠',
      '修东渠。',
      '2.西渠',
      '修西渠。',
      '（二）修闸',
      '修闸。'
    ],
    ...['二、保障', '出钱。']
  )
  expect(texts).toEqual([
    ...[
      '开头第1段：为小河。',
      '一、（一）第1段：修东渠。',
      '一、（一）第2段：修西渠。',
      '一、（二）第1段：修闸。',
      '二、第1段：出钱。'
    ]
  ])
  const [, item] = tree.chapters
  expect(item?.sections[0]?.headings?.map(({ label, title, before }) => [label, title, before])).toEqual([
    ['1.', '东渠', 1],
    ['2.', '西渠', 2]
  ])
  expect(item?.sections.map(({ id }) => addressOf(id))).toEqual(['1/1.html', '1/2.html'])
})

test('an article is cited by its number, and its paragraphs within it', () => {
  const { texts } = read(
    ...[
      '小河条例',
      '第一章 总则',
      '第一条 为小河。',
      '第二条 小河分两级。',
      '一级是大河。',
      '第二章 附则',
      '第三条 今年起施行。'
    ]
  )
  expect(texts).toEqual([
    ...[
      '第一条：第一条 为小河。',
      '第二条第一款：第二条 小河分两级。',
      '第二条第二款：一级是大河。',
      '第三条：第三条 今年起施行。'
    ]
  ])
})

test('attachments have a numbering of their own', () => {
  const { texts, tree } = read(
    ...[
      '小河通知',
      '一、要求',
      '修渠。',
      '二、时间',
      '今年。',
      '附件1',
      '修渠办法',
      '一、总则',
      '先修。',
      '附件2',
      '名单',
      '甲。'
    ]
  )
  expect(texts).toEqual([...['一、第1段：修渠。', '二、第1段：今年。', '附件1一、第1段：先修。', '附件2第1段：甲。']])
  expect(tree.chapters.map(({ title }) => title)).toEqual(['要求', '时间', '修渠办法', '名单'])
})

test('a text without headings has one page under its own title', () => {
  const { draft, texts } = read('小河通告', '今年修渠。', '明年再修。')
  expect(draft.contents).toMatchObject([{ unit: 'body', title: '小河通告', introduction: 2 }])
  expect(texts).toEqual(['正文第1段：今年修渠。', '正文第2段：明年再修。'])
})

test('labels that are not the usual ones are kept', () => {
  const { draft } = read('小河规划', '第1章 总则', '甲。', '第2章 附则', '乙。', '附录A', '名单', '丙。')
  expect(draft.contents.map(({ label }) => label)).toEqual(['第1章', '第2章', '附录A'])
})

test('nothing is lost: each line is heading, text, frame or furniture', () => {
  const { draft, tree } = read(
    ...['下载', '小河规划', '河政发〔2030〕1号', '各乡人民政府：', '一、任务', '修渠。', '河县人民政府', '2030年1月2日']
  )
  expect(draft).toMatchObject({
    number: '河政发〔2030〕1号',
    frame: [2, 3, 4, 7, 8],
    furniture: [{ line: 1, kind: 'button' }]
  })
  expect(tree.cover?.map(({ text }) => text)).toEqual([
    '小河规划',
    '河政发〔2030〕1号',
    '各乡人民政府：',
    '河县人民政府',
    '2030年1月2日'
  ])
  expect(tree.furniture.map(({ text }) => text)).toEqual(['下载'])
})

test('measures are leads that name an action, in plans alone', () => {
  const text = [
    '一、任务',
    '修好水渠。先修东渠。',
    '建设水闸。先建东闸。',
    '加强管理。年年都管。',
    '一是东渠修完。全长十公里。',
    '二、基本原则',
    '坚持修渠。年年都修。'
  ]
  const measuresOf = (title: string) => paragraphsOf(read(title, ...text).tree).flatMap(({ measure }) => measure ?? [])
  expect(measuresOf('小河规划')).toEqual(['修好水渠。', '建设水闸。', '加强管理。'])
  expect(measuresOf('小河办法')).toEqual([])
})

test('one sentence that begins like a measure is none', () => {
  const { tree } = read('小河规划', '一、任务', '修好水渠。先修东渠。', '水渠要年年看护。')
  expect(paragraphsOf(tree).flatMap(({ measure }) => measure ?? [])).toEqual([])
})

test('notes at the end have a page of their own', () => {
  const { texts } = read(
    '小河报告',
    '一、回顾',
    '修渠［1］和闸［2］。',
    '二、任务',
    '再修。',
    '注释',
    '［1］渠：沟。',
    '［2］闸：门。'
  )
  expect(texts.slice(2)).toEqual(['注释第1段：［1］渠：沟。', '注释第2段：［2］闸：门。'])
})

test('cells that tabs part are cells, and what is on a line of its own within one is not', () => {
  const cells = (...texts: readonly string[]) => texts.join('\n\n\t\n\n').split('\n')
  const table = [...cells('指标', '说明'), '', '', ...cells('修渠', '甲除以乙。\n由县里填。')]
  const { texts } = read('甲县规划', '', '指标如下。', '', ...table)
  expect(texts.slice(1)).toEqual(['正文第2段：指标\t说明', '正文第3段：修渠\t甲除以乙。由县里填。'])
})

test('rows that an editor let overlap become one', () => {
  const rows = [
    { line: 1, last: 3 },
    { line: 2, last: 4 }
  ]
  expect(joinsOf('甲\n乙\n丙\n丁\n', { contents: [], rows }).map(({ start }) => start)).toEqual([1, 3, 5])
})

test('lines broken at a width are joined again', () => {
  const words = '修渠是全县的大事，要一条一条地修，一里一里地量，修好以后还要年年看护，'.repeat(12)
  const lines = words.match(/.{1,30}/gu) ?? []
  const { texts, draft } = read('小河规划', '一、要求', ...lines, '完。', '二、任务', ...lines, '完。')
  expect(draft.wrap).toBe(30)
  expect(texts).toEqual([`一、第1段：${words}完。`, `二、第1段：${words}完。`])
})

test('whatever the text, all of it is heading, text, frame or furniture, and its source comes back', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
      const { tree, draft } = read(...lines)
      const units = tree.chapters.flatMap((chapter) => [chapter, ...chapter.sections])
      const pieces = [
        ...[...units, ...units.flatMap(({ headings = [], panels = [] }) => [...headings, ...panels])],
        ...[...paragraphsOf(tree), ...tree.furniture, ...(tree.cover ?? [])]
      ]
      const covered = new Set<number>()
      for (const { position } of pieces)
        if (position) for (let at = position.start.line; at <= position.end.line; at++) covered.add(at)
      const filled = linesOf(lines.join('\n')).map(({ number }) => number)
      expect(filled.filter((number) => !covered.has(number) && number > 0)).toEqual([])
      const source = lines.join('\n')
      expect(restoreSource(readSource(source, [], joinsOf(source, draft)))).toBe(source)
    }),
    { numRuns: 300 }
  )
})
