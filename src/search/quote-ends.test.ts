/** What is told of the beginning and the end of a quotation. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareQuote } from './compare-quote.ts'
import { createFold } from './fold.ts'
import { followEachOther } from './same-words.ts'

const id = 'chp_1__sec_1__p_1'
const compareIn = (text: string, typed: string) =>
  compareQuote(typed, [{ plan: 'river-2030', id, text, entries: [] }], {}, createFold(new Map()))

const text = '统筹学区资源，逐步实现教育均等化。鼓励老人异地养老，实现市民卡及老人卡互认互用；建立养老服务补贴制度。'

test.each([
  ['建立养老服务补贴。', '制度'],
  ['建立养老服务补贴！', '制度'],
  ['实现市民卡及老人卡互认。', '互用；建立养老服务补贴制……'],
  ['实现市民卡及老人卡互认，', '互用；建立养老服务补贴制……'],
  ['逐步实现教育均等。', '化'],
  ['逐步实现教育均等.', '化'],
  ['鼓励老人异地养老。', '，实现市民卡及老人卡互认……'],
  ['逐步实现教育均等化。鼓励老人。', '异地养老，实现市民卡及老……']
])('%s is told to be closed where the sentence goes on', (typed, rest) => {
  expect(compareIn(text, typed)).toEqual({ kind: 'unfinished', id, rest })
})

test.each([
  ['统筹学区资源；逐步实现教育均等。', '化'],
  ['统筹学区资源、逐步实现教育均等化。', undefined],
  ['鼓励老人异地养老；', undefined],
  ['鼓励老人异地养老、', undefined],
  ['建立养老服务补贴……。', undefined]
])('%s differs in punctuation', (typed, rest) => {
  expect(compareIn(text, typed)).toEqual({ kind: 'punctuation', id, ...(rest !== undefined && { rest }) })
})

test('of several places the one where the sentence ends counts', () => {
  expect(compareIn('保护小河两岸。保护 小河。', '保护小河。')).toEqual({ kind: 'punctuation', id })
  expect(compareIn('推进“两河”建设。', '推进“两河”。')).toEqual({ kind: 'unfinished', id, rest: '建设' })
})

test.each([
  ['鼓励老人养老，实现市民卡及老人互认。', ['→异地', '→卡'], '互用；建立养老服务补贴制……'],
  ['逐步实现教育均化。', ['→等'], undefined],
  ['逐步实现教育化。', ['→均等'], undefined],
  ['逐步实现教育平等化。', ['平→均'], undefined],
  ['逐步实现教育均衡，', ['衡，→等化。'], undefined],
  ['建立养老服务补贴制裁。', ['裁→度'], undefined],
  ['建立养老服务补贴制裁', ['裁→度'], undefined],
  ['统资源，逐步实现教育均等化。', ['→筹学区'], undefined],
  ['建立机构养老服务补贴制度。', ['机构→'], undefined],
  ['大力建立养老服务补贴制度。', ['大力→'], undefined]
])('%s is told where it differs, and no more', (typed, partings, rest) => {
  const near = compareIn(text, typed)
  expect(near).toMatchObject({ kind: 'near', id })
  if (near?.kind !== 'near') return
  expect([near.partings?.map(({ typed, text }) => `${typed}→${text}`), near.rest]).toEqual([partings, rest])
})

test.each([
  ['实现教育均等。鼓励老人异地养老。', true],
  ['鼓励老人异地养老。实现教育均等化。', false],
  ['统筹学区资源。建立养老服务补贴制度。', false],
  ['统筹学区资源。种树。', false],
  ['种树。统筹学区资源。', false]
])('that the sentences of %s follow each other is %j', (typed, follow) => {
  expect(followEachOther(typed.split('。').filter(Boolean), [{ text: '种草。' }, { text }])).toBe(follow)
})

/** Of a few sentences with no character twice but the marks. */
const sentences = [
  '保护小河两岸的田野，',
  '让清溪一年比去更干净。',
  '修建石桥三座并铺好道路十里；',
  '种下杨柳松柏、桃李杏梅，全都成活。'
]
const clauses = sentences.join('')
const wordPlaces = Array.from(clauses, (_, at) => at)

test('a word that is left out is told, wherever it is', () => {
  const place = fc.record({ at: fc.constantFrom(...wordPlaces), length: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(place, ({ at, length }) => {
      const word = clauses.slice(at, at + length)
      fc.pre(at > 0 && at + length < clauses.length - 1 && !/\p{P}/u.test(word))
      const near = compareIn(clauses, clauses.slice(0, at) + clauses.slice(at + length))
      expect(near).toEqual({
        kind: 'near',
        id,
        partings: [expect.objectContaining({ typed: '', text: word }) as unknown]
      })
    })
  )
})

test('a sentence that is cut and closed is told to go on, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.constantFrom(...wordPlaces), fc.constantFrom('。', '！', '？', '.'), (end, stop) => {
      const [before, after] = [clauses.slice(0, end), clauses.slice(end)]
      fc.pre(/[^\p{P}]$/u.test(before) && !/^。/u.test(after))
      const near = compareIn(clauses, before + stop)
      expect(near).toMatchObject({ kind: 'unfinished', id })
      expect(near?.kind === 'unfinished' && after.startsWith(near.rest.replace('……', ''))).toBe(true)
    })
  )
})
