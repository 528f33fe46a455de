/** What both engines promise: the same paragraphs and the same hits for every query. */
import type { CorpusParagraph } from './corpus.ts'
import type { FoldedQuery, Hit } from './match.ts'

export interface Filters {
  /** Id of a plan. */
  readonly plan?: string
  /** Ids of entries without their type, as addresses have them. */
  readonly place?: string
  readonly term?: string
}

export interface Found extends Omit<CorpusParagraph, 'entries'> {
  readonly hits: readonly Hit[]
}

export interface SearchEngine {
  readonly name: 'scan' | 'pagefind'
  /** All paragraphs that match, in the order of the plans and of the text. */
  readonly find: (query: FoldedQuery, filters: Filters) => Promise<readonly Found[]>
}
