import { refTo } from '../model/entry.ts'
import type { CorpusEntry, CorpusParagraph } from './corpus.ts'
import type { Folded } from './fold.ts'
import { findHits, type FoldedQuery, type Hit } from './match.ts'

export interface Filters {
  /** Id of a plan. */
  readonly plan?: string
  /** Ids of entries without their type, as addresses have them. */
  readonly place?: string
  readonly term?: string
}

export interface Found extends Omit<CorpusParagraph, 'entries' | 'source'> {
  readonly hits: readonly Hit[]
  /** Title of the unit that it stands in, where the plan does not come with its titles. */
  readonly heading?: string
}

export interface SearchEngine {
  /** All paragraphs that match, in the order of the plans and of the text. */
  readonly find: (query: FoldedQuery, filters: Filters) => Promise<readonly Found[]>
}

/**
 * Make an engine that reads the whole corpus at each query.
 *
 * @param folded The paragraphs' texts, folded.
 * @param listEntries Called only for filters by place and term.
 */
export function createEngine(
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[],
  listEntries: () => Promise<readonly CorpusEntry[]>,
  fold: (text: string) => Folded
): SearchEngine {
  /** With where each character comes from, which is needed for the few that match only. */
  const whole = new Map<number, Folded>()
  const foldWhole = (index: number, text: string): Folded => {
    const folded = whole.get(index) ?? fold(text)
    whole.set(index, folded)
    return folded
  }

  return {
    async find(query, { plan, place, term }) {
      const wanted = [place && refTo('place', place), term && refTo('term', term)].filter(Boolean)
      const all = wanted.length > 0 ? await listEntries() : []
      const numbers = wanted.map((entry) => all.findIndex((one) => one.entry === entry))
      return paragraphs.flatMap((one, index) => {
        const words = folded[index] ?? ''
        if (plan !== undefined && one.plan !== plan) return []
        if (!numbers.every((number) => one.entries.includes(number))) return []
        if (!query.phrases.every((phrase) => words.includes(phrase))) return []
        const { entries: _, source: __, ...paragraph } = one
        const hits = findHits(foldWhole(index, paragraph.text), query)
        return hits.length > 0 ? [{ ...paragraph, hits }] : []
      })
    }
  }
}
