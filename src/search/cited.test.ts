import { expect, test } from 'vitest'
import { findCited } from './cited.ts'

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
  expect(ask('9.9.1')).toEqual({ jumps: [], lacking: '规划里没有第九章第九节。' })
})

test('of several plans all that have it, or the one that is named', () => {
  const both = [river, harbour]
  expect(ask('第一章', both)?.jumps.map(({ label }) => label)).toEqual(['《小河规划》第一章', '《海港规划》第一章'])
  expect(ask('《海港规划》第一章', both)?.jumps.map(({ plan }) => plan)).toEqual(['harbour-2031'])
  expect(ask('第二章导语第1段', both)?.jumps.map(({ plan }) => plan)).toEqual(['harbour-2031'])
})
