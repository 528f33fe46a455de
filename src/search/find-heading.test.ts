import { expect, test } from 'vitest'
import { cite } from '../model/eid.ts'
import { findHeading, titleIn } from './find-heading.ts'

const units = {
  chp_1: '治理小河',
  chp_1__sec_1: '保障措施',
  chp_2: '修 桥',
  chp_2__sec_1: '建立1+N体系',
  chp_2__sec_2: '保障措施',
  chp_12: '种树'
}
const find = (typed: string) => findHeading(typed, units, ['小河规划', '小河'])

test.each([
  ['治理小河', 'chp_1'],
  ['第一章　治理小河', 'chp_1'],
  ['第1章：治理小河。', 'chp_1'],
  ['“第一章 治理小河”', 'chp_1'],
  ['## 第二章 修桥', 'chp_2'],
  ['第一节 建立1+N体系', 'chp_2__sec_1'],
  ['第一节 建立1＋N体系', 'chp_2__sec_1'],
  ['第二章第一节建立1+N体系', 'chp_2__sec_1'],
  ['《小河规划》第二章第一节　建立1+N体系', 'chp_2__sec_1'],
  ['《规划》第一章“治理小河”', 'chp_1'],
  ['“治理小河”（《小河规划》第一章）', 'chp_1'],
  ['保障措施', 'chp_1__sec_1'],
  ['第二节　保障措施', 'chp_2__sec_2'],
  ['第十二章　种树', 'chp_12']
])('%s is a heading', (typed, id) => {
  expect(find(typed)).toEqual({ id })
})

test.each([
  ['第二章　治理小河', 'chp_1', '第二章'],
  ['第三节　建立1+N体系', 'chp_2__sec_1', '第三节'],
  ['第一章第一节　建立1+N体系', 'chp_2__sec_1', '第一章第一节'],
  ['第二章　种树', 'chp_12', '第二章'],
  ['第九节　保障措施', 'chp_1__sec_1', '第九节'],
  ['“治理小河”（第九章）', 'chp_1', '第九章'],
  ['《大河规划》第一章　治理小河', 'chp_1', '《大河规划》第一章']
])('%s is a heading with another number', (typed, id, wrongNumber) => {
  expect(find(typed)).toEqual({ id, wrongNumber })
})

test.each(['', '第一章', '“”', '第一章　治理小溪', '治理小河，修桥', '一治理小河'])('%j is no heading', (typed) => {
  expect(find(typed)).toBeUndefined()
})

test('every heading is found by all that it is called', () => {
  for (const [id, title] of Object.entries(units))
    for (const number of [cite(id), `《小河规划》${cite(id)}　`]) expect(find(number + title)).toEqual({ id })
})

test.each([
  ['第二章第一节　建立1+N体系', '建立1N体系'],
  ['治理小河', '治理小河']
])('the title in %s is %s', (typed, title) => {
  expect(titleIn(typed)).toBe(title)
})
