import { expect, test } from 'vitest'
import { sayTurn } from './turn.ts'

const chapter = { chapter: { id: 'chp_8' } }
const section = { ...chapter, section: { id: 'chp_8__sec_1' } }
const item = { chapter: { id: 'item_1' }, section: { id: 'item_1__sub_2' } }

test.each([
  [section, section, '上', '上一节'],
  [section, section, '下', '下一节'],
  [chapter, section, '下', '下一节'],
  [section, chapter, '上', '上一节'],
  [chapter, chapter, '下', '下一章'],
  [item, item, '下', '下一页'],
  [chapter, { chapter: { id: 'att_1' } }, '下', '下一页']
] as const)('from %j to %j, %s', (page, other, way, words) => {
  expect(sayTurn(page, other, way)).toBe(words)
})
