/**
 * The files that the search reads: classic scripts, the only data that a page from a folder can read. Each says of which
 * build it is, in its address and in itself, and gives all that it has or nothing: cut short, it does not run.
 */
import type { Corpus, CorpusParagraph, CorpusPlan } from './corpus.ts'
import { readSimplified } from './fold.ts'
import type { Meant } from './meant.ts'
import type { GramIndex, PlanTable } from './grams/format.ts'
import type { Written } from './grams/write.ts'
import { sayCounted } from '../view/counted.ts'
import { packNames, type PackedNames } from './pack-names.ts'

/** What each file has. */
export interface SearchFiles {
  /** What every answer needs: all paragraphs of a small collection, the way into the index of a large one. */
  readonly corpus: CorpusFile
  readonly names: PackedNames
  /** Traditional characters, each before the simplified one; needed for what is typed only. */
  readonly simplified: string
  /** By paragraph what it names, as numbers of entries; needed to narrow an answer to a place or term. */
  readonly named: readonly (readonly number[])[]
  /** The plans of a large collection that has many. */
  readonly plans: PlanTable
  /** By plan what the site lacks of it; needed where a unit is cited. */
  readonly lacking: readonly Lacking[]
  /** By number of the paragraph what its source has; needed where nothing is as it was typed. */
  readonly sources: Readonly<Record<number, NonNullable<CorpusParagraph['source']>>>
  /** What is said of the terms and places, in the order of their names. */
  readonly notes: readonly string[]
  readonly meant: Meant
}

export type Lacking = Pick<CorpusPlan, 'missing' | 'extents'>

export interface CorpusFile {
  /** None where there are so many that they come apart. */
  readonly plans: Corpus['plans']
  /** What is not counted, as a sentence; absent where the site has all plans whole. */
  readonly counted?: string | undefined
  /** Of a small collection. */
  readonly paragraphs?: readonly Omit<CorpusParagraph, 'entries' | 'source'>[]
  /** Of a large one. */
  readonly index?: GramIndex
  /** Where a page needs it for more than what is typed. */
  readonly simplified?: string
}

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

/** What the files of a corpus have. @param written The index of a large collection. */
export function contentsOf(
  { plans, simplified, paragraphs, entries, meant }: Corpus,
  written?: Pick<Written, 'index' | 'table'>
): SearchFiles {
  const { index, table } = written ?? {}
  const texts = paragraphs.map(({ entries: _, source: __, ...paragraph }) => paragraph)
  const held = plans.map(({ missing: _, extents: __, ...plan }) => plan)
  const names = packNames(entries)
  const counted = sayCounted(plans)
  // Texts have none of these characters; titles, names and readings of the source may have them.
  const others = JSON.stringify([plans, names.names, paragraphs.map(({ source }) => source)])
  const isNeeded = [...readSimplified(simplified).keys()].some((one) => others.includes(one))
  return {
    corpus: {
      ...(index && table
        ? index.plans
          ? { plans: table.plans, index }
          : { plans: [], index }
        : { plans: held, paragraphs: texts }),
      ...(counted !== undefined && { counted }),
      ...(isNeeded && { simplified })
    },
    names,
    simplified,
    plans: table && !index?.plans ? table : { plans: [], firsts: [] },
    lacking: index
      ? []
      : plans.map(({ missing, extents }) => ({ ...(missing && { missing }), ...(extents && { extents }) })),
    sources: index
      ? {}
      : Object.fromEntries(paragraphs.flatMap(({ source }, number) => (source ? [[number, source]] : []))),
    named: index ? [] : paragraphs.map(({ entries }) => entries),
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
