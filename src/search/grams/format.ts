/** What the files of the gram index are, and how they are called. */
import type { CorpusPlan } from '../corpus.ts'

export interface GramSettings {
  /** The most bytes of a list that stands in a shard; a gram with a longer one is refined. */
  readonly cap: number
  /** Bytes of lists in a shard, on average. */
  readonly shard: number
  /** Grams of more characters are not made. */
  readonly longest: number
  /** Characters of records in a file of texts, on average. */
  readonly texts: number
  /** Titles of more plans come apart, when they are asked for; each paragraph then comes with that of its own. */
  readonly plans: number
}

/** By measure: see bench/README.md. */
export const settings: GramSettings = { cap: 6144, shard: 1536, longest: 8, texts: 1000, plans: 20 }

/** Where each kind of record ends, in this order; the first begins at 0. */
export interface RecordEnds {
  readonly paragraphs: number
  /** Titles of chapters and sections. */
  readonly headings: number
  /** Paragraphs whose source has other words: they are found by those. */
  readonly sources: number
  /** Measures, by their words. */
  readonly measures: number
}

/** What a page must know of an index, whatever its size. */
export interface GramIndex {
  readonly ends: RecordEnds
  readonly shards: number
  /** Records in a file of texts. */
  readonly perFile: number
  /** Characters of the longest grams. */
  readonly longest: number
  /** By plan, its first record; of more plans than are at hand it stands with their titles. */
  readonly plans?: readonly number[]
}

/** The plans of a collection, and the first record of each. */
export interface PlanTable {
  readonly plans: readonly CorpusPlan[]
  readonly firsts: readonly number[]
}

/** The grams of a shard, and their entries one after the other, in base64. */
export interface Shard {
  readonly grams: readonly string[]
  readonly entries: string
}

/** A stretch of a list that is longer than the cap; the first has the gram's occurrences by group, too. */
export interface ListPart {
  readonly list: string
  readonly groups?: string
}

/** What is a list without being a gram: no folded text has these two characters beside each other. */
const keySign = '\n:'

export const keyOf = (words: string): string => keySign + words

/** The key of the first and the last record of a plan, or of a chapter: `river-2030/chp_8`. */
export const keyOfEnds = (part: string): string => keyOf(`@${part}`)

/** Of characters and keys it is only known how often a record has them, not where. */
export const hasPlaces = (gram: string): boolean => gram.length > 1 && !gram.startsWith(keySign)

/** FNV-1a over UTF-16 code units. */
export function shardOf(gram: string, shards: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < gram.length; at++) hash = Math.imul(hash ^ gram.charCodeAt(at), 0x01000193) >>> 0
  // The low bits alone mix badly where texts have few characters.
  return ((hash ^ (hash >>> 15)) >>> 0) % shards
}

export type Folder = 'grams' | 'lists' | 'texts' | 'chapters'

/** No folder has more than 256 files. */
export const fileOf = (folder: Folder, number: number): string => `${folder}/${Math.floor(number / 256)}/${number}`
