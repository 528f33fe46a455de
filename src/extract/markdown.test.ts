import { expect, test } from 'vitest'
import { extractMarkdown } from './markdown.ts'

const read = (text: string) => extractMarkdown({ text, encoding: 'UTF-8' }).text.split('\n')

test('keeps each piece of text on its line', () => {
  const source = [
    '# 规划',
    '',
    '- <a href="##一">第一章</a>',
    '  - [第一节](###)',
    '1. 修**渠**',
    '2. 种\\*树&amp;草',
    '',
    '> 引文',
    '> 次行',
    '',
    '| 甲 | 乙 |',
    '|---|---|',
    '| 一 | |',
    '| 二 | `三` |',
    '',
    '<!-- 注',
    '释 -->',
    '<p>段<br>落</p>',
    '',
    '```',
    '码',
    '```',
    '![图](a.png)尾'
  ]
  expect(read(source.join('\r\n'))).toEqual([
    '规划',
    '',
    '第一章',
    '第一节',
    '1. 修渠',
    '2. 种*树&草',
    '',
    '引文',
    '次行',
    '',
    '甲\t乙',
    '',
    '一',
    '二\t三',
    '',
    '',
    '',
    '段 落',
    '',
    '',
    '码',
    '',
    '尾'
  ])
})

test('joins lines that were broken within a sentence, and no others', () => {
  const long = '修渠是全县的大事要一条一条地修好再一里一里地量'
  expect(read(`先修，\n**再**量。\n后护。\n\n${long}${long}\n看护\n短行\n末行`)).toEqual([
    ...['先修，再量。', '', '后护。', '', `${long}${long}看护`, '', '短行', '末行']
  ])
  expect(read('10<sup>4</sup>吨')).toEqual(['10⁴吨'])
})

test('loses no text to what only looks like marks', () => {
  expect(read('10~20万，30~40万\n\n见[1]。\n\n[1]: 附件')).toEqual(['10~20万，30~40万', '', '见[1]。', '', '[1]: 附件'])
  expect(read('见附注[^1]。\n\n[^1]: 附注')).toEqual(['见附注［1］。', '', '［1］附注'])
  expect(read('一\n\n信箱 a@b.cn 与 www.b.cn。\n\n二')).toEqual(['一', '', '信箱 a@b.cn 与 www.b.cn。', '', '二'])
})

test('takes the title from the settings at the start where the text has none', () => {
  expect(read('---\ntitle: "规划"\n---\n正文')).toEqual(['', '规划', '', '正文'])
  expect(read('---\ntitle: 规划\n---\n# 规划')).toEqual(['', '', '', '规划'])
})

test('refuses more levels and marks than any document has', () => {
  expect(() => read('>'.repeat(20_000) + ' 字')).toThrow('Markdown 的标记太多，读不出。')
  expect(() => read('>'.repeat(500) + ' 字')).not.toThrow()
})
