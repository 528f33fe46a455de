import { createFold, readSimplified, type Folded } from '../../search/fold.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Search } from '../../search/search.ts'
import { createWholeSearch } from '../../search/whole-search.ts'
import type { SearchSite } from './search-site.ts'

export interface Opened {
  readonly plans: readonly CorpusPlan[]
  readonly fold: (text: string) => Folded
  /** Of what was typed: the words that a page looks for, which has no table of characters. */
  readonly simplify: (text: string) => string
  readonly search: Search
}

/** Make the search of a site: its data say whether it looks through the whole collection or reads an index. */
export async function openSearch(site: SearchSite): Promise<Opened> {
  const corpus = await site.corpus()
  const simplified = readSimplified(corpus.simplified)
  const fold = createFold(simplified)
  const { plans } = corpus
  return {
    plans,
    fold,
    simplify: (text) => [...text].map((character) => simplified.get(character) ?? character).join(''),
    search: await open()
  }

  async function open(): Promise<Search> {
    if ('paragraphs' in corpus) return createWholeSearch(plans, corpus.paragraphs, site.names, fold)
    if (!site.openIndex) throw new TypeError('Expected all paragraphs of a single file, found an index.')
    return site.openIndex(corpus.index, plans, fold)
  }
}
