import type { Arrangement } from '../../search/arrange.ts'
import type { Narrowed } from '../../search/address.ts'
import type { Cited } from '../../search/cited.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Found } from '../../search/engine.ts'
import type { Finding, Totals } from '../../search/finding.ts'
import type { pickHeadings } from '../../search/suggest.ts'
import type { Meaning } from './meaning.ts'
import type { Otherwise } from './otherwise-view.ts'

/** An answer, and the question that it is of. */
export interface Shown extends Arrangement {
  readonly typed: string
  /** Names of the place and the term that are asked for. */
  readonly chosen: readonly string[]
  /** Whether there is anything to look for. */
  readonly isAsked: boolean
  readonly plans: readonly CorpusPlan[]
  /** Whether the names come with the answer; else there is room for a line of them. */
  readonly isEarly: boolean
  /** What is not counted, as a sentence. */
  readonly counted: string | undefined
  readonly answer: Finding
  /** The paragraphs of it that are shown at first. */
  readonly found: readonly Found[]
  /** Without the filter by part. */
  readonly all: Totals
  /** The chapter or plan chosen, as its key; empty for all. */
  readonly part: string
  /** All that the answer is narrowed to. */
  readonly narrowed: Narrowed
  /** The query as the pages that are linked to look for it. */
  readonly query: string
  /** The chapters and sections whose title has what is looked for. */
  readonly headings: ReturnType<typeof pickHeadings>
  /** The units that the query cites, without a title it may be one of several plans; or the headings that the site lacks. */
  readonly cited: Cited | undefined
  /** Where there is nothing exact. */
  readonly meaning: Meaning | undefined
  /** What is shown of these two, and where there is nothing. */
  readonly otherwise: Otherwise | undefined
}
