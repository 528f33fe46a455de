import { expect, test } from 'vitest'
import { messagesOf, tinyCorrections, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from './read-plan.ts'
import { paragraphsOf } from '../model/plan.ts'

test('reads a plan from its three seeds', () => {
  const seeds = tinySeeds({
    source: '第一章 总则\n\n保护小和,加强治理。\n',
    corrections: tinyCorrections(tinyRow(3, '小和', '小河'))
  })
  const plan = readPlan(seeds)
  expect(messagesOf(seeds)).toEqual([])
  expect(plan).toMatchObject({
    type: 'plan',
    id: 'river-2030',
    title: '小河规划',
    witnesses: { w: { title: '另本', location: '小河档案馆', collated: '2030-02-01' } },
    furniture: [],
    chapters: [{ id: 'chp_1', title: '总则', introduction: [{ text: '保护小河，加强治理。', widened: [4] }] }]
  })
})

test('does not take the byte order mark for text, and hashes it with the file', () => {
  const seeds = tinySeeds({ source: new TextEncoder().encode('\uFEFF第一章 总则\n保护小河。\n') })
  expect(readPlan(seeds)?.chapters[0]?.position?.start.offset).toBe(1)
  expect(messagesOf(seeds)).toEqual([])
})

test('says all that is wrong in one go', () => {
  const seeds = tinySeeds({ source: Buffer.from([0xff]), provenance: 'title: [', corrections: '' })
  expect(readPlan(seeds)).toBeUndefined()
  expect([seeds.source, seeds.provenance, seeds.corrections].map(({ messages }) => messages[0]?.ruleId)).toEqual([
    'not-utf8',
    'yaml-syntax',
    'seed-value'
  ])
})

test('still gives the plan when there is doubt about its text', () => {
  const seeds = tinySeeds({ source: '第一章 总则\n保护小河。\n第三章 保障\n' })
  const plan = readPlan(seeds)
  expect(plan && paragraphsOf(plan).map(({ text }) => text)).toEqual(['保护小河。'])
  expect(messagesOf(seeds)).not.toEqual([])
})

test('reports an opening that the source does not begin with', () => {
  const seeds = tinySeeds({
    source: '第二章 总则\n保护小河。\n',
    contents:
      '[{ number: 1, title: 前, held: partial, introduction: 2 }, { number: 2, title: 总则, held: full, introduction: 1 }]',
    more: 'opening: { chapter: 1, paragraph: 2, lead: 治理小河。 }'
  })
  readPlan(seeds)
  expect(messagesOf(seeds)).not.toEqual([])
})

test.each([
  ['a heading’s numeral', '第一章 总则\n保护小河。\n第三章 保障\n落实责任。\n', tinyRow(3, '第三章', '第二章')],
  ['a heading’s title', '第一章 总则\n保护小河。\n第二章 保璋\n落实责任。\n', tinyRow(3, '保璋', '保障')],
  [
    'a heading with its title on the next line',
    '第一章 总则\n保护小河。\n第二章\n保障\n落实责任。\n',
    tinyRow(3, '第二章\n保障', '第二章 保障')
  ],
  [
    'a heading run on with its text',
    '第一章 总则\n保护小河。\n第二章 保障。落实责任。\n',
    tinyRow(3, '保障。', '保障\n')
  ],
  ['a heading left out', '第一章 总则\n保护小河。\n落实责任。\n', tinyRow(3, '落实', '第二章 保障\n落实')]
])('takes a correction of %s, as the messages about headings advise', (_, source, row) => {
  const seeds = tinySeeds({
    source,
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 1 }, { number: 2, title: 保障, held: full, introduction: 1 }]',
    corrections: tinyCorrections(row)
  })
  readPlan(seeds)
  expect(messagesOf(seeds)).toEqual([])
})

test.each([
  ['at the beginning of a paragraph', '第一章 总则\n多余保护小河。\n'],
  ['at the end of a paragraph', '第一章 总则\n保护小河。多余\n']
])('takes a correction that strikes words %s', (_, source) => {
  const seeds = tinySeeds({ source, corrections: tinyCorrections(tinyRow(2, '多余', '')) })
  const plan = readPlan(seeds)
  expect(messagesOf(seeds)).toEqual([])
  expect(plan && paragraphsOf(plan)).toMatchObject([
    { text: '保护小河。', apparatus: [{ sic: '多余' }], position: { start: { offset: 7 }, end: { offset: 14 } } }
  ])
})

test('refuses half a character in a reading', () => {
  const seeds = tinySeeds({
    corrections: tinyCorrections(
      '{ line: 2, sic: 小河, corr: "小\\ud842河", kind: garbled, certainty: certain, source: w }'
    )
  })
  expect(readPlan(seeds)).toBeUndefined()
  expect(seeds.corrections.messages.map(({ ruleId }) => ruleId)).toEqual(['seed-value'])
})
