import type { Filters, Found, SearchEngine } from './engine.ts'
import type { Folded } from './fold.ts'
import { findHits, type FoldedQuery } from './match.ts'
import { toPagefindQuery } from './pagefind-record.ts'

/** What is used of Pagefind's script in the browser. */
export interface Pagefind {
  readonly options: (options: { readonly noWorker: boolean }) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (
    query: string,
    options: { readonly filters: Filters }
  ) => Promise<{ readonly results: readonly PagefindResult[] }>
}

interface PagefindResult {
  readonly id: string
  readonly data: () => Promise<{ readonly meta: Readonly<Record<string, string>> }>
}

interface Candidate {
  readonly order: number
  readonly paragraph: Omit<Found, 'hits'>
  readonly folded: Folded
}

/** An engine that asks Pagefind for candidates and verifies each on its text. */
export function createPagefindEngine(pagefind: Pagefind, fold: (text: string) => Folded): SearchEngine {
  // Pagefind reads a paragraph anew at each query.
  const known = new Map<string, Promise<Candidate>>()
  const read = (result: PagefindResult): Promise<Candidate> => {
    const candidate = known.get(result.id) ?? readCandidate(result, fold)
    known.set(result.id, candidate)
    return candidate
  }

  return {
    name: 'pagefind',
    async find(query, filters) {
      const results = await findCandidates(pagefind, query, filters)
      const candidates = await Promise.all(results.map(read))
      return candidates
        .sort((a, b) => a.order - b.order)
        .map(({ paragraph, folded }) => ({ ...paragraph, hits: findHits(folded, query) }))
        .filter(({ hits }) => hits.length > 0)
    }
  }
}

async function readCandidate({ data }: PagefindResult, fold: (text: string) => Folded): Promise<Candidate> {
  const { order, plan = '', id = '', text = '', measure } = (await data()).meta
  const paragraph = { plan, id, text, ...(measure !== undefined && { measure: Number(measure) }) }
  return { order: Number(order), paragraph, folded: fold(text) }
}

/** More phrases than these narrow the candidates no further. */
const mostPhrases = 3

/** Two phrases in one query are one to Pagefind: each is asked alone, and what all have is kept. */
async function findCandidates(
  pagefind: Pagefind,
  { phrases }: FoldedQuery,
  filters: Filters
): Promise<readonly PagefindResult[]> {
  const longest = [...phrases].sort((a, b) => b.length - a.length).slice(0, mostPhrases)
  const [first, ...others] = await Promise.all(
    longest.map(async (phrase) => (await pagefind.search(toPagefindQuery(phrase), { filters })).results)
  )
  const ids = others.map((results) => new Set(results.map(({ id }) => id)))
  return (first ?? []).filter(({ id }) => ids.every((those) => those.has(id)))
}
