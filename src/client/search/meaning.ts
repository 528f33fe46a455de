/** What was meant where a question is not, or not wholly, answered by what stands there: worked out when it is needed. */
import { createAskedWords } from '../../search/asked-words.ts'
import type { CorpusEntry, CorpusParagraph } from '../../search/corpus.ts'
import { explain, type Explanation } from '../../search/explain.ts'
import type { FoldedQuery } from '../../search/match.ts'
import { nothingMeant, type Meant } from '../../search/meant.ts'
import { fillScores, keyOf, rankRelated, scoreWords, type Related } from '../../search/related.ts'
import { unitsWithAll } from '../../search/same-unit.ts'
import type { Nearby } from '../../search/search.ts'
import type { CreateNearMeaning, loadNearMeaning, NearMeaning } from './near-meaning.ts'
import type { Opened } from './open-search.ts'
import type { createScorer } from './score-related.ts'
import type { SearchSite } from './search-site.ts'
import { segment } from './segment.ts'

/** A question, as it was typed and folded. */
export interface Question {
  readonly typed: string
  readonly folded: string
  readonly query: FoldedQuery
}

export interface Meaning extends NearMeaning {
  readonly explanation: Explanation
  /** The sections that have all the words, where no paragraph has. */
  readonly units: readonly { readonly plan: string; readonly id: string }[]
  /** Paragraphs that have some of the words, ranked by these alone. */
  readonly related: readonly Related[]
  /** The same, ranked by another engine where there is one; ranked once. */
  readonly rank: () => Promise<readonly Related[]>
}

/** What only some pages have room for. */
export interface MeaningTools {
  readonly createScorer?: typeof createScorer
  /** Words that are nearly there, and other names. */
  readonly loadNearMeaning?: typeof loadNearMeaning
}

/**
 * Make the function that tells what a query means. It loads what it needs at the first; what is meant besides the words of
 * the text is left out where that does not come.
 *
 * @returns A function of the question and the paragraphs that have been found already.
 */
export function createMeaning(
  { plans, search, fold }: Pick<Opened, 'plans' | 'search' | 'fold'>,
  site: SearchSite,
  { loadNearMeaning, createScorer }: MeaningTools
) {
  const score = site.root === undefined ? undefined : createScorer?.(site.root)
  let data: Promise<readonly [readonly CorpusEntry[], Meant, CreateNearMeaning | undefined]> | undefined
  let whole: ReturnType<typeof createTelling> | undefined

  return async (question: Question, found: readonly Place[] = []): Promise<Meaning> => {
    data ??= Promise.all([site.entries(), site.meant().catch(() => nothingMeant), loadNearMeaning?.(plans, site)])
    data.catch(() => (data = undefined))
    const [nearby, [entries, meant, createNear]] = await Promise.all([
      search.near(question.query, question.typed),
      data
    ])
    if (nearby.isAll) {
      whole ??= createTelling(nearby, entries, meant, createNear)
      return whole(question, found)
    }
    // Of a part of the paragraphs nothing can be counted: the search is asked how often each word stands there.
    const meaning = createTelling(nearby, entries, meant, createNear)(question, found)
    const { explanation, near: words } = meaning
    return {
      ...meaning,
      also: undefined,
      explanation: { ...explanation, words: await Promise.all(explanation.words.map(count(({ word }) => word))) },
      near: await Promise.all(words.map(count(({ query }) => query)))
    }
  }

  /** Give the occurrences in all paragraphs. */
  function count<Word>(wordOf: (word: Word) => string) {
    return async (word: Word) => {
      const { occurrences } = await search.find({ phrases: [fold(wordOf(word)).text], exclusions: [] }, {})
      return { ...word, occurrences }
    }
  }

  function createTelling(
    nearby: Nearby,
    entries: readonly CorpusEntry[],
    meant: Meant,
    createNear: CreateNearMeaning | undefined
  ) {
    const { paragraphs, folded } = nearby
    const askWords = createAskedWords(folded, entries, meant.everyday, fold, segment)
    const near = createNear?.(nearby, entries, meant, fold)

    return (question: Question, found: readonly Place[]): Meaning => {
      const { query } = question
      const isFound = found.length > 0
      const name = isFound ? undefined : near?.nameIn(query.phrases)
      const asked = askWords(name ? [name.name] : query.phrases)
      const explanation = explain(query, question.folded, asked, paragraphs, folded, fold)
      const isElsewhere = explanation.source.length + explanation.across.length > 0
      const words = asked.flatMap(({ meanings }) => meanings.map(({ word }) => word))
      const known = new Set(found.map(keyOf))
      const rest = paragraphs
        .map((paragraph, index) => ({ paragraph, text: folded[index] ?? '' }))
        .filter(
          ({ paragraph, text }) =>
            paragraph.id !== '' && !known.has(keyOf(paragraph)) && !query.exclusions.some((one) => text.includes(one))
        )
      const ownScores = scoreWords(words, paragraphs, folded)
      const rankBy = (scores: typeof ownScores) =>
        isElsewhere
          ? []
          : rankRelated(
              asked,
              rest.map(({ paragraph }) => paragraph),
              rest.map(({ text }) => text),
              scores,
              ownScores
            )
      const related = rankBy(ownScores)
      let ranked: Promise<readonly Related[]> | undefined
      return {
        near: [],
        ways: [],
        ...(isFound ? near?.tellMore(question) : near?.tell(question, asked, name, isElsewhere)),
        explanation,
        units: explanation.isApart ? unitsWithAll(query.phrases, paragraphs, folded) : [],
        related,
        rank: () => (ranked = ranked ?? rank())
      }

      async function rank(): Promise<readonly Related[]> {
        const scores = related.length > 0 ? await score?.(words) : undefined
        // It cuts texts into words of its own, and gives the best of them alone.
        return scores ? rankBy(fillScores(scores, ownScores)) : related
      }
    }
  }
}

type Place = Pick<CorpusParagraph, 'plan' | 'id'>
