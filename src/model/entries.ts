/** Terms and places with all their occurrences. */
import type { EntryRef } from './entry.ts'
import type { Span } from './plan.ts'
import type { PlaceSeed, TermSeed } from './seeds.ts'

export interface Occurrence extends Span {
  readonly plan: string
  /** Id of the paragraph. */
  readonly paragraph: string
  /** As it stands there: for an indirect occurrence the longer name, or the collective form. */
  readonly form: string
  /** Set where the entry is named indirectly: as a part of a longer name, or as a member of a collective. */
  readonly through?: 'name' | 'collective'
}

interface Occurring {
  readonly forms: readonly string[]
  /** Entries that the parts of its names name: `place:shanghai` for 上海虹桥商务区. */
  readonly parts: readonly EntryRef[]
  /** In the order of the plans and of the text. */
  readonly occurrences: readonly Occurrence[]
}

export interface Term extends Omit<TermSeed, 'forms' | 'see'>, Occurring {
  /** Neighbours: those it names, and those that name it. */
  readonly see: readonly string[]
}

export interface Place extends Omit<PlaceSeed, 'forms'>, Occurring {}

export interface Concordance {
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
}
