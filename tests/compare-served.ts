/** The search server beside the search through all of a collection. */
import fc from 'fast-check'
import { gunzipSync, strFromU8 } from 'fflate'
import { expect } from 'vitest'
import { answer } from '../scripts/search-server/answer.ts'
import type { RunStatement } from '../scripts/search-server/database.ts'
import { loadRecords } from '../scripts/search-server/load.ts'
import { createServerSearch } from '../src/client/search/server-search.ts'
import { toPlanRecords, toRecords } from '../src/editions/to-records.ts'
import type { Corpus } from '../src/search/corpus.ts'
import type { Search } from '../src/search/search.ts'
import { canBeServed, writeQuestion } from '../src/search/served.ts'
import { identify } from '../src/search/to-corpus.ts'
import { anyQuestion, anyWholeCorpus, compareFindings, fold, openWhole, toAsked } from './any-collection.ts'

export const linesOf = (bytes: Uint8Array): string[] => strFromU8(gunzipSync(bytes)).split('\n').filter(Boolean)

export const loadCorpus = (run: RunStatement, corpus: Corpus) =>
  loadRecords(run, linesOf(toPlanRecords(corpus)), linesOf(toRecords(corpus)))

const refuse = () => Promise.reject(new Error('Expected an answer of the server.'))
const noFiles: Search = { screen: 10, find: refuse, headings: refuse, measures: refuse, cited: refuse, near: refuse }

/** Ask a database whatever may be asked of so many collections, as pages ask it. */
export async function compareServed(run: RunStatement, collections: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      anyWholeCorpus,
      fc.array(anyQuestion, { minLength: 1, maxLength: 12 }),
      async (corpus, questions) => {
        await loadCorpus(run, corpus)
        const whole = openWhole(corpus)
        for (const question of questions) {
          const { query, narrowed } = toAsked(question, corpus)
          const isAsked = canBeServed(query, writeQuestion(query, narrowed))
          const search = createServerSearch(
            async (question, words) => (await answer(run, `/${question}?${words.toString()}`)).body,
            identify(corpus),
            // Only what no address can have may come from elsewhere.
            isAsked ? noFiles : whole,
            fold,
            corpus.plans.length > 20
          )
          const [found, expected] = await compareFindings(search, whole, query, narrowed, corpus)
          expect(found).toEqual(expected)
          const measures = await search.measures(query, narrowed)
          expect(measures.map(({ heading: _, ...one }) => one)).toEqual(await whole.measures(query, narrowed))
        }
      }
    ),
    { numRuns: collections }
  )
}
