import { createPagefindEngine, type Pagefind } from '../search/pagefind-engine.ts'
import { createScanEngine } from '../search/scan-engine.ts'
import type { SearchEngine } from '../search/engine.ts'
import type { Folded } from '../search/fold.ts'
import { loadCorpus } from './search-corpus.ts'

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
export function openEngine(root: string, fold: (text: string) => Folded): { readonly find: Find } {
  // Pagefind is read by fetch, which a page from a folder may not use.
  const pagefind = location.protocol.startsWith('http') && mayCompile() ? loadPagefind(root, fold) : undefined
  // A failure is dealt with at the first query.
  pagefind?.catch(() => undefined)
  let left = pagefind ? chances : 0
  let scan: Promise<SearchEngine> | undefined
  const openScan = () => (scan ??= loadScan(root, fold))
  if (!pagefind) openScan().catch(() => (scan = undefined))

  return {
    async find(query, filters) {
      if (pagefind && left > 0) {
        try {
          return { name: 'pagefind', found: await within(patience, pagefind, (engine) => engine.find(query, filters)) }
        } catch {
          left--
        }
      }
      return { name: 'scan', found: await (await openScan()).find(query, filters) }
    }
  }
}

type Find = (
  ...query: Parameters<SearchEngine['find']>
) => Promise<{ name: SearchEngine['name']; found: Awaited<ReturnType<SearchEngine['find']>> }>

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

async function loadScan(root: string, fold: (text: string) => Folded): Promise<SearchEngine> {
  return createScanEngine(await loadCorpus('paragraphs', root), () => loadCorpus('entries', root), fold)
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
