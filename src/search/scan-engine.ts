import type { CorpusEntry, CorpusParagraph } from './corpus.ts'
import type { Filters, SearchEngine } from './engine.ts'
import type { Folded } from './fold.ts'
import { findHits } from './match.ts'

/**
 * An engine that reads the whole corpus at each query. Folds it once.
 *
 * @param listEntries Called only for filters by place and term.
 */
export function createScanEngine(
  paragraphs: readonly CorpusParagraph[],
  listEntries: () => Promise<readonly CorpusEntry[]>,
  fold: (text: string) => Folded
): SearchEngine {
  const folded = paragraphs.map(({ entries, ...paragraph }) => ({
    entries,
    paragraph,
    words: fold(paragraph.text).text
  }))

  return {
    name: 'scan',
    async find(query, { plan, place, term }: Filters) {
      const wanted = [place && `place:${place}`, term && `term:${term}`].filter(Boolean)
      const all = wanted.length > 0 ? await listEntries() : []
      const numbers = wanted.map((entry) => all.findIndex((one) => one.entry === entry))
      return folded.flatMap(({ entries, paragraph, words }) => {
        if (plan !== undefined && paragraph.plan !== plan) return []
        if (!numbers.every((number) => entries.includes(number))) return []
        // Where each character comes from is needed for the few that match only.
        if (!query.phrases.every((phrase) => words.includes(phrase))) return []
        const hits = findHits(fold(paragraph.text), query)
        return hits.length > 0 ? [{ ...paragraph, hits }] : []
      })
    }
  }
}
