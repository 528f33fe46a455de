import { expect, test } from 'vitest'
import { createFold } from './fold.ts'
import { findAcross, findInSource } from './passage.ts'

const fold = createFold(new Map())
const paragraphs = [
  ['a', 'chp_1__intro__p_1', '保护小河。'],
  ['a', 'chp_1__intro__p_2', '修桥。'],
  ['a', 'chp_1__intro__p_3', '种树。'],
  ['b', 'chp_1__intro__p_1', '通海。']
].map(([plan = '', id = '', text = '']) => ({ plan, id, text, entries: [] }))
const across = (words: string) =>
  findAcross(
    words,
    paragraphs,
    paragraphs.map(({ text }) => fold(text).text)
  ).map(({ plan, id }) => `${plan} ${id.slice(-1)}`)

test('a text is found over the ends of paragraphs, not over the end of a plan', () => {
  expect(across('小河。修桥')).toEqual(['a 1', 'a 2'])
  expect(across('河。修桥。种')).toEqual(['a 1', 'a 2', 'a 3'])
  expect(across('种树。通海')).toEqual([])
  expect(across('修桥。')).toEqual([])
  expect(across('修路')).toEqual([])
  expect(across('')).toEqual([])
})

const corrected = {
  plan: 'a',
  id: 'chp_1__intro__p_1',
  text: '云桥水陆货运中心，小河两岸',
  entries: [],
  source: [
    [2, 4, '货物'],
    [9, 10, ''],
    [12, 13, '案头']
  ] as const
}
const inSource = (...phrases: string[]) =>
  findInSource({ phrases, exclusions: [] }, [corrected], fold).map(({ source, reading }) => `${source} → ${reading}`)

test('words of the source are found with what is read in their place', () => {
  expect(inSource('货物货运')).toEqual(['货物货运 → 水陆货运'])
  expect(inSource('物货')).toEqual(['货物货 → 水陆货'])
  expect(inSource('两案头')).toEqual(['两案头 → 两岸'])
  expect(inSource('货运中心')).toEqual([])
  expect(inSource('水陆')).toEqual([])
  expect(inSource('货物货运', '案头')).toEqual(['货物货运 → 水陆货运'])
  expect(findInSource({ phrases: ['货物'], exclusions: ['中心'] }, [corrected], fold)).toEqual([])
})
