/** What was meant where a question is not, or not wholly, answered by what stands there: worked out when it is needed. */
import type { Also, findAlso } from '../../search/also.ts'
import { createAskedWords } from '../../search/asked-words.ts'
import type { CorpusParagraph } from '../../search/corpus.ts'
import { explain, type Explanation } from '../../search/explain.ts'
import type { Folded } from '../../search/fold.ts'
import type { FoldedQuery } from '../../search/match.ts'
import { nothingMeant } from '../../search/meant.ts'
import type { createNearly, Near } from '../../search/nearly.ts'
import { keyOf, rankRelated, scoreWords, type Related } from '../../search/related.ts'
import { unitsWithAll } from '../../search/same-unit.ts'
import type { SearchSite } from './search-site.ts'
import { segment } from './segment.ts'

export interface Meaning {
  readonly explanation: Explanation
  readonly near: readonly Near[]
  readonly also: Also | undefined
  /** The sections that have all the words, where no paragraph has. */
  readonly units: readonly { readonly plan: string; readonly id: string }[]
  /** Paragraphs that have some of the words, ranked by these alone. */
  readonly related: readonly Related[]
  /** The same, ranked by another engine where there is one. */
  readonly rank: () => Promise<readonly Related[]>
}

/** What only some pages have room for: words that are nearly there, and other names. */
export interface NearMeaning {
  readonly createNearly: typeof createNearly
  readonly findAlso: typeof findAlso
}

/** What is searched. */
interface Searched {
  readonly paragraphs: readonly CorpusParagraph[]
  /** The paragraphs' texts, folded. */
  readonly folded: readonly string[]
  readonly fold: (text: string) => Folded
}

/**
 * Make the function that tells what a query means. It loads what it needs at the first; what is meant besides the words of
 * the text is left out where that does not come.
 *
 * @returns A function of the query, what was typed, and the paragraphs that have been found already.
 */
export function createMeaning({ paragraphs, folded, fold }: Searched, site: SearchSite, near?: NearMeaning) {
  let opened: ReturnType<typeof open> | undefined
  return async (query: FoldedQuery, typed: string, found: readonly Found[] = []): Promise<Meaning> => {
    opened ??= open()
    opened.catch(() => (opened = undefined))
    const { entries, meant, askWords, nearly } = await opened
    const asked = askWords(query.phrases)
    const explanation = explain(query, fold(typed).text, asked, paragraphs, folded, fold)
    const isElsewhere = explanation.source.length + explanation.across.length > 0
    const words = asked.flatMap(({ meanings }) => meanings.map(({ word }) => word))
    const known = new Set(found.map(keyOf))
    const rest = paragraphs
      .map((paragraph, index) => ({ paragraph, text: folded[index] ?? '' }))
      .filter(
        ({ paragraph, text }) => !known.has(keyOf(paragraph)) && !query.exclusions.some((one) => text.includes(one))
      )
    const rankBy = (scores: ReturnType<typeof scoreWords>) =>
      isElsewhere
        ? []
        : rankRelated(
            asked,
            rest.map(({ paragraph }) => paragraph),
            rest.map(({ text }) => text),
            scores
          )
    const related = rankBy(scoreWords(words, paragraphs, folded))
    return {
      explanation,
      near: isElsewhere || found.length > 0 ? [] : (nearly?.(query.phrases, typed) ?? []),
      also: near?.findAlso(query, paragraphs, folded, entries, meant, fold),
      units: explanation.isApart ? unitsWithAll(query.phrases, paragraphs, folded) : [],
      related,
      async rank() {
        const scores = related.length > 0 ? await site.score?.(words) : undefined
        const ranked = scores ? rankBy(scores) : []
        return ranked.length > 0 ? ranked : related
      }
    }
  }

  async function open() {
    const [entries, meant] = await Promise.all([site.load('entries'), site.load('meant').catch(() => nothingMeant)])
    const askWords = createAskedWords(folded, entries, meant.everyday, fold, segment)
    const countOf = (phrase: string) => folded.reduce((sum, text) => sum + text.split(phrase).length - 1, 0)
    return { entries, meant, askWords, nearly: near?.createNearly(meant, entries, fold, countOf, segment) }
  }
}

type Found = Pick<CorpusParagraph, 'plan' | 'id'>
