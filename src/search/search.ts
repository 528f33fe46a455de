/**
 * What the pages ask of the search, whatever the size of the collection and whoever answers: a look through all, an index in
 * files, or a server. All give the same hits in the same order; docs/search-server.md is the contract for those who write another.
 */
import type { Narrowed } from './address.ts'
import type { Cited } from './cited.ts'
import type { CorpusParagraph } from './corpus.ts'
import type { Finding } from './finding.ts'
import type { FoldedQuery } from './match.ts'
import type { pickHeadings, pickMeasures } from './suggest.ts'

export interface Search {
  /** So many paragraphs are shown at once; all where an answer costs no request. */
  readonly screen: number
  /**
   * The paragraphs that have all phrases and no exclusion, in the order of the plans and of the text, not ranked.
   *
   * @param query Folded, as the texts are that it is compared with, code unit by code unit.
   * @throws {Error} When they cannot all be counted: fewer are never told.
   */
  readonly find: (query: FoldedQuery, narrowed: Narrowed) => Promise<Finding>
  /** Chapters and sections whose title has all that is looked for, at most eight. */
  readonly headings: (query: FoldedQuery) => Promise<ReturnType<typeof pickHeadings>>
  /** Measures that have all that is looked for, at most eight. */
  readonly measures: (query: FoldedQuery, narrowed: Narrowed) => Promise<ReturnType<typeof pickMeasures>>
  /** The units that are cited; `undefined` when what was typed is not a citation. */
  readonly cited: (typed: string) => Promise<Cited | undefined>
  /** Characters that need no table to be asked for, where the texts are not at hand. */
  readonly common?: ReadonlySet<string>
  /** Where to look for what may be meant: all paragraphs of a small collection, those that share rare words of a large one. */
  readonly near: (query: FoldedQuery, typed: string) => Promise<Nearby>
}

export interface Nearby {
  readonly paragraphs: readonly CorpusParagraph[]
  /** Their texts, folded. */
  readonly folded: readonly string[]
  /** Whether these are all paragraphs there are. */
  readonly isAll: boolean
}
