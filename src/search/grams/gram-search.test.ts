/** The index answers as the search through all of a collection does, whatever is asked and however long its lists are. */
import { findCited, isCitation } from '../cited.ts'
import { nothingMeant } from '../meant.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Narrowed } from '../address.ts'
import type { Corpus, CorpusParagraph } from '../corpus.ts'
import { createFold, readSimplified } from '../fold.ts'
import { foldQuery } from '../match.ts'
import { parseQuery } from '../parse-query.ts'
import { createWholeSearch } from '../whole-search.ts'
import type { GramSettings } from './format.ts'
import { findCitedUnits } from './cited-units.ts'
import { createGramSearch } from './gram-search.ts'
import type { Costs } from './locate.ts'
import { findNear } from './near.ts'
import { toIndex } from './write.ts'

const fold = createFold(readSimplified('橋桥'))

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

const letter = fc.constantFrom('河', '桥', '橋', '水', 'a', '𠮷', '\ud842', '（', '\u0001', '\u0301')
const words = fc.string({
  unit: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('河', '桥', '水') }, letter),
  maxLength: 14
})

const entries = ['place:xiao-he', 'term:qiao'].map((entry) => ({
  entry: entry as 'place:xiao-he',
  headword: '河',
  forms: [],
  pinyin: '',
  text: '桥河'
}))

const corpus = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 0, 0, 1, 2), words, fc.subarray([0, 1]), fc.boolean()), { maxLength: 30 })
  .map((rows): Corpus => {
    let [plan, chapter, number] = [0, 1, 0]
    const paragraphs: CorpusParagraph[] = rows.map(([step, text, named, hasMeasure]) => {
      if (step === 2) [plan, chapter] = [plan + 1, 1]
      else chapter += step
      number = step === 0 ? number + 1 : 1
      const id = `chp_${chapter}__sec_1__p_${number}`
      return {
        plan: `plan-${plan}`,
        id,
        text,
        ...(hasMeasure && { measure: Math.min(3, text.length) }),
        entries: named
      }
    })
    const plans = Array.from({ length: plan + 1 }, (_, number) => ({
      id: `plan-${number}`,
      title: `第${number}`,
      shortTitle: `${number}`,
      units: Object.fromEntries(
        paragraphs.flatMap(({ plan, id, text }) =>
          plan === `plan-${number}` ? [[id.replace(/__p_\d+$/, ''), text.slice(0, 4)]] : []
        )
      )
    }))
    return { plans, paragraphs, entries, simplified: '橋桥', meant: nothingMeant }
  })

const asked = fc.record({
  typed: fc
    .array(fc.tuple(fc.constantFrom('', '', '', '-'), words), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map(([sign, words]) => sign + words).join(' ')),
  /** A stretch of the collection itself. */
  from: fc.nat(),
  length: fc.integer({ min: 0, max: 12 }),
  narrowed: fc.record(
    {
      plan: fc.constantFrom('plan-0', 'plan-1', 'plan-9'),
      place: fc.constantFrom('xiao-he', 'none'),
      term: fc.constant('qiao'),
      in: fc.constantFrom('plan-0', 'plan-0/chp_1', 'plan-1/chp_2', 'plan-9/chp_1')
    },
    { requiredKeys: [] }
  )
})

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
      isCitation,
      () => Promise.resolve({ findCitedUnits, findNear }),
      costs
    ),
    whole: createWholeSearch(
      corpus.plans,
      corpus.paragraphs,
      {
        listEntries: () => Promise.resolve(corpus.entries),
        listSources: () => Promise.resolve({}),
        findCited: (typed, all) => Promise.resolve(findCited(typed, corpus.plans, all)),
        listNamed: () => Promise.resolve(corpus.paragraphs.map(({ entries }) => entries))
      },
      fold
    )
  }
}

test('finds, counts and reads what a search through all does', async () => {
  await fc.assert(
    fc.asyncProperty(
      corpus,
      fc.array(asked, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...ways),
      async (corpus, questions, [settings, costs]) => {
        const { grams, whole } = open(corpus, settings, costs)
        const all = corpus.paragraphs.map(({ text }) => text).join(' ')
        for (const { typed, from, length, narrowed } of questions) {
          const start = from % (all.length + 1)
          const query = foldQuery(parseQuery(length > 0 ? all.slice(start, start + length) : typed), fold)
          const [found, expected] = await Promise.all([
            grams.find(query, narrowed as Narrowed),
            whole.find(query, narrowed as Narrowed)
          ])
          const { occurrences, paragraphs, parts } = expected
          expect(found).toMatchObject({ occurrences, paragraphs })
          expect((await found.readParts?.()) ?? found.parts).toMatchObject([...parts])
          const hits = await expected.read(0, paragraphs)
          const withoutHeading = (await found.read(0, paragraphs)).map(({ heading: _, title: __, ...one }) => one)
          expect(withoutHeading).toEqual(hits)
          expect((await found.read(1, 3)).map(({ id }) => id)).toEqual(hits.slice(1, 3).map(({ id }) => id))
          for (const { plan, id } of corpus.paragraphs.slice(0, 5))
            expect(await found.placeOf(plan, id)).toEqual(await expected.placeOf(plan, id))
          expect(await grams.headings(query)).toEqual(await whole.headings(query))
        }
      }
    ),
    { numRuns: 300 }
  )
})

test('a unit is cited as in a small collection', async () => {
  await fc.assert(
    fc.asyncProperty(
      corpus,
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
