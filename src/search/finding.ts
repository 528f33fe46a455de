/** What a question finds, however large the collection: how much at once, and the paragraphs as far as they are read. */
import { unitOf } from '../model/eid.ts'
import { chapterOf } from './answer.ts'
import type { Found } from './engine.ts'

interface PartTotal {
  readonly key: string
  readonly occurrences: number
  /** Title of a plan, where the plans are not at hand. */
  readonly title?: string
}

export interface Totals {
  readonly occurrences: number
  readonly paragraphs: number
  /** Occurrences by chapter, `river-2030/chp_8`; by plan where there are hits in several. In the order of the text. */
  readonly parts: readonly PartTotal[]
  /** Gives the parts where they are not at hand. */
  readonly readParts?: () => Promise<readonly PartTotal[]>
  /** Occurrences by section, `lanwan-2034/chp_8__sec_1`, where all paragraphs are at hand. */
  readonly units?: ReadonlyMap<string, number>
}

export interface Finding extends Totals {
  /** The found paragraphs from one on and up to another, by their number among those found, in the order of the text. */
  readonly read: (from: number, to: number) => Promise<readonly Found[]>
  /** Where a paragraph stands among those found; `undefined` when it is none of them. */
  readonly placeOf: (plan: string, id: string) => Promise<FoundPlace | undefined>
}

export interface FoundPlace {
  /** Number of the paragraph among those found. */
  readonly index: number
  /** Occurrences before the paragraph. */
  readonly before: number
}

/** @param found All paragraphs, in the order of the plans and of the text. */
export function toFinding(found: readonly Found[]): Finding {
  return {
    ...countFound(found),
    read: (from, to) => Promise.resolve(found.slice(from, to)),
    placeOf(plan, id) {
      const index = found.findIndex((one) => one.plan === plan && one.id === id)
      const before = found.slice(0, Math.max(0, index)).reduce((sum, { hits }) => sum + hits.length, 0)
      return Promise.resolve(index < 0 ? undefined : { index, before })
    }
  }
}

export function countFound(found: readonly Found[]): Totals {
  const isOfOne = new Set(found.map(({ plan }) => plan)).size <= 1
  const parts = new Map<string, number>()
  const units = new Map<string, number>()
  for (const paragraph of found) {
    const key = isOfOne ? chapterOf(paragraph) : paragraph.plan
    const unit = `${paragraph.plan}/${unitOf(paragraph.id)}`
    parts.set(key, (parts.get(key) ?? 0) + paragraph.hits.length)
    units.set(unit, (units.get(unit) ?? 0) + paragraph.hits.length)
  }
  return {
    occurrences: found.reduce((sum, { hits }) => sum + hits.length, 0),
    paragraphs: found.length,
    parts: [...parts].map(([key, occurrences]) => ({ key, occurrences })),
    units
  }
}
