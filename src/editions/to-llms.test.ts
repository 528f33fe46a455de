import type { Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { createLibrary } from '../model/library.ts'
import { paragraphsOf } from '../model/plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { markdown } from '../view/markdown.ts'
import { commonFiles, editionsOf } from './downloads.ts'
import { pageEditionsOf } from './page-editions.ts'
import { toLlms, toLlmsFull } from './to-llms.ts'
import { toMarkdown } from './to-markdown.ts'

const plan = readPlan(
  tinySeeds({
    source: '第一章 总则\n\n保护小河。\n\n第一节 修渠\n\n先修渠。\n',
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 1, sections: [{ number: 1, title: 修渠, held: full, paragraphs: 1 }] }]',
    more: 'summary: 怎样保护小河。'
  })
)
if (!plan) throw new Error('Expected good seeds, found faults.')
const library = createLibrary([plan], { terms: [], places: [] })
const llms = toLlms(library)

test('llms.txt says what the site is, and lists the text of each chapter and section', () => {
  expect(llms.split('\n## Optional\n')[0]).toBe(
    `# 规划文库

> 《小河规划》的正文，每章每节一个文件。本站整理公开的政府文件，不是政府网站；引用请以正式文本为准。

## 小河规划

小河县，2030年1月。怎样保护小河。

- [第一章　总则](river-2030/1/index.md)
- [第一章第一节　修渠](river-2030/1/1.md)
- [全文（Markdown）](downloads/river-2030.md): 带章节层次的文本，写文档时用
- [全文（JSON）](downloads/river-2030.json): 供程序使用：正文、更正、词语、地名都在里面
`
  )
})

test('each of its links leads to a file of the site, from its root', () => {
  const files = new Set([
    'llms-full.txt',
    'downloads.html',
    ...[...editionsOf(plan), ...commonFiles].map(({ name }) => `downloads/${name}`),
    ...pageEditionsOf(library, plan).map(({ path }) => path)
  ])
  const links: string[] = []
  visit(markdown.parse(llms), 'link', ({ url }: Link) => void links.push(url))
  expect(links.length).toBeGreaterThan(4)
  expect(links.filter((url) => !files.has(url))).toEqual([])
})

test('a site with several plans says how many', () => {
  expect(toLlms({ ...library, plans: [plan, plan] })).toContain('\n> 2份政府规划和文件的正文，每章每节一个文件。')
})

test('the name of a site is that of its list', () => {
  const site = { version: 1, name: '小河县规划', publisher: { name: '小河县', official: true } } as const
  expect(toLlms({ ...library, site })).toMatch(/^# 小河县规划\n\n> .*引用请以正式公布的文件为准。\n/)
})

test('llms-full.txt has the text of all plans in their order, without the heads of their files', () => {
  const other = { ...plan, title: '大河规划' }
  const full = toLlmsFull([plan, other].map((one) => toMarkdown(one)))
  expect(full).toMatch(/^# 小河规划\n/)
  expect(full).toContain('\n\n# 大河规划\n')
  expect(full).not.toContain('\n---\n')
  const lines = full.split('\n')
  for (const { text } of paragraphsOf(plan)) expect(lines.filter((line) => line.includes(text))).toHaveLength(2)
})
