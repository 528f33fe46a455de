import { expect, test } from 'vitest'
import type { CorpusPlan } from './corpus.ts'
import { createFold } from './fold.ts'
import { findMissingHeadings } from './missing-headings.ts'

const river: CorpusPlan = {
  id: 'river-2030',
  title: '小河规划',
  shortTitle: '小河',
  units: { chp_3: '保障' },
  missing: { chp_1: '总则', chp_2: '发展 “小河”', chp_2__sec_1: '发展目标', chp_2__sec_2: '共享渡口、医疗资源' }
}
const harbour: CorpusPlan = { id: 'harbour-2031', title: '海港规划', shortTitle: '海港', units: {} }
const find = (typed: string, words: readonly string[] = [], plans = [river]) =>
  findMissingHeadings(typed.split(' '), words, plans, createFold(new Map()))?.lacking

test.each(['发展目标', '发展目标是什么', '小河的发展目标', '第一节 发展目标', '发展目标 是什么'])(
  '%s is the heading of a section that the site lacks',
  (typed) => {
    expect(find(typed)).toBe('本站缺第二章第一节（发展目标）。')
  }
)

test.each(['共享渡口医疗资源', '医疗资源', '渡口 医疗'])('%s stands in a heading', (typed) => {
  expect(find(typed)).toBe('本站缺第二章第二节（共享渡口、医疗资源）。')
})

test('its words are enough where they are all that was typed', () => {
  expect(find('共享医疗资源', ['共享', '医疗', '资源'])).toBe('本站缺第二章第二节（共享渡口、医疗资源）。')
  expect(find('共享新医疗资源', ['共享', '医疗', '资源'])).toBeUndefined()
  expect(find('共享医疗', ['共享', '医疗'])).toBeUndefined()
})

test('several headings are told together, the very title alone, and of several plans which', () => {
  expect(find('发展')).toBe('本站缺第二章（发展 “小河”）、第二章第一节（发展目标）。')
  expect(find('总则')).toBe('本站缺第一章（总则）。')
  expect(find('发展目标', [], [river, harbour])).toBe('本站缺《小河规划》第二章第一节（发展目标）。')
  const plans = [river, { ...harbour, missing: { chp_4: '发展目标' } }]
  expect(findMissingHeadings(['发展目标'], [], plans, createFold(new Map()))).toEqual({
    jumps: [],
    lacking: '本站缺《小河规划》第二章第一节（发展目标）、《海港规划》第四章（发展目标）。',
    elsewhere: ['river-2030', 'harbour-2031']
  })
})

test.each(['保障', '海港', '小河的总则', '到这一年，小河沿岸各镇都要实现规划所定的发展目标', '的', '是什么', '。'])(
  '%s is not the heading of a missing section',
  (typed) => {
    expect(find(typed)).toBeUndefined()
  }
)
