import { pageOf, type EntryRef } from '../../model/entry.ts'
import { addressOfUnit, type Narrowed, type Target } from '../../search/address.ts'
import type { CorpusEntry } from '../../search/corpus.ts'
import {
  pathOfData,
  pathOfIndex,
  readFile,
  type CorpusFile,
  type DataFile,
  type Delivered,
  type SearchFiles
} from '../../search/data-file.ts'
import type { createGramSearch } from '../../search/grams/gram-search.ts'
import type { Meant } from '../../search/meant.ts'
import { unpackNames } from '../../search/pack-names.ts'
import { loadPart } from '../load/load-part.ts'
import { loadScript } from '../load/load-script.ts'
import { tellMissing } from '../load/tell-missing.ts'
import { MissingFile } from '../load/missing-file.ts'
import type { More } from './more.ts'

/** What the search reads, and where its answers lead. */
export interface SearchSite {
  /** @throws {MissingFile} When it does not come, or is not of this page's build. So do the others. */
  readonly corpus: () => Promise<CorpusFile>
  readonly simplified: () => Promise<string>
  readonly named: () => Promise<SearchFiles['named']>
  readonly sources: () => Promise<SearchFiles['sources']>
  readonly lacking: () => Promise<SearchFiles['lacking']>
  /** The plans of a collection that has many. */
  readonly plans: () => Promise<SearchFiles['plans']>
  /** What few answers need. */
  readonly more: () => Promise<More>
  /** Terms and places, without what is said of them. */
  readonly names: () => Promise<readonly CorpusEntry[]>
  readonly entries: () => Promise<readonly CorpusEntry[]>
  /** What may be meant besides the words of the text. */
  readonly meant: () => Promise<Meant>
  /** Make the search of a large collection. */
  readonly openIndex?: (...given: IndexArguments) => Promise<ReturnType<typeof createGramSearch>>
  readonly addressOfUnit: (plan: string, id: string, target?: Target) => string
  readonly addressOfEntry: (entry: EntryRef) => string
  /** Where the answer to a question is shown. */
  readonly addressOfAnswer: (query: string, narrowed?: Narrowed) => string
  /** Address of the folder, with a slash at its end; a single file has none. */
  readonly root?: string
  /** Tell that a part of the page did not come; of a single file none is missing. */
  readonly tellMissing: (error: unknown) => void
  /** Leave the search for a unit. */
  readonly goTo: (plan: string, id: string, target?: Target) => void
}

type GramSearch = Parameters<typeof createGramSearch>
type IndexArguments = [index: GramSearch[0], listPlans: GramSearch[1], fold: GramSearch[3], mayCite: GramSearch[4]]

declare global {
  var searchData: Delivered[] | undefined
  /** Left by the script of pages whose search reads an index. */
  var openGrams: typeof createGramSearch | undefined
  /** Left by the script that few answers need. */
  var searchMore: More | undefined
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
  const load = <File extends DataFile>(file: File) =>
    loadFile(file, pathOfData(file, build)) as Promise<SearchFiles[File]>
  return {
    corpus: () => load('corpus'),
    simplified: () => load('simplified'),
    named: () => load('named'),
    sources: () => load('sources'),
    lacking: () => load('lacking'),
    plans: () => load('plans'),
    async more() {
      await loadPart('more')
      if (!globalThis.searchMore) throw new TypeError('Expected functions of a script.')
      return globalThis.searchMore
    },
    names: async () => unpackNames(await load('names')),
    meant: () => load('meant'),
    async entries() {
      const [names, notes] = await Promise.all([load('names'), load('notes')])
      return unpackNames(names, notes)
    },
    async openIndex(index, listPlans, fold, mayCite) {
      if (!globalThis.openGrams) await loadPart('grams')
      const loadIndex = (name: string) => loadFile(name, pathOfIndex(name, build))
      if (!globalThis.openGrams) throw new TypeError('Expected functions of a script.')
      return globalThis.openGrams(index, listPlans, loadIndex, fold, mayCite, this.more)
    },
    addressOfUnit: (plan, id, target) => addressOfUnit(root, plan, id, target),
    addressOfEntry: (entry) => root + pageOf(entry).slice(1),
    addressOfAnswer: (query, narrowed) =>
      `${root}search.html?${new URLSearchParams({ q: query, ...narrowed }).toString()}`,
    root,
    tellMissing: (error) => void tellMissing(error),
    goTo(plan, id, target) {
      location.replace(addressOfUnit(root, plan, id, target))
    }
  }

  async function loadFile(file: string, path: string): Promise<unknown> {
    const read = () => readFile(globalThis.searchData ?? [], build, file)
    const known = read()
    if (known !== undefined) return known
    const loaded = loading.get(path) ?? loadScript(root + path).catch(() => undefined)
    loading.set(path, loaded)
    await loaded
    const content = read()
    if (content !== undefined) return content
    loading.delete(path)
    throw new MissingFile(root + path, build)
  }
}
