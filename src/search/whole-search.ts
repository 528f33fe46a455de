import { isInPart } from './answer.ts'
import { findCited } from './cited.ts'
import type { CorpusEntry, CorpusParagraph, CorpusPlan } from './corpus.ts'
import { createEngine } from './engine.ts'
import { toFinding } from './finding.ts'
import type { Folded } from './fold.ts'
import type { Search } from './search.ts'
import { pickHeadings, pickMeasures } from './suggest.ts'

/**
 * The search of a small collection: looks through all of it.
 *
 * @param listEntries Called only for filters by place and term.
 */
export function createWholeSearch(
  plans: readonly CorpusPlan[],
  paragraphs: readonly CorpusParagraph[],
  listEntries: () => Promise<readonly CorpusEntry[]>,
  fold: (text: string) => Folded
): Search {
  const folded = paragraphs.map(({ text }) => fold(text).text)
  const engine = createEngine(paragraphs, folded, listEntries, fold)

  return {
    screen: Infinity,
    async find(query, { in: part, ...filters }) {
      const found = await engine.find(query, filters)
      return toFinding(part ? found.filter((paragraph) => isInPart(paragraph, part)) : found)
    },
    headings: (query) => Promise.resolve(pickHeadings(plans, query, fold)),
    async measures(query, { in: _, ...filters }) {
      return pickMeasures(await engine.find(query, filters), query, fold)
    },
    cited: (typed) => Promise.resolve(findCited(typed, plans, paragraphs)),
    near: () => Promise.resolve({ paragraphs, folded, isAll: true })
  }
}
