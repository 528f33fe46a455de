import { expect, test } from 'vitest'
import { compareQuote, isAlmost } from './compare-quote.ts'
import { createFold } from './fold.ts'

const paragraphs = [
  { id: 'chp_1__sec_1__p_1', text: '保护小河，治理清溪，让河水一年比一年清。' },
  { id: 'chp_1__sec_1__p_2', text: '修桥三座，铺路十里。限电025度。', source: [[2, 4, '三坐']] as const }
].map((paragraph) => ({ plan: 'river-2030', entries: [], ...paragraph }))
const compare = (typed: string) => {
  const near = compareQuote(typed, paragraphs, { chp_1: '总 则' }, createFold(new Map()))
  return near && [near.kind, near.id, ...(near.kind === 'source' ? [near.source, near.reading] : [])]
}

test.each([
  ['保护小河,治理清溪', ['punctuation', 'chp_1__sec_1__p_1']],
  ['“保护小河治理清溪。”（《小河规划》）', ['punctuation', 'chp_1__sec_1__p_1']],
  ['“修桥三坐”（《小河规划》第一章第一节第2段（原稿））', ['source', 'chp_1__sec_1__p_2', '修桥三坐', '修桥三座']],
  ['总则', ['heading', 'chp_1']],
  ['保护小溪，治理清溪，让河水一年比一年净。', ['near', 'chp_1__sec_1__p_1']],
  ['造林五万亩，让山更绿。', undefined],
  ['“造林。”（《小河规划》第一章第一节第2段）', ['cited', 'chp_1__sec_1__p_2']],
  ['“”', undefined]
])('%s', (typed, expected) => {
  expect(compare(typed)).toEqual(expected)
})

test.each([
  ['修桥四座', { typed: '四', text: '三' }],
  ['铺路百里', { typed: '百', text: '十' }],
  ['限电021度', { typed: '021', text: '025' }],
  ['清溪治理', undefined],
  ['植树三亩', undefined]
])('%s differs from the text in one character of three at most, or is like nothing', (typed, parting) => {
  const near = compareQuote(typed, paragraphs, {}, createFold(new Map()))
  expect(near?.kind === 'near' ? near.partings : undefined).toEqual(
    parting && [expect.objectContaining(parting) as unknown]
  )
})

test.each([
  ['保护小河，整治清溪，让河水一年比一年清。', { typed: '整治', text: '治理' }],
  ['保护小河，治理清溪，让河水一年更比一年清。', { typed: '更', text: '' }],
  ['护小河，治理清溪，河水一年比一年清', { typed: '', text: '让' }],
  ['保护小河，整治清溪，让河水一年比一年更清。', { typed: '整治', text: '治理' }, { typed: '更', text: '' }],
  // It differs in too much to be told.
  ['保护小河，治理清溪，' + '植树造林'.repeat(20) + '让河水一年比一年清。', undefined]
])('%s is nearest, and told where it differs', (typed, ...partings) => {
  const near = compareQuote(typed, paragraphs, {}, createFold(new Map()))
  const [first] = partings
  expect(near).toEqual({
    kind: 'near',
    id: 'chp_1__sec_1__p_1',
    ...(first && { partings: partings.map((parting) => expect.objectContaining(parting) as unknown) })
  })
})

test('a letter is not a reading of the source', () => {
  const latin = [
    { plan: 'river-2030', id: 'chp_1__sec_1__p_1', text: '修桥和铺路', entries: [], source: [[2, 3, ' and ']] as const }
  ]
  expect(compareQuote('a', latin, {}, createFold(new Map()))).toBeUndefined()
})

test.each([
  ['保护小河，整治清溪，让河水一年比一年清。', true],
  ['修桥三坐', true],
  // Clauses in another order, or of another place.
  ['治理清溪，保护小河，让河水一年比一年清。', false],
  ['保护小河，整治清溪，让河水一年比一年净。', false],
  ['修桥三座、铺路十里', false]
])('that %s differs in one place is %j', (typed, expected) => {
  const near = compareQuote(typed, paragraphs, {}, createFold(new Map()))
  expect(near && isAlmost(near)).toBe(expected)
})
