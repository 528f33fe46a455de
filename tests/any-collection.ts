/** Tiny collections of few characters, so that words repeat, and what is asked of them. */
import fc from 'fast-check'
import type { Narrowed } from '../src/search/address.ts'
import { findCited } from '../src/search/cited.ts'
import type { Corpus, CorpusParagraph } from '../src/search/corpus.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { foldQuery, type FoldedQuery } from '../src/search/match.ts'
import { nothingMeant } from '../src/search/meant.ts'
import { parseQuery } from '../src/search/parse-query.ts'
import type { Search } from '../src/search/search.ts'
import { createWholeSearch } from '../src/search/whole-search.ts'

export const fold = createFold(readSimplified('橋桥'))

/** Signs that patterns, strings and databases take for their own are among them. */
const letters = ['河', '桥', '橋', '水', 'a', '𠮷', '（', '\u0001', '\u0301', '%', '_', '\\', "'"]
const halfCharacter = '\ud842'

const wordsOf = (letters: readonly string[]) =>
  fc.string({
    unit: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('河', '桥', '水') }, fc.constantFrom(...letters)),
    maxLength: 14
  })
const words = wordsOf([...letters, halfCharacter])

const entries = ['place:xiao-he', 'term:qiao'].map((entry) => ({
  entry: entry as 'place:xiao-he',
  headword: '河',
  forms: [],
  pinyin: '',
  text: '桥河'
}))

const startOf = (text: string, characters: number) => [...text].slice(0, characters).join('')

const corpusOf = (words: fc.Arbitrary<string>) =>
  fc
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
          ...(hasMeasure && { measure: startOf(text, 3).length }),
          entries: named
        }
      })
      const plans = Array.from({ length: plan + 1 }, (_, number) => ({
        id: `plan-${number}`,
        title: `第${number}`,
        shortTitle: `${number}`,
        units: Object.fromEntries(
          paragraphs.flatMap(({ plan, id, text }) =>
            plan === `plan-${number}` ? [[id.replace(/__p_\d+$/, ''), startOf(text, 4)]] : []
          )
        )
      }))
      return { plans, paragraphs, entries, simplified: '橋桥', meant: nothingMeant }
    })

/** Also with halves of characters, which files may have. */
export const anyCorpus = corpusOf(words)
/** Of whole characters, as databases have them. */
export const anyWholeCorpus = corpusOf(wordsOf(letters))

export const anyQuestion = fc.record({
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

type Question = typeof anyQuestion extends fc.Arbitrary<infer One> ? One : never

/** What is asked of a collection. */
export function toAsked({ typed, from, length, narrowed }: Question, { paragraphs }: Corpus) {
  const all = paragraphs.map(({ text }) => text).join(' ')
  const start = from % (all.length + 1)
  const query = foldQuery(parseQuery(length > 0 ? all.slice(start, start + length) : typed), fold)
  return { query, narrowed: narrowed as Narrowed }
}

/** The search that looks through all of a collection. */
export const openWhole = (corpus: Corpus): Search =>
  createWholeSearch(
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

/** Compare what a search finds, counts and reads with what the search through all does. */
export async function compareFindings(
  search: Search,
  whole: Search,
  query: FoldedQuery,
  narrowed: Narrowed,
  corpus: Corpus
): Promise<readonly [found: unknown, expected: unknown]> {
  const [found, expected] = await Promise.all(
    [search, whole].map(async (one) => {
      const { occurrences, paragraphs, parts, readParts, read, placeOf } = await one.find(query, narrowed)
      return {
        occurrences,
        paragraphs,
        parts: ((await readParts?.()) ?? parts).map(({ title: _, ...part }) => part),
        hits: (await read(0, paragraphs)).map(({ heading: _, title: __, ...one }) => one),
        some: (await read(1, 3)).map(({ id }) => id),
        places: await Promise.all(corpus.paragraphs.slice(0, 5).map(({ plan, id }) => placeOf(plan, id))),
        headings: await one.headings(query)
      }
    })
  )
  return [found, expected]
}
