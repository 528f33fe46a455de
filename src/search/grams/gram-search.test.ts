/** The index answers as the search through all of a collection does, whatever is asked and however long its lists are. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCorpus, anyQuestion, compareFindings, fold, openWhole, toAsked } from '../../../tests/any-collection.ts'
import { mayCite } from '../may-cite.ts'
import type { Corpus } from '../corpus.ts'
import { findCitedUnits } from './cited-units.ts'
import type { GramSettings } from './format.ts'
import { createGramSearch } from './gram-search.ts'
import type { Costs } from './locate.ts'
import { findNear } from './near.ts'
import { toIndex } from './write.ts'

/** So small that lists of a few records are cut and refined, shards are shared and texts come in several files. */
const small: GramSettings = { cap: 6, shard: 40, longest: 4, texts: 12, plans: 20 }

/** What is read where there is a choice: texts, long lists, or whichever is less. */
const ways = [
  [small, { fewTexts: 0, textWorth: 1 }],
  [small, { fewTexts: 0, textWorth: Infinity }],
  [
    { ...small, cap: 12, longest: 3 },
    { fewTexts: 0, textWorth: Infinity }
  ],
  [
    { ...small, texts: 100, plans: 1 },
    { fewTexts: 2, textWorth: 0.5 }
  ]
] as const satisfies readonly (readonly [GramSettings, Costs])[]

function open(corpus: Corpus, settings: GramSettings, costs: Costs) {
  const { index, table, files } = toIndex(corpus, fold, settings)
  const contents = new Map(files)
  const load = (file: string) =>
    contents.has(file)
      ? Promise.resolve(JSON.parse(JSON.stringify(contents.get(file))) as unknown)
      : Promise.reject(new Error(`No ${file}.`))
  return {
    grams: createGramSearch(
      index,
      () => Promise.resolve(table),
      load,
      fold,
      mayCite,
      () => Promise.resolve({ findCitedUnits, findNear }),
      costs
    ),
    whole: openWhole(corpus)
  }
}

test('finds, counts and reads what a search through all does', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyCorpus,
      fc.array(anyQuestion, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...ways),
      async (corpus, questions, [settings, costs]) => {
        const { grams, whole } = open(corpus, settings, costs)
        for (const question of questions) {
          const { query, narrowed } = toAsked(question, corpus)
          const [found, expected] = await compareFindings(grams, whole, query, narrowed, corpus)
          expect(found).toEqual(expected)
        }
      }
    ),
    { numRuns: 300 }
  )
})

test('a unit is cited as in a small collection', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyCorpus,
      fc.constantFrom(
        '第一章',
        '第二章第一节',
        '1.1.1',
        '第1第二章第一节第1段',
        'chp_1__sec_1__p_9',
        '第三章第一节第二段',
        '河'
      ),
      async (corpus, typed) => {
        const { grams, whole } = open(corpus, ...ways[0])
        expect(await grams.cited(typed)).toEqual(await whole.cited(typed))
      }
    ),
    { numRuns: 200 }
  )
})
