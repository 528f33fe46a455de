import type { Filters, Found, SearchEngine } from '../search/engine.ts'
import type { Folded } from '../search/fold.ts'
import type { FoldedQuery } from '../search/match.ts'
import { createPagefindEngine, type Pagefind } from '../search/pagefind-engine.ts'
import { createScanEngine } from '../search/scan-engine.ts'
import type { SearchSite } from './search-site.ts'

/** What answers a question, and says which engine did. */
export interface Finder {
  readonly find: (
    query: FoldedQuery,
    filters: Filters
  ) => Promise<{ readonly name: SearchEngine['name']; readonly found: readonly Found[] }>
}

/** How long Pagefind may take for an answer before the scan gives it, in milliseconds. */
const patience = 2000

/** A first query may be slow for what it has to load. */
const chances = 2

/**
 * Open the search: Pagefind where it runs; the scan where it does not, for each query that Pagefind fails or is too slow
 * for, and for good after the second. Both give the same answers.
 *
 * @param root Address of the site's folder.
 */
export function openEngine(site: SearchSite, root: string, fold: (text: string) => Folded): Finder {
  // Pagefind is read by fetch, which a page from a folder may not use.
  const pagefind = location.protocol.startsWith('http') && mayCompile() ? loadPagefind(root, fold) : undefined
  // A failure is dealt with at the first query.
  pagefind?.catch(() => undefined)
  let left = pagefind ? chances : 0
  const scan = openScan(site, fold)
  if (!pagefind) scan.load()

  return {
    async find(query, filters) {
      if (pagefind && left > 0) {
        try {
          return { name: 'pagefind', found: await within(patience, pagefind, (engine) => engine.find(query, filters)) }
        } catch {
          left--
        }
      }
      return scan.find(query, filters)
    }
  }
}

/** The scan alone. It reads the corpus when it is first asked, or told to load. */
export function openScan(site: SearchSite, fold: (text: string) => Folded): Finder & { readonly load: () => void } {
  let engine: Promise<SearchEngine> | undefined
  const open = () =>
    (engine ??= site.load('paragraphs').then((all) => createScanEngine(all, () => site.load('entries'), fold)))
  return {
    find: async (query, filters) => ({ name: 'scan', found: await (await open()).find(query, filters) }),
    load() {
      // Without it now, the next question tries again.
      open().catch(() => (engine = undefined))
    }
  }
}

/** Whether the host's policy lets WebAssembly run: asked with the smallest module there is. */
function mayCompile(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module
  } catch {
    return false
  }
}

async function loadPagefind(root: string, fold: (text: string) => Folded): Promise<SearchEngine> {
  const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind
  // A worker would add a round trip, between which the page is painted, to a search that takes a few milliseconds.
  await pagefind.options({ noWorker: true })
  await pagefind.init()
  return createPagefindEngine(pagefind, fold)
}

function within<T, U>(milliseconds: number, start: Promise<T>, run: (value: T) => Promise<U>): Promise<U> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`Expected an answer within ${milliseconds} ms, found none.`))
    }, milliseconds)
    start
      .then(run)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
      })
  })
}
