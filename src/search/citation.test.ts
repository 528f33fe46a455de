import { expect, test } from 'vitest'
import { parseCitation } from './citation.ts'

test.each([
  ['第八章第一节第2段', 'chp_8__sec_1__p_2'],
  ['《长江三角洲区域一体化发展规划纲要》第八章第一节第2段', 'chp_8__sec_1__p_2'],
  ['第8章 第1节', 'chp_8__sec_1'],
  ['第十二章', 'chp_12'],
  ['第八章导语第1段', 'chp_8__intro__p_1'],
  ['前言', 'chp_0'],
  ['前言第2段', 'chp_0__intro__p_2'],
  ['第二篇', 'part_2'],
  ['第二篇导语第1段', 'part_2__intro__p_1'],
  ['part_2__intro__p_1', 'part_2__intro__p_1'],
  ['8.1.2', 'chp_8__sec_1__p_2'],
  ['8.1', 'chp_8__sec_1'],
  ['12.10.23', 'chp_12__sec_10__p_23'],
  ['chp_8__sec_1__p_2', 'chp_8__sec_1__p_2'],
  ['《甲》第八章第一节第2段至第3段', 'chp_8__sec_1__p_2'],
  ['《甲》第八章第一节第2段（底本）', 'chp_8__sec_1__p_2'],
  ['“保护小河。\n修桥。”（《甲》第八章第一节第2段）', 'chp_8__sec_1__p_2']
])('%s is %s', (typed, id) => {
  expect(parseCitation(typed)).toBe(id)
})

test.each([
  '虹桥',
  '8',
  '第八章第2段',
  '第八章导语',
  '第八章的',
  '1.2.3.4',
  '第一节',
  '',
  '“保护小河”（甲）',
  '“（《甲》）'
])('%s is none', (typed) => {
  expect(parseCitation(typed)).toBeUndefined()
})
