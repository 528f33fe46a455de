import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCitation } from './cited.ts'
import { mayCite } from './may-cite.ts'

const pieces =
  '《甲》 第 八 1 十二 章 节 節 条 款 段 项 目 篇 编 分编 部分 之 附件 附录 前言 序言 引言 结语 结束语 后记 注释 导语 導語 、 . - _ __ chp part sec p intro （ ） ( ) “ ” 至 ① ８ ． － ： 。 河'.split(
    ' '
  )

test('nothing that is a citation is passed over', () => {
  const anyTyped = fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 8 }).map((pieces) => pieces.join(''))
  const anyCitation = anyTyped.filter(isCitation)
  fc.assert(fc.property(anyCitation, mayCite), { numRuns: 500 })
})

test.each([
  '第八章第一节第2段',
  '8.1.2',
  'chp_8__sec_1__p_2',
  '前言',
  '附件1',
  '一、（二）',
  '①',
  `“${'河'.repeat(400)}”（《甲》第八章）`
])('%s may be one', (typed) => {
  expect(isCitation(typed) && mayCite(typed)).toBe(true)
})

test.each(['人才', '一体化', '环节', '2019年', '小河，第'.repeat(100), ''])('%s is none', (typed) => {
  expect(mayCite(typed)).toBe(false)
})
