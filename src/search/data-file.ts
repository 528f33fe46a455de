/**
 * The files that the search reads: classic scripts, the only data that a page from a folder can read. Each says of which
 * build it is, in its address and in itself, and gives all that it has or nothing: cut short, it does not run.
 */
import type { Corpus } from './corpus.ts'
import type { Meant } from './meant.ts'
import type { GramIndex } from './grams/format.ts'
import { packNames, type PackedNames } from './pack-names.ts'

/** What each file has. */
export interface SearchFiles {
  /** What every answer needs: all paragraphs of a small collection, the way into the index of a large one. */
  readonly corpus: CorpusFile
  readonly names: PackedNames
  /** What is said of the terms and places, in the order of their names. */
  readonly notes: readonly string[]
  readonly meant: Meant
}

export type CorpusFile = Pick<Corpus, 'plans' | 'simplified'> &
  ({ readonly paragraphs: Corpus['paragraphs'] } | { readonly index: GramIndex })

export type DataFile = keyof SearchFiles

/** What the scripts leave for the page, one after the other. */
export interface Delivered {
  readonly build: string
  /** Decodes differently if a host declares the wrong encoding. */
  readonly sign: string
  readonly file: string
  readonly content: unknown
}

const sign = '汉'

/** The path of a file, from the site's folder. */
export const pathOfData = (file: DataFile, build: string): string => `search/${file}-${build}.js`

/** The path of a file of the index. @param name `grams/0/12`. */
export const pathOfIndex = (name: string, build: string): string => `search/${build}/${name}.js`

/** What the files of a corpus have. @param index Of a large collection. */
export function contentsOf({ plans, simplified, paragraphs, entries, meant }: Corpus, index?: GramIndex): SearchFiles {
  return {
    // Titles of units come with the paragraphs that are shown.
    corpus: index
      ? { plans: plans.map((plan) => ({ ...plan, units: {} })), simplified, index }
      : { plans, simplified, paragraphs },
    names: packNames(entries),
    notes: entries.map(({ text }) => text),
    meant
  }
}

/** @param file Of the data, or of the index. */
export function toDataFile(file: string, build: string, content: unknown): string {
  const delivered = { build, sign, file, content } satisfies Delivered
  return `(self.searchData=self.searchData||[]).push(${JSON.stringify(delivered)})\n`
}

/** What a file of this build has, among what scripts have left; `undefined` when none has it whole. */
export function readFile(delivered: readonly Delivered[], build: string, file: string): unknown {
  return delivered.find((one) => one.build === build && one.sign === sign && one.file === file)?.content
}
