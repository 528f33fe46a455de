import { expect, test } from 'vitest'
import { beginsLikeHeading, beginsPanel, parseHeading } from './heading.ts'

test.each([
  ['第八章 推进更高水平协同开放', 'chapter', 8, '推进更高水平协同开放'],
  ['第八章　推进协同开放', 'chapter', 8, '推进协同开放'],
  ['第十二章推进规划实施', 'chapter', 12, '推进规划实施'],
  ['第12章: 实施', 'chapter', 12, '实施'],
  ['第一节：范围', 'section', 1, '范围'],
  ['第四节 建立1+N规划政策体系', 'section', 4, '建立1+N规划政策体系'],
  ['第一章 总则，与范围', 'chapter', 1, '总则，与范围'],
  ['第〇章 前言', 'chapter', 0, '前言'],
  ['前言', 'chapter', 0, '前言'],
  ['序　言', 'chapter', 0, '序　言'],
  ['第二章', 'chapter', 2, ''],
  ['第二篇　总则', 'part', 2, '总则'],
  [`第一章 ${'长'.repeat(60)}`, 'chapter', 1, '长'.repeat(60)]
] as const)('reads “%s” as a heading', (line, unit, number, title) => {
  expect(parseHeading(line)).toEqual({ unit, number, title })
})

test.each([
  '第一章 总则。保护小河。',
  '第一节，保护小河',
  '第一章（总则）',
  '第一二章 总则',
  '第一条 保护小河',
  '本规划第一章 总则',
  '前言说明',
  `第一章 ${'长'.repeat(61)}`
])('takes “%s” for text', (line) => {
  expect(parseHeading(line)).toBeUndefined()
})

test.each([
  '第一章 总则。保护小河。',
  '第十二章 总则。保护小河。',
  '第12节 范围。全县。',
  '第百章 总则',
  '第一条 保护小河。',
  '第二十一条 保护小河。',
  '第3款：修桥。',
  '第二编　总则',
  '附件：名单',
  '附表'
])('finds that “%s” begins like a heading', (line) => {
  expect(beginsLikeHeading(line)).toBe(true)
})

test.each(['专栏', '专栏1 重点工程', '专栏十二 桥', '专栏三：指标', '专栏　重点工程', `专栏 ${'长'.repeat(57)}`])(
  'finds that “%s” begins a panel',
  (line) => {
    expect(beginsPanel(line)).toBe(true)
  }
)

test.each(['专栏作家', '本专栏1 工程', '专栏1 保护小河。', `专栏 ${'长'.repeat(58)}`])(
  'finds that “%s” does not',
  (line) => {
    expect(beginsPanel(line)).toBe(false)
  }
)

test.each(['第一节，保护小河', '第一条', '第某章 总则', '第某条 总则', '保护专栏', '依照第一章 总则', '见附件', ''])(
  'finds that “%s” does not begin like one',
  (line) => {
    expect(beginsLikeHeading(line)).toBe(false)
  }
)
