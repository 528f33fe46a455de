import { pageOf, type EntryRef } from '../../model/entry.ts'
import { addressOfUnit, type Narrowed, type Target } from '../../search/address.ts'
import type { Corpus } from '../../search/corpus.ts'
import { fileOfPart, pathOfData, readPart, type Delivered } from '../../search/data-file.ts'
import type { Scores } from '../../search/related.ts'
import { loadScript } from '../load/load-script.ts'
import { MissingFile } from '../load/missing-file.ts'
import { createScorer } from './score-related.ts'

/** What the search reads, and where its answers lead. */
export interface SearchSite {
  /** @throws {MissingFile} When the part does not come, or is not of this page's build. */
  readonly load: <Part extends keyof Corpus>(part: Part) => Promise<Corpus[Part]>
  readonly addressOfUnit: (plan: string, id: string, target?: Target) => string
  readonly addressOfEntry: (entry: EntryRef) => string
  /** Where the answer to a question is shown. */
  readonly addressOfAnswer: (query: string, narrowed?: Narrowed) => string
  /** Scores paragraphs by how well they fit words, where something can. */
  readonly score?: (words: readonly string[]) => Promise<Scores | undefined>
  /** Leave the search for a unit. */
  readonly goTo: (plan: string, id: string, target?: Target) => void
}

declare global {
  var searchData: Delivered[] | undefined
}

/**
 * The folder of the site that a page belongs to. Of its data only those of the page's own build are taken; what did not
 * come is asked for again the next time.
 *
 * @param root Address of the folder, with a slash at its end.
 */
export function openSite(document: Document, root: string): SearchSite {
  const build = document.body.dataset.corpus ?? ''
  const loading = new Map<string, Promise<unknown>>()
  return {
    addressOfUnit: (plan, id, target) => addressOfUnit(root, plan, id, target),
    addressOfEntry: (entry) => root + pageOf(entry).slice(1),
    addressOfAnswer: (query, narrowed) =>
      `${root}search.html?${new URLSearchParams({ q: query, ...narrowed }).toString()}`,
    score: createScorer(root),
    goTo(plan, id, target) {
      location.replace(addressOfUnit(root, plan, id, target))
    },
    async load(part) {
      const read = () => readPart(globalThis.searchData ?? [], build, part)
      const known = read()
      if (known !== undefined) return known
      const path = pathOfData(fileOfPart(part), build)
      const loaded = loading.get(path) ?? loadScript(root + path).catch(() => undefined)
      loading.set(path, loaded)
      await loaded
      const value = read()
      if (value !== undefined) return value
      loading.delete(path)
      throw new MissingFile(root + path, build)
    }
  }
}
