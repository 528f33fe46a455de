import type { Filters, SearchEngine } from './engine.ts'
import type { Folded } from './fold.ts'
import { findHits, type FoldedQuery } from './match.ts'
import { toPagefindQuery } from './pagefind-record.ts'

/** What is used of Pagefind's script in the browser. */
export interface Pagefind {
  readonly init: () => Promise<void>
  readonly search: (
    query: string,
    options: { readonly filters: Filters }
  ) => Promise<{ readonly results: readonly PagefindResult[] }>
}

interface PagefindResult {
  readonly id: string
  readonly data: () => Promise<{ readonly meta: Meta }>
}

type Meta = Readonly<Record<string, string>>

/** An engine that asks Pagefind for candidates and verifies each on its text. */
export function createPagefindEngine(pagefind: Pagefind, fold: (text: string) => Folded): SearchEngine {
  // Pagefind reads a paragraph anew at each query.
  const known = new Map<string, Promise<Meta>>()
  const read = ({ id, data }: PagefindResult): Promise<Meta> => {
    const meta = known.get(id) ?? data().then(({ meta }) => meta)
    known.set(id, meta)
    return meta
  }

  return {
    name: 'pagefind',
    async find(query, filters) {
      const results = await findCandidates(pagefind, query, filters)
      const candidates = await Promise.all(results.map(read))
      return candidates
        .sort((a, b) => Number(a.order) - Number(b.order))
        .map(({ plan = '', id = '', text = '' }) => ({ plan, id, text, hits: findHits(fold(text), query) }))
        .filter(({ hits }) => hits.length > 0)
    }
  }
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
