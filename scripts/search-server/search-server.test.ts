/** The search server answers as the search through all of a collection does, whatever is asked; PGlite is PostgreSQL in this process. */
import { PGlite } from '@electric-sql/pglite'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { toPlanRecords, toRecords } from '../../src/editions/to-records.ts'
import type { Corpus } from '../../src/search/corpus.ts'
import { nothingMeant } from '../../src/search/meant.ts'
import { identify } from '../../src/search/to-corpus.ts'
import { compareServed, linesOf, loadCorpus } from '../../tests/compare-served.ts'
import { answer } from './answer.ts'
import type { RunStatement } from './database.ts'
import { createSearchServer } from './listen.ts'
import { loadRecords } from './load.ts'

let database: PGlite
let run: RunStatement
beforeAll(async () => {
  database = await PGlite.create()
  run = (sql, values) => database.query(sql, values)
  // It starts a whole database.
}, 120_000)
afterAll(() => database.close())

const load = (corpus: Corpus) => loadCorpus(run, corpus)

test('finds, counts and reads what a search through all does', () => compareServed(run, 60))

const corpus: Corpus = {
  plans: [{ id: 'river-2030', title: '小河规划', shortTitle: '小河', units: { chp_1: '小河' } }],
  paragraphs: ['小河100%清', '小河1000次', '小桥a_b'].map((text, at) => ({
    plan: 'river-2030',
    id: `chp_1__intro__p_${at + 1}`,
    text,
    entries: []
  })),
  entries: [],
  simplified: '',
  meant: nothingMeant
}
const build = identify(corpus)

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function listen(run: RunStatement): Promise<string> {
  const server = createSearchServer(run)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise((resolve) => server.close(resolve)))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const counts = async (query: string) => {
  const { body } = await answer(run, `/find?${query}`)
  return Reflect.get(body, 'paragraphs') as unknown
}

test('signs that patterns and strings know stand for themselves', async () => {
  await load(corpus)
  const phrase = (words: string) => new URLSearchParams({ phrase: words }).toString()
  expect(await counts(phrase('0%'))).toBe(1)
  expect(await counts(phrase('a_b'))).toBe(1)
  expect(await counts(phrase('_'))).toBe(1)
  for (const words of ['小%清', 'aXb', '\\', "'; DROP SCHEMA plans CASCADE; --", '$1', '"'])
    expect(await counts(phrase(words))).toBe(0)
  expect(await counts('phrase=小&without=河')).toBe(1)
})

test('an answer is JSON, says of which build it is, and is kept by nobody', async () => {
  await load(corpus)
  const response = await fetch(`${await listen(run)}/find?phrase=小河&from=1&to=2`)
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'application/json; charset=utf-8',
    'no-store'
  ])
  expect(await response.json()).toEqual({
    build,
    occurrences: 2,
    paragraphs: 2,
    parts: [{ key: 'river-2030/chp_1', occurrences: 2 }],
    found: [
      { plan: 'river-2030', title: '小河规划', id: 'chp_1__intro__p_2', text: '小河1000次', heading: '小河', hits: 1 }
    ]
  })
})

test('many parts come apart, with the titles of plans', async () => {
  const ids = Array.from({ length: 21 }, (_, number) => `river-${number}`)
  const plans = ids.map((id) => ({ id, title: `规划${id}`, shortTitle: id, units: {} }))
  const paragraphs = ids.map((plan) => ({ plan, id: 'chp_1__intro__p_1', text: '小河', entries: [] }))
  await load({ ...corpus, plans, paragraphs })
  expect((await answer(run, '/find?phrase=河')).body).toMatchObject({ occurrences: 21, parts: null })
  expect((await answer(run, '/parts?phrase=河')).body).toMatchObject({
    parts: ids.map((key) => ({ key, title: key, occurrences: 1 }))
  })
  expect((await answer(run, '/find?phrase=河&plan=river-3')).body).toMatchObject({
    parts: [{ key: 'river-3/chp_1', occurrences: 1 }]
  })
})

test.each([
  ['POST', '/find?phrase=a', 405, 'Expected GET.'],
  ['DELETE', '/', 405, 'Expected GET.'],
  ['GET', '/', 404, 'Expected find, parts, place, headings, measures, found /.'],
  ['GET', '/toString?phrase=a', 404, 'Expected find, parts, place, headings, measures, found /toString.'],
  ['GET', '/find', 400, 'Expected `phrase`, and none empty.'],
  ['GET', '/find?phrase=a&without=', 400, 'Expected `phrase`, and none empty.'],
  ['GET', '/find?phrase=%00', 400, 'Expected text, found NUL.'],
  ['GET', '/find?phrase=a&plan=%00', 400, 'Expected text, found NUL.'],
  ['GET', '/find?phrase=a&from=-1', 400, 'Expected a number as `from`.'],
  ['GET', '/find?phrase=a&to=1e9&from=x', 400, 'Expected a number as `from`.'],
  ['GET', '/find?phrase=a&to=101', 400, 'Expected `to` from `from` on and up to 100 more.'],
  ['GET', `/find?phrase=${'a'.repeat(4000)}`, 414, 'Expected a question of at most 4000 characters, found 4008.']
])('%s %s is refused', async (method, path, status, error) => {
  const asked = vi.fn<RunStatement>()
  const response = await fetch((await listen(asked)) + path, { method })
  expect([response.status, await response.json()]).toEqual([status, { error }])
  expect(asked).not.toHaveBeenCalled()
})

test('what goes wrong in the database is told the operator, not the reader', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const response = await fetch(`${await listen(() => Promise.reject(new Error('secret')))}/find?phrase=a`)
  expect([response.status, await response.json()]).toEqual([503, { error: 'The database has not answered.' }])
  expect(String(told.mock.calls)).toContain('secret')
  told.mockRestore()
})

test('the server keeps the old records until all new ones are there', async () => {
  await load(corpus)
  const lines = linesOf(toRecords(corpus))
  const ofAnother = lines.map((line, at) => (at === 2 ? line.replace(build, '000000000000') : line))
  await expect(loadRecords(run, linesOf(toPlanRecords(corpus)), ofAnother)).rejects.toThrow(
    `Expected records of one build, found ${build} and 000000000000.`
  )
  expect(await counts('phrase=小')).toBe(3)
})

test.each([
  ['NUL', '\0'],
  ['half a character', '\ud842']
])('a text with %s is refused', async (_, sign) => {
  const odd = { ...corpus, paragraphs: corpus.paragraphs.map((one) => ({ ...one, text: `河${sign}` })) }
  await expect(load(odd)).rejects.toThrow('Expected text that PostgreSQL can hold, found NUL or half a character: ')
})

test('a role that may only read gets answers', async () => {
  await load(corpus)
  await database.exec('CREATE ROLE reader; SET ROLE reader; SET default_transaction_read_only = on')
  try {
    expect(await counts('phrase=小河')).toBe(2)
    await expect(run('DELETE FROM plans.paragraphs')).rejects.toThrow(
      'cannot execute DELETE in a read-only transaction'
    )
  } finally {
    await database.exec('SET default_transaction_read_only = off')
    await database.exec('RESET ROLE; DROP ROLE reader')
  }
})
