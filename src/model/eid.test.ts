import { expect, test } from 'vitest'
import {
  addressOf,
  chapterId,
  cite,
  folderOf,
  labelOf,
  listedId,
  paragraphId,
  paragraphPattern,
  partId,
  sectionId,
  topOf,
  unitOf,
  unitPattern
} from './eid.ts'

test('builds ids from the plan’s own numbering', () => {
  expect(chapterId(8)).toBe('chp_8')
  expect(sectionId(8, 1)).toBe('chp_8__sec_1')
  expect(paragraphId('chp_8__sec_1', 2)).toBe('chp_8__sec_1__p_2')
  expect(paragraphId('chp_8', 2)).toBe('chp_8__intro__p_2')
  expect(paragraphId('part_2', 1)).toBe('part_2__intro__p_1')
  expect(listedId({ number: 8 })).toBe(chapterId(8))
  expect(listedId({ unit: 'part', number: 2 })).toBe(partId(2))
})

test('labels units as the text does, and the preface as what it is', () => {
  const labels = ['chp_8', 'chp_0', 'chp_1__sec_12', 'part_2'].map(labelOf)
  expect(labels).toEqual(['第八章', '前言', '第十二节', '第二篇'])
})

test.each([
  ['part_2', '第二篇', 'part-2/index.html'],
  ['part_2__intro__p_1', '第二篇导语第1段', 'part-2/index.html#part_2__intro__p_1'],
  ['chp_0', '前言', '0/index.html'],
  ['chp_0__intro__p_12', '前言第12段', '0/index.html#chp_0__intro__p_12'],
  ['chp_0__intro__p_2', '前言第2段', '0/index.html#chp_0__intro__p_2'],
  ['chp_8', '第八章', '8/index.html'],
  ['chp_8__intro__p_1', '第八章导语第1段', '8/index.html#chp_8__intro__p_1'],
  ['chp_8__sec_1', '第八章第一节', '8/1.html'],
  ['chp_12__sec_10__p_23', '第十二章第十节第23段', '12/10.html#chp_12__sec_10__p_23'],
  ['book_1', '第一编', 'book-1/index.html'],
  ['item_3', '三、', '3/index.html'],
  ['item_3__intro__p_2', '三、第2段', '3/index.html#item_3__intro__p_2'],
  ['item_3__sub_2__p_4', '三、（二）第4段', '3/2.html#item_3__sub_2__p_4'],
  ['num_2__dec_1__p_1', '2.1第1段', '2/1.html#num_2__dec_1__p_1'],
  ['chp_2__art_3', '第三条', '2/index.html#chp_2__art_3'],
  ['chp_2__sec_1__art_3__p_2', '第三条第二款', '2/1.html#chp_2__sec_1__art_3__p_2'],
  ['chp_2__art_12-1', '第十二条之一', '2/index.html#chp_2__art_12-1'],
  ['att_1__item_2', '附件1二、', 'att-1/2.html'],
  ['att_0__intro__p_1', '附件第1段', 'att/index.html#att_0__intro__p_1'],
  ['closing_0__intro__p_1', '结语第1段', 'closing/index.html#closing_0__intro__p_1'],
  ['start_0__intro__p_1', '开头第1段', 'start/index.html#start_0__intro__p_1'],
  ['body_0__intro__p_3', '正文第3段', '0/index.html#body_0__intro__p_3']
])('cites %s as %s, at %s', (id, citation, address) => {
  expect(cite(id)).toBe(citation)
  expect(addressOf(id)).toBe(address)
})

test.each([
  ['chp_8__intro__p_1', 'chp_8', 'chp_8', '8'],
  ['chp_8__sec_1__p_2', 'chp_8__sec_1', 'chp_8', '8'],
  ['part_2__intro__p_1', 'part_2', 'part_2', 'part-2'],
  ['chp_8__intro__p_12', 'chp_8', 'chp_8', '8'],
  ['chp_8__sec_1', 'chp_8__sec_1', 'chp_8', '8']
])('%s stands in %s, that in %s, in the folder %s', (id, unit, top, folder) => {
  expect([unitOf(id), topOf(id), folderOf(id)]).toEqual([unit, top, folder])
})

test('distinguishes ids of units and of paragraphs', () => {
  const units = ['part_12', 'chp_12', 'chp_12__sec_34', 'item_3__sub_2', 'att_1__item_2', 'num_2__dec_1__dec_3']
  const paragraphs = [
    ...['part_12__intro__p_34', 'chp_12__intro__p_34', 'chp_12__sec_34__p_56', 'item_3__sub_2__p_4'],
    ...['chp_2__art_3', 'chp_2__art_3__p_2', 'chp_2__sec_1__art_12-1']
  ]
  const neither = ['part_', 'part_x', 'chp_x', 'chp_1__sec_x', 'chp_1__p_1', 'part_x__intro__p_1']
  const around = [...units, ...paragraphs].flatMap((id) => [`x${id}`, `${id}x`])
  const all = [...units, ...paragraphs, ...neither, ...around]
  expect(all.filter((id) => unitPattern.test(id))).toEqual(units)
  expect(all.filter((id) => paragraphPattern.test(id))).toEqual(paragraphs)
})

test.each([
  '',
  'part_',
  'chp_',
  'chp_8__sec_',
  'chp_8__sec_1__p_',
  'xchp_8',
  'chp_8 ',
  'chp_八',
  '../chp_8',
  'chp_8__p_1',
  'chp_8__intro'
])('throws on “%s”, which is not an id of a unit', (id) => {
  const sentence = `Expected an id such as "chp_8__sec_1__p_2", found ${JSON.stringify(id)}.`
  expect(() => cite(id)).toThrow(new RangeError(sentence))
  expect(() => addressOf(id)).toThrow(new RangeError(sentence))
})
