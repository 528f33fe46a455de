import type { Narrowed } from '../../search/address.ts'
import type { Cited } from '../../search/cited.ts'
import type { CorpusParagraph, CorpusPlan } from '../../search/corpus.ts'
import { createFold, readSimplified, type Folded } from '../../search/fold.ts'
import type { Finding } from '../../search/finding.ts'
import type { FoldedQuery } from '../../search/match.ts'
import { mayCite } from '../../search/may-cite.ts'
import type { Search } from '../../search/search.ts'
import { createWholeSearch } from '../../search/whole-search.ts'
import type { SearchSite } from './search-site.ts'

export interface Opened {
  /** None where there are so many that they come apart. */
  readonly plans: readonly CorpusPlan[]
  /** What is not counted, as a sentence. */
  readonly counted: string | undefined
  readonly search: Search
  /** Folds what the collection has. */
  readonly fold: (text: string) => Folded
  readonly prepare: (typed: string) => Promise<Typed>
}

/** How what was typed is read: it may have characters that no text has. */
export interface Typed {
  readonly fold: (text: string) => Folded
  /** The words that a page looks for, which has no table of characters. */
  readonly simplify: (text: string) => string
}

/** Make the search of a site: its data say whether it looks through the whole collection or reads an index. */
export async function openSearch(site: SearchSite): Promise<Opened> {
  const { plans, counted, paragraphs, index, simplified } = await site.corpus()
  const own = typedWith(simplified ?? '')
  let known: ReadonlySet<string> | undefined
  const search = await open()
  return { plans, counted, search: { ...search, find }, fold: own.fold, prepare }

  async function find(query: FoldedQuery, narrowed: Narrowed): Promise<Finding> {
    const parts = narrowed.in?.split(',') ?? []
    const answer =
      parts.length > 1
        ? (await site.more()).joinFindings(
            await Promise.all(parts.map((part) => search.find(query, { ...narrowed, in: part })))
          )
        : await search.find(query, narrowed)
    const [within, order] = narrowed.within?.split(',') ?? []
    if (within === undefined || query.phrases.length < 2) return answer
    const { keepNearEachOther } = await site.more()
    const nearness = { within: Number(within), isOrdered: order !== undefined }
    return keepNearEachOther?.(answer, query, nearness, own.fold) ?? answer
  }

  async function open(): Promise<Search> {
    if (paragraphs)
      return createWholeSearch(
        plans,
        paragraphs,
        { listEntries: site.names, listNamed: site.named, listSources: site.sources, findCited },
        own.fold
      )
    if (!index || !site.openIndex) throw new TypeError('Expected an index.')
    const { plans: firsts } = index
    const listPlans = () => (firsts ? Promise.resolve({ plans, firsts }) : site.plans())
    return site.openIndex(index, listPlans, own.fold, mayCite)
  }

  async function findCited(typed: string, all: readonly CorpusParagraph[]): Promise<Cited | undefined> {
    return (await site.more()).findCited(typed, all, plans, site)
  }

  async function prepare(typed: string): Promise<Typed> {
    if (simplified !== undefined || !/\p{Script=Han}/u.test(typed)) return own
    known ??= paragraphs ? new Set(paragraphs.map(({ text }) => text).join('')) : search.common
    const isKnown = [...typed].every((character) => known?.has(character) || !/\p{Script=Han}/u.test(character))
    return isKnown ? own : typedWith(await site.simplified())
  }
}

function typedWith(pairs: string): Typed {
  const simplified = readSimplified(pairs)
  return {
    fold: createFold(simplified),
    simplify: (text) => [...text].map((character) => simplified.get(character) ?? character).join('')
  }
}
