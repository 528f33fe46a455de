import type { Corpus } from '../search/corpus.ts'
import { addressOfUnit, type Target } from '../search/address.ts'
import { loadScript } from './load-script.ts'

/** What the search reads, and where its answers lead. */
export interface SearchSite {
  readonly load: <Part extends keyof Corpus>(part: Part) => Promise<Corpus[Part]>
  readonly addressOfUnit: (plan: string, id: string, target?: Target) => string
  /** @param entry `term:yanhai-shaodai`. */
  readonly addressOfEntry: (entry: string) => string
  /** Where the answer to a question is shown. */
  readonly addressOfAnswer: (query: string) => string
  /** Leave the search for a unit. */
  readonly goTo: (plan: string, id: string, target?: Target) => void
}

declare global {
  var searchCorpus: Partial<Corpus> | undefined
}

/**
 * The folder of the site. Its data are classic scripts, which load by double-click, too; each is loaded once.
 *
 * @param root Address of the folder, with a slash at its end.
 */
export function openSite(root: string): SearchSite {
  const loading = new Map<string, Promise<void>>()
  return {
    addressOfUnit: (plan, id, target) => addressOfUnit(root, plan, id, target),
    addressOfEntry: (entry) => `${root}${entry.replace(':', 's/')}.html`,
    addressOfAnswer: (query) => `${root}search.html?${new URLSearchParams({ q: query }).toString()}`,
    goTo(plan, id, target) {
      location.replace(addressOfUnit(root, plan, id, target))
    },
    async load(part) {
      const known = globalThis.searchCorpus?.[part]
      if (known !== undefined) return known
      const file = part === 'simplified' ? 'plans' : part
      const loaded = loading.get(file) ?? loadScript(`${root}search/${file}.js`)
      loading.set(file, loaded)
      await loaded
      const value = globalThis.searchCorpus?.[part]
      if (value === undefined) throw new Error(`Expected search/${file}.js to hold ${part}, found nothing.`)
      return value
    }
  }
}
