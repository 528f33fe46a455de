import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { createLibrary } from '../model/library.ts'
import { readPlan } from '../read/read-plan.ts'
import { pageEditionsOf } from './page-editions.ts'
import { readPageBack } from './read-back.ts'

const plan = readPlan(
  tinySeeds({
    source: '第一章 总则\n\n保护小河。\n\n第一节 修渠\n\n先修渠。\n\n* 后修闸。\n\n第二节 修路\n\n修路。\n',
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 1, sections: [{ number: 1, title: 修渠, held: full, paragraphs: 2 }, { number: 2, title: 修路, held: partial, paragraphs: 2 }] }]'
  })
)
if (!plan) throw new Error('Expected good seeds, found faults.')
const editions = pageEditionsOf(createLibrary([plan], { terms: [], places: [] }), plan)
const contentOf = (path: string) => editions.find((one) => one.path === `river-2030/${path}`)?.make() ?? ''

test('each page has one of each kind beside it', () => {
  expect(editions.map(({ path }) => path)).toEqual([
    'river-2030/1/index.md',
    'river-2030/1/index.json',
    'river-2030/1/1.md',
    'river-2030/1/1.json',
    'river-2030/1/2.md',
    'river-2030/1/2.json'
  ])
})

test('Markdown has the text of the page alone, and says where it is from', () => {
  expect(contentOf('1/1.md').replace(/^source: .*$/m, 'source: …')).toBe(
    `---
title: 第一章第一节　修渠
of: 小河规划
issuer: 小河县
published: 2030-01
plan: river-2030
unit: chp_1__sec_1
source: …
---

# 第一章第一节　修渠

先修渠。

\\* 后修闸。

> 出自《小河规划》第一章第一节。小河县，2030年1月。
>
> 本文件由公开的政府文件整理而成，不是政府出版物；引用、办事请以正式公布的文件为准。
`
  )
})

test('that of a chapter has its introduction, and links to the sections', () => {
  const text = contentOf('1/index.md')
  expect(text).toContain(
    '# 第一章　总则\n\n保护小河。\n\n- [第一节　修渠](1.md)\n- [第二节　修路](2.md)\n\n> 出自《小河规划》第一章。'
  )
})

test('a page of which the text lacks some says so', () => {
  expect(contentOf('1/2.md')).toMatch(/\n> 本站的文本不完整：本节共2段，只有第1段。\n\n修路。\n/)
  expect(JSON.parse(contentOf('1/2.json'))).toMatchObject({ held: 'partial' })
})

test('JSON names the plan, the page and its chapter', () => {
  expect(JSON.parse(contentOf('1/1.json'))).toMatchObject({
    $schema: '../../downloads/page-1.schema.json',
    plan: { id: 'river-2030', title: '小河规划' },
    id: 'chp_1__sec_1',
    citation: '第一章第一节',
    title: '修渠',
    chapter: { id: 'chp_1', title: '总则' },
    paragraphs: [
      { id: 'chp_1__sec_1__p_1', citation: '第一章第一节第1段', text: '先修渠。' },
      { id: 'chp_1__sec_1__p_2', text: '* 后修闸。' }
    ]
  })
  expect(JSON.parse(contentOf('1/index.json'))).not.toHaveProperty('chapter')
})

test.each(editions)('$path is read back as its page', ({ path, page, make }) => {
  expect(readPageBack(path, make(), page)).toEqual(page.paragraphs.map(({ id, text }) => ({ id, text })))
})
