import type { Plugin } from 'vite'
import type { InstalledSoftware } from '../software/software.ts'
import type { Library } from '../model/library.ts'
import type { FileFacts } from './write-editions.ts'

/** What pages import: `import { library } from 'virtual:library'`. */
const name = 'virtual:library'
export const virtualLibraryId = `\0${name}`
const key = 'plans:library'

/** What the module exports. */
export interface Provided {
  readonly library: Library
  /** Of the data that the search of these pages reads. */
  readonly corpusName: string
  /** Whether the search reads an index, rather than all of the texts. */
  readonly isIndexed: boolean
  /** Orders names by pinyin. */
  readonly byName: (a: string, b: string) => number
  /** Cuts a text into words. */
  readonly cut: (text: string) => readonly string[]
  /** The letter, or 0–9, that a name stands under in an index. */
  readonly initialOf: (name: string) => string
  /** What is to be said of the files to take away, by name; empty in development, where each is made when it is asked for. */
  readonly fileFacts: ReadonlyMap<string, FileFacts>
  /** Third-party software on the site. */
  readonly software: readonly InstalledSoftware[]
}

/**
 * Hand the library to the pages. Pages are bundled, the integration is not; both run in one process and share data through
 * `globalThis`.
 */
export const virtualLibrary: Plugin = {
  name: 'virtual-library',
  resolveId: (id) => (id === name ? virtualLibraryId : undefined),
  load: (id) =>
    id === virtualLibraryId
      ? `export const { library, corpusName, isIndexed, byName, cut, initialOf, fileFacts, software } = globalThis[Symbol.for(${JSON.stringify(key)})]`
      : undefined
}

/** Hand over what is new; the rest stays as it was provided before. */
export function provide(provided: Partial<Provided>): void {
  const before = Reflect.get(globalThis, Symbol.for(key)) as Partial<Provided> | undefined
  Reflect.set(globalThis, Symbol.for(key), { ...before, ...provided })
}
