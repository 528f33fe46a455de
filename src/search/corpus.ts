/** What the search needs of the plans: data, to be sent to the browser in parts. */
import type { EntryRef } from '../model/entry.ts'
import type { Provenance } from '../model/seeds.ts'
import type { Meant } from './meant.ts'

export interface CorpusPlan {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly lacks?: string
  readonly official?: Provenance['official']
  /** Titles by id of chapter and section. */
  readonly units: Readonly<Record<string, string>>
  /** Titles by id of the chapters and sections that the plan has and the site lacks. */
  readonly missing?: Readonly<Record<string, string>>
  /** How many paragraphs the plan has in each unit of which the site has some only; of a chapter, in its introduction. */
  readonly extents?: Readonly<Record<string, number>>
}

export interface CorpusParagraph {
  readonly plan: string
  /** `chp_8__sec_1__p_2`. */
  readonly id: string
  readonly text: string
  /** Length of the measure that it begins with. */
  readonly measure?: number
  /** Where the source differs from the text: start, end, source. */
  readonly source?: readonly (readonly [start: number, end: number, sic: string])[]
  /** What it names, also as parts of longer names: places in the list of entries. */
  readonly entries: readonly number[]
  /** Of its plan, where there are so many that they come apart. */
  readonly title?: string
}

export interface CorpusEntry {
  readonly entry: EntryRef
  readonly headword: string
  readonly forms: readonly string[]
  /** Of its names, a space between syllables: yan hai shao dai|shao dai. */
  readonly pinyin: string
  /** The definition of a term, the note on a place. */
  readonly text: string
}

export interface ExactCorpus {
  readonly plans: readonly CorpusPlan[]
  /** In the order of the plans and of the text. */
  readonly paragraphs: readonly CorpusParagraph[]
  readonly entries: readonly CorpusEntry[]
  /** Traditional characters, each before the simplified one that the texts have. */
  readonly simplified: string
}

export interface Corpus extends ExactCorpus {
  readonly meant: Meant
}
