import { expect, test } from 'vitest'
import { draftShortTitle } from './short-title.ts'

test.each([
  ['政府工作报告', '海南省人民政府', '2026-01-27', '海南省政府工作报告（2026）'],
  ['政府工作报告', '海南省人民政府', undefined, '海南省政府工作报告'],
  ['政府工作报告', undefined, '2026-01-27', '政府工作报告'],
  ['2026年河北省政府工作报告', '河北省人民政府', '2026-01-26', '2026年河北省政府工作报告'],
  [
    '国务院办公厅关于加强三级公立医院绩效考核工作的意见',
    '国务院办公厅',
    undefined,
    '加强三级公立医院绩效考核工作的意见'
  ],
  ['中共中央 国务院关于实施乡村振兴战略的意见', '中共中央、国务院', undefined, '实施乡村振兴战略的意见'],
  ['关于保护小河的通知', '小河县', undefined, '关于保护小河的通知'],
  ['小河规划', '小河县', '2030', '小河规划']
])('%s of %s (%s) is %s', (title, issuer, published, short) => {
  expect(draftShortTitle(title, issuer, published)).toBe(short)
})
