import { expect, test } from 'vitest'
import { findCited } from './cited.ts'
import type { CorpusPlan } from './corpus.ts'

const plan = (id: string, title: string, ...units: string[]) => ({
  id,
  title,
  shortTitle: title,
  units: Object.fromEntries(units.map((unit) => [unit, '题']))
})
const river = plan('river-2030', '小河规划', 'chp_1', 'chp_1__sec_1', 'chp_1__sec_2')
const harbour = plan('harbour-2031', '海港规划', 'chp_1', 'chp_2')
const paragraphs = [
  ['river-2030', 'chp_1__intro__p_1'],
  ['river-2030', 'chp_1__sec_1__p_1'],
  ['river-2030', 'chp_1__sec_1__p_2'],
  ['harbour-2031', 'chp_2__intro__p_1']
].map(([plan = '', id = '']) => ({ plan, id, text: '', entries: [] }))
const ask = (typed: string, plans = [river]) => findCited(typed, plans, paragraphs)

test('leads to a unit or paragraph that is there', () => {
  expect(ask('第一章')).toEqual({ jumps: [{ plan: 'river-2030', id: 'chp_1', label: '第一章' }] })
  expect(ask('1.1.2')?.jumps.map(({ id }) => id)).toEqual(['chp_1__sec_1__p_2'])
  expect(ask('第一章导语第1段')?.jumps.map(({ id }) => id)).toEqual(['chp_1__intro__p_1'])
  expect(ask('小河')).toBeUndefined()
})

test('says what is not there, and leads to what holds it', () => {
  expect(ask('1.1.3')).toEqual({
    jumps: [{ plan: 'river-2030', id: 'chp_1__sec_1', label: '第一章第一节' }],
    lacking: '第一章第一节只有2段。'
  })
  expect(ask('1.2.1')?.lacking).toBe('本站没有第一章第二节的正文。')
  expect(ask('第一章第1段')?.jumps.map(({ id }) => id)).toEqual(['chp_1__intro__p_1'])
  const chapter = [{ plan: 'river-2030', id: 'chp_1', label: '第一章' }]
  expect(ask('第一章第2段')).toEqual({
    jumps: chapter,
    lacking: '第一章导语只有1段；节里的段落，请写明第几节。'
  })
  expect(ask('第一章导语第2段')).toEqual({ jumps: chapter, lacking: '第一章导语只有1段。' })
  expect(ask('第一章第1段', [harbour])?.lacking).toBe('第一章的段落按节编号，请写明第几节。')
  expect(ask('9.9.1')).toEqual({ jumps: [], lacking: '文中没有第九章第九节。' })
})

test('says what the site lacks of a plan, and of which', () => {
  const partial = {
    ...plan('river-2030', '小河规划', 'chp_2', 'chp_2__sec_1'),
    missing: { chp_0: '前言', chp_1: '总则', chp_1__sec_1: '范围' },
    extents: { chp_2: 1, chp_2__sec_1: 3 }
  }
  const held = [{ plan: 'river-2030', id: 'chp_2__sec_1__p_3', text: '', entries: [] }]
  const askPartial = (typed: string, plans: readonly CorpusPlan[] = [partial]) => findCited(typed, plans, held)
  const elsewhere = ['river-2030']
  expect(askPartial('第一章')).toEqual({ jumps: [], lacking: '本站缺第一章（总则）。', elsewhere })
  expect(askPartial('前言')).toEqual({ jumps: [], lacking: '本站缺前言。', elsewhere })
  expect(askPartial('1.1.2')).toEqual({ jumps: [], lacking: '本站缺第一章第一节（范围）。', elsewhere })
  expect(askPartial('第一章第二节')).toEqual({ jumps: [], lacking: '文中没有第一章第二节。' })
  const section = [{ plan: 'river-2030', id: 'chp_2__sec_1', label: '第二章第一节' }]
  expect(askPartial('2.1.1')).toEqual({
    jumps: section,
    lacking: '第二章第一节共3段，本站只有第3段。',
    elsewhere
  })
  expect(askPartial('2.1.3')?.lacking).toBeUndefined()
  expect(askPartial('第二章导语第1段')?.lacking).toBe('本站缺第二章导语。')
  const both = [partial, harbour]
  expect(askPartial('前言', both)?.lacking).toBe('本站缺《小河规划》前言。')
  expect(askPartial('第一章', both)?.jumps.map(({ plan }) => plan)).toEqual(['harbour-2031'])
  expect(askPartial('《小河规划》第一章', both)?.lacking).toBe('本站缺《小河规划》第一章（总则）。')
})

test('of several plans all that have it, or the one that is named', () => {
  const both = [river, harbour]
  expect(ask('第一章', both)?.jumps.map(({ label }) => label)).toEqual(['《小河规划》第一章', '《海港规划》第一章'])
  expect(ask('《海港规划》第一章', both)?.jumps.map(({ plan }) => plan)).toEqual(['harbour-2031'])
  expect(ask('第二章导语第1段', both)?.jumps.map(({ plan }) => plan)).toEqual(['harbour-2031'])
})

test.each([
  ['第二条', 'chp_1__art_2'],
  ['第2条', 'chp_1__art_2'],
  ['《海港条例》第三条', 'chp_1__art_3__p_1'],
  ['第三条第二款', 'chp_1__art_3__p_2'],
  ['第4条之1', 'chp_1__art_4-1'],
  ['第三条第二款第（一）项', 'chp_1__art_3__p_2__i_1'],
  ['“铺路。”（《海港条例》第三条第二款）', 'chp_1__art_3__p_2'],
  ['附件1', 'att_1'],
  ['附件1一、', 'att_1__item_1'],
  ['附件1一、第2段', 'att_1__item_1__p_2'],
  ['2.1', 'num_2__dec_1']
])('%s leads to %s, as the text calls it', (typed, id) => {
  const rules = plan('rules-2032', '海港条例', 'chp_1', 'att_1', 'att_1__item_1', 'num_2', 'num_2__dec_1')
  const held = [
    'chp_1__art_2',
    'chp_1__art_3__p_1',
    'chp_1__art_3__p_2',
    'chp_1__art_3__p_2__i_1',
    'chp_1__art_4-1',
    'att_1__item_1__p_1',
    'att_1__item_1__p_2'
  ].map((id) => ({ plan: 'rules-2032', id, text: '', entries: [] }))
  expect(findCited(typed, [rules], held)?.jumps.map(({ id }) => id)).toEqual([id])
})

test.each(['一线', '2025', '第三条战线', '（一）号'])('%s is not a citation', (typed) => {
  expect(ask(typed)).toBeUndefined()
})
