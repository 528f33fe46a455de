import { isInPart } from './answer.ts'
import type { Cited } from './cited.ts'
import type { CorpusEntry, CorpusParagraph, CorpusPlan } from './corpus.ts'
import { createEngine, type Filters, type Found } from './engine.ts'
import { toFinding } from './finding.ts'
import type { Folded } from './fold.ts'
import type { FoldedQuery } from './match.ts'
import { mayCite } from './may-cite.ts'
import type { Search } from './search.ts'
import { pickHeadings, pickMeasures } from './suggest.ts'

/** What few answers need. */
export interface Asides {
  /** Where an answer is narrowed to a place or a term. */
  readonly listEntries: () => Promise<readonly CorpusEntry[]>
  /** By paragraph, numbers of entries. */
  readonly listNamed: () => Promise<readonly (readonly number[])[]>
  /** Where a unit may be cited: finds it. */
  readonly findCited: (typed: string, paragraphs: readonly CorpusParagraph[]) => Promise<Cited | undefined>
  /** Where nothing is as it was typed: what the source has, by number of the paragraph. */
  readonly listSources: () => Promise<Readonly<Record<number, NonNullable<CorpusParagraph['source']>>>>
}

/** The search of a small collection: looks through all of it. */
export function createWholeSearch(
  plans: readonly CorpusPlan[],
  texts: readonly Omit<CorpusParagraph, 'entries'>[],
  asides: Asides,
  fold: (text: string) => Folded
): Search {
  const folded = texts.map(({ text }) => fold(text).text)
  const paragraphs = texts.map((paragraph): CorpusParagraph => ({ ...paragraph, entries: [] }))
  const engine = createEngine(paragraphs, folded, asides.listEntries, fold)

  return {
    screen: Infinity,
    async find(query, { in: part, ...filters }) {
      const found = await find(query, filters)
      return toFinding(part ? found.filter((paragraph) => isInPart(paragraph, part)) : found)
    },
    headings: (query) => Promise.resolve(pickHeadings(plans, query, fold)),
    async measures(query, { in: _, ...filters }) {
      return pickMeasures(await find(query, filters), query, fold)
    },
    cited: (typed) => (mayCite(typed) ? asides.findCited(typed, paragraphs) : Promise.resolve(undefined)),
    async near() {
      const [sources, named] = await Promise.all([asides.listSources(), asides.listNamed()])
      const whole = paragraphs.map((paragraph, number) => {
        const source = sources[number]
        return { ...paragraph, entries: named[number] ?? [], ...(source && { source }) }
      })
      return { paragraphs: whole, folded, isAll: true }
    }
  }

  async function find(query: FoldedQuery, filters: Filters): Promise<readonly Found[]> {
    if (!filters.place && !filters.term) return engine.find(query, filters)
    const named = await asides.listNamed()
    const naming = paragraphs.map((paragraph, index) => ({ ...paragraph, entries: named[index] ?? [] }))
    return createEngine(naming, folded, asides.listEntries, fold).find(query, filters)
  }
}
