/**
 * The files that the search reads: classic scripts, the only data that a page from a folder can read. Each says of which
 * build it is, in its name and in itself, and gives all that it has or nothing: cut short, it does not run.
 */
import type { Corpus } from './corpus.ts'

/** By file, the parts of the corpus that it holds. */
export const dataFiles = {
  plans: ['plans', 'simplified'],
  paragraphs: ['paragraphs'],
  entries: ['entries'],
  meant: ['meant']
} as const satisfies Readonly<Record<string, readonly (keyof Corpus)[]>>

export type DataFile = keyof typeof dataFiles

/** What the scripts leave for the page, one after the other. */
export interface Delivered {
  readonly build: string
  /** Decodes differently if a host declares the wrong encoding. */
  readonly sign: string
  readonly parts: Partial<Corpus>
}

const sign = '汉'

/** The path of a file, from the site's folder. */
export const pathOfData = (file: DataFile, build: string): string => `search/${file}-${build}.js`

export const fileOfPart = (part: keyof Corpus): DataFile => (part === 'simplified' ? 'plans' : part)

export function toDataFile(file: DataFile, build: string, corpus: Corpus): string {
  const parts = Object.fromEntries(dataFiles[file].map((part) => [part, corpus[part]]))
  const delivered = { build, sign, parts } satisfies Delivered
  return `(self.searchData=self.searchData||[]).push(${JSON.stringify(delivered)})\n`
}

/** A part of the corpus of this build, among what scripts have left; `undefined` when none has it whole. */
export function readPart<Part extends keyof Corpus>(
  delivered: readonly Delivered[],
  build: string,
  part: Part
): Corpus[Part] | undefined {
  return delivered.find((one) => one.build === build && one.sign === sign && one.parts[part] !== undefined)?.parts[part]
}
