/** The data of the search: classic scripts, which load from a folder, too. */
import type { Corpus } from '../search/corpus.ts'

declare global {
  var searchCorpus: Partial<Corpus> | undefined
}

const loading = new Map<string, Promise<void>>()

/**
 * Load one file of the folder `search/`, once, and give one part of the corpus in it.
 *
 * @param root Address of the site's folder.
 */
export async function loadCorpus<Part extends keyof Corpus>(part: Part, root: string): Promise<Corpus[Part]> {
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

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.addEventListener('load', () => {
      resolve()
    })
    script.addEventListener('error', () => {
      reject(new Error(`Expected ${address}, found nothing.`))
    })
    document.head.append(script)
  })
}
