import type { Scores } from '../../search/related.ts'

/** What is used of Pagefind's script in the browser. */
interface Pagefind {
  readonly options: (options: { readonly noWorker: boolean }) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (query: string) => Promise<{ readonly results: readonly Result[] }>
}

interface Result {
  readonly score: number
  readonly data: () => Promise<{ readonly meta: Readonly<Record<string, string>> }>
}

/** How long Pagefind may take, in milliseconds. */
const patience = 2000

/** Maximum number of paragraphs that are scored for each word. */
const most = 10

/**
 * Let Pagefind say how well paragraphs fit words. It is loaded for the first question.
 *
 * @param root Address of the site's folder.
 * @returns `undefined` where it does not run, fails or is too slow.
 */
export function createScorer(root: string) {
  let loading: Promise<Pagefind> | undefined
  return async (words: readonly string[]): Promise<Scores | undefined> => {
    // It is read by fetch, which a page from a folder may not use.
    if (!location.protocol.startsWith('http') || !mayCompile()) return undefined
    loading ??= load(root)
    const scores = loading.then((pagefind) => score(pagefind, words)).catch(() => undefined)
    return Promise.race([scores, new Promise<undefined>((resolve) => window.setTimeout(resolve, patience))])
  }
}

/** Asked together, words would all have to stand in a paragraph. */
async function score(pagefind: Pagefind, words: readonly string[]): Promise<Scores> {
  const scores = await Promise.all(
    [...new Set(words)].map(async (word) => {
      const { results } = await pagefind.search(word)
      const best = await Promise.all(
        results.slice(0, most).map(async ({ score, data }) => [(await data()).meta.title ?? '', score] as const)
      )
      return [word, new Map(best)] as const
    })
  )
  return new Map(scores)
}

async function load(root: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ noWorker: true })
  await pagefind.init()
  return pagefind
}

/** Whether the host's policy lets WebAssembly run: asked with the smallest module there is. */
function mayCompile(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module
  } catch {
    return false
  }
}
