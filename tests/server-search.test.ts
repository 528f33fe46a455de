/** The search of a site with a search server never shows another answer than that of its files. */
import { expect, test, vi } from 'vitest'
import { createServerSearch, type AskServer } from '../src/client/search/server-search.ts'
import type { Corpus } from '../src/search/corpus.ts'
import { nothingMeant } from '../src/search/meant.ts'
import { readServedQuestion } from '../src/search/served.ts'
import { fold, openWhole } from './any-collection.ts'

/** More paragraphs than an answer of a server has. */
const corpus: Corpus = {
  plans: [{ id: 'a', title: '甲', shortTitle: '甲', units: { chp_1: '河', chp_2: '水' } }],
  paragraphs: Array.from({ length: 250 }, (_, at) => ({
    plan: 'a',
    id: `chp_${at < 100 ? 1 : 2}__intro__p_${at + 1}`,
    text: at % 2 === 0 ? '河，河水' : '河',
    measure: 1,
    entries: []
  })),
  entries: [],
  simplified: '',
  meant: nothingMeant
}
const build = 'b'
const whole = openWhole(corpus)
const query = { phrases: ['河'], exclusions: [] }

/** What a good server says. */
const askGood: AskServer = async (question, words) => {
  const { narrowed, ...asked } = readServedQuestion(words)
  const toServed = <Paragraph extends { hits: readonly unknown[] }>({ hits, ...paragraph }: Paragraph) => ({
    ...paragraph,
    hits: hits.length
  })
  if (question === 'headings') return { build, headings: await whole.headings(asked) }
  const { occurrences, paragraphs, parts, read, placeOf } = await whole.find(asked, narrowed)
  if (question === 'place')
    return { build, place: (await placeOf(words.get('ofPlan') ?? '', words.get('of') ?? '')) ?? null }
  if (question === 'measures') {
    return { build, measures: (await read(0, 8)).map(toServed) }
  }
  const [from, to] = [Number(words.get('from')), Number(words.get('to'))]
  expect(to - from).toBeLessThanOrEqual(100)
  return { build, occurrences, paragraphs, parts, found: (await read(from, to)).map(toServed) }
}

function open(ask: AskServer) {
  const asked = vi.fn(ask)
  const files = { ...whole, find: vi.fn(whole.find), headings: vi.fn(whole.headings), measures: vi.fn(whole.measures) }
  return { asked, files, search: createServerSearch(asked, build, files, fold, false) }
}

test('a long answer comes in several parts, and no file is read', async () => {
  const { search, files } = open(askGood)
  const [finding, expected] = await Promise.all([search.find(query, {}), whole.find(query, {})])
  expect(await finding.read(0, 250)).toEqual(await expected.read(0, 250))
  expect(await finding.read(249, 300)).toEqual(await expected.read(249, 300))
  expect(await finding.read(-1, 0)).toEqual([])
  expect(await finding.read(8, 12)).toEqual(await expected.read(8, 12))
  expect(await finding.placeOf('a', 'chp_2__intro__p_200')).toEqual({ index: 199, before: 299 })
  expect(await finding.placeOf('a', 'chp_3')).toBeUndefined()
  expect(await search.headings(query)).toEqual(await whole.headings(query))
  expect(await search.measures(query, {})).toEqual(await whole.measures(query, {}))
  for (const read of [files.find, files.headings, files.measures]) expect(read).not.toHaveBeenCalled()
})

interface Served {
  found: { hits: number; text: string }[]
  parts: { key: string; occurrences: number }[]
  occurrences: number
}

test.each<[string, (answer: Served) => unknown]>([
  ['is of another build', (answer) => ({ ...answer, build: 'c' })],
  ['is no object', () => null],
  ['is an error', () => ({ error: 'The database has not answered.' })],
  ['counts otherwise', (answer) => ({ ...answer, occurrences: answer.occurrences + 1 })],
  ['counts in words', (answer) => ({ ...answer, occurrences: String(answer.occurrences) })],
  [
    'counts a paragraph otherwise',
    ({ found: [first, ...rest], ...answer }) => ({ ...answer, found: [{ ...first, hits: 1 }, ...rest] })
  ],
  [
    'has a paragraph without the words',
    ({ found: [first, ...rest], ...answer }) => ({ ...answer, found: [{ ...first, text: '水', hits: 0 }, ...rest] })
  ],
  ['lacks a paragraph', ({ found: [_, ...rest], ...answer }) => ({ ...answer, found: rest })],
  ['has fewer paragraphs than it shows', (answer) => ({ ...answer, paragraphs: 3 })],
  [
    'has all occurrences in some paragraphs',
    (answer) => ({ ...answer, occurrences: 15, parts: [{ key: 'a/chp_1', occurrences: 15 }] })
  ],
  ['has no parts', ({ parts: _, ...answer }) => answer]
])('an answer that %s is not taken, and the files answer', async (_, change) => {
  const { search, asked } = open(async (question, words) => change((await askGood(question, words)) as Served))
  const [finding, expected] = await Promise.all([search.find(query, {}), whole.find(query, {})])
  expect(finding.occurrences).toBe(expected.occurrences)
  expect(await finding.read(0, 250)).toEqual(await expected.read(0, 250))
  // It is not waited for a second time.
  await search.find({ ...query, phrases: ['水'] }, {})
  expect(asked).toHaveBeenCalledOnce()
})

test.each([1, 2])(
  'many parts are read when they are asked for, and of the files where %i are counted',
  async (count) => {
    const parts = [
      { key: 'a/chp_1', occurrences: 150 },
      { key: 'a/chp_2', occurrences: 225 }
    ].slice(0, count)
    const { search, files } = open(async (question, words) =>
      question === 'parts' ? { build, parts } : { ...((await askGood(question, words)) as Served), parts: null }
    )
    const finding = await search.find(query, {})
    expect(finding.parts).toEqual([])
    expect(await finding.readParts?.()).toEqual((await whole.find(query, {})).parts)
    expect(files.find).toHaveBeenCalledTimes(2 - count)
  }
)

test('where the server is gone in the middle of an answer, the files have the rest', async () => {
  const { search, asked } = open(askGood)
  const finding = await search.find(query, {})
  asked.mockRejectedValue(new Error('gone'))
  const expected = await whole.find(query, {})
  expect(await finding.read(0, 250)).toEqual(await expected.read(0, 250))
  expect(await finding.placeOf('a', 'chp_1__intro__p_2')).toEqual({ index: 1, before: 2 })
})

test('a server that has other records in the middle of an answer is left for the files', async () => {
  const { search, asked, files } = open(askGood)
  const finding = await search.find(query, {})
  asked.mockImplementation(async (...question) => ({ ...((await askGood(...question)) as Served), paragraphs: 240 }))
  expect(await finding.read(0, 250)).toHaveLength(250)
  expect(files.find).toHaveBeenCalled()
})

test.each([
  ['headings', { headings: [{ plan: 'a', id: 'chp_2', title: '水' }] }],
  ['measures', { measures: [{ plan: 'a', id: 'chp_1__intro__p_1', text: '水，河', measure: 1, hits: 1 }] }]
] as const)('%s without the words are not taken', async (name, content) => {
  const { search } = open(() => Promise.resolve({ build, ...content }))
  expect(await search[name](query, {})).toEqual(await whole[name](query, {}))
})

test.each([
  ['half a character', ['\ud842']],
  ['NUL', ['\0']],
  ['more than an address has', ['河'.repeat(500)]],
  ['nothing', []]
])('a question of %s goes to the files, and the server is asked again', async (_, phrases) => {
  const { search, asked } = open(askGood)
  expect(await search.find({ phrases, exclusions: [] }, {})).toMatchObject({ occurrences: 0 })
  expect(asked).not.toHaveBeenCalled()
  await search.find(query, {})
  expect(asked).toHaveBeenCalledOnce()
})
