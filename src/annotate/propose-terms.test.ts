import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { proposeTerms } from './propose-terms.ts'
import type { Words } from './words.ts'

/** Words are known by their tags; all else is cut into characters. */
const tags = new Map([
  ['数字', 'n'],
  ['经济', 'n'],
  ['平台', 'n'],
  ['加快', 'v'],
  ['推进', 'v']
])
const cut = (text: string) => text.match(/数字|经济|平台|加快|推进|./gu) ?? []
const words: Words = { cut, tag: (text) => cut(text).map((word) => ({ word, tag: tags.get(word) ?? 'x' })) }

function proposalsIn(sentences: readonly string[], marked: readonly string[] = []) {
  const source = `第一章 总则\n${sentences.join('\n')}\n`
  const contents = `[{ number: 1, title: 总则, held: full, introduction: ${sentences.length} }]`
  const plan = readPlan(tinySeeds({ source, contents }))
  if (!plan) throw new Error('Expected good seeds, found faults.')
  for (const { introduction } of plan.chapters)
    for (const paragraph of introduction)
      Object.assign(paragraph, {
        marks: marked.map((form) => ({
          start: paragraph.text.indexOf(form),
          end: paragraph.text.indexOf(form) + form.length
        }))
      })
  return proposeTerms(plan, words, 10)
}

const free = ['做数字经济，', '说数字经济。', '看数字经济；', '好数字经济！']

test('proposes what stands often among different neighbours, with two passages', () => {
  expect(proposalsIn(free)).toEqual([
    { form: '数字经济', count: 4, contexts: ['做【数字经济】，', '说【数字经济】。'] }
  ])
})

test.each([
  ['too seldom', free.slice(1)],
  ['always after the same character', free.map((sentence) => `大${sentence.slice(1)}`)],
  ['always before the same character', free.map((sentence) => `${sentence.slice(0, -1)}的`)],
  ['no more than a verb and what it does', free.map((sentence) => sentence.replace('数字', '推进'))]
])('leaves what stands %s', (_, sentences) => {
  expect(proposalsIn(sentences)).toEqual([])
})

test('takes the longest of what mostly stands together', () => {
  expect(proposalsIn(free.map((sentence) => sentence.replace('经济', '经济平台'))).map(({ form }) => form)).toEqual([
    '数字经济平台'
  ])
})

test('leaves what is marked already', () => {
  expect(proposalsIn(free, ['数字经济'])).toEqual([])
})
