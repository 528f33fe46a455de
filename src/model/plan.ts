/** The tree of a plan, in the shape of unist: plan > chapter > section > paragraph. */
import type { Position } from 'unist'
import type { EntryRef } from './entry.ts'
import type { Level } from './level.ts'
import type { CorrectionSeed, Provenance, Witness } from './seeds.ts'

export type { Position, Witness }

/** Half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One entry of the critical apparatus: the source has `sic`, the text should read `corr`. */
export interface Correction extends Omit<CorrectionSeed, 'line'> {
  /** From the place in the source, which never changes: `cor_15_203` is line 15, column 203. */
  readonly id: string
  /** `corr` with the normalisations applied, as it stands in the reading text. */
  readonly corr: string
  /** Place of `sic` in the source. */
  readonly position: Position
}

/**
 * A correction where it stands in a paragraph's reading text: over `corr`, or over `sic` when the correction
 * is doubtful and so leaves the text alone.
 */
export interface PlacedCorrection extends Correction, Span {}

/** A form found in the text. */
export interface Mark extends Span {
  readonly form: string
  /** What the form names: one entry, or the members of a collective. */
  readonly entries: readonly EntryRef[]
  /** What its parts name: 上海 in 上海虹桥商务区. */
  readonly within?: readonly EntryRef[]
}

/** The smallest citable part of a plan. */
export interface Paragraph {
  readonly type: 'paragraph'
  /** `chp_8__sec_1__p_2`: from the plan's own numbering, never from wording. */
  readonly id: string
  readonly number: number
  /** Reading text: the source text with corrections and normalisations applied. */
  readonly text: string
  /** Id of the panel that it stands in. Cells of a row are parted by tabs. */
  readonly panel?: string
  /** Depth of a numbered item. */
  readonly level?: Level
  /** The lead sentence that names an action, as it begins `text`. */
  readonly measure?: string
  /** Set where the source lacks the paragraph's beginning: the lead that the published plan has there. */
  readonly fragment?: { readonly lead: string }
  readonly apparatus: readonly PlacedCorrection[]
  /** Offsets in `text` of the marks that the source has in half width. */
  readonly widened: readonly number[]
  readonly marks: readonly Mark[]
  /** Of `text` in UTF-8, in hexadecimal. */
  readonly sha256: string
  /** Place in the source: lines and columns from 1, offsets from 0. */
  readonly position: Position
}

/** A box in the text (专栏) with a heading of its own; its lines are paragraphs of the unit that it stands in. */
export interface Panel {
  readonly type: 'panel'
  /** `chp_3__sec_2__panel_1`. */
  readonly id: string
  /** Its heading as it stands: 专栏1 重点工程. */
  readonly title: string
  /** Number of the unit's paragraph that it stands before. */
  readonly before: number
  readonly position: Position
}

export interface Section {
  readonly type: 'section'
  readonly id: string
  readonly number: number
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
  readonly panels?: readonly Panel[]
  /** Place of the heading; absent where the source begins inside the section. */
  readonly position?: Position
}

/** A chapter; or, of a plan in parts (篇), the heading of a part, with what stands before its first chapter. */
export interface Chapter {
  readonly type: 'chapter' | 'part'
  /** `chp_8`, `part_2`. */
  readonly id: string
  readonly number: number
  readonly title: string
  /** The paragraphs before the first section, or before the first chapter of a part. */
  readonly introduction: readonly Paragraph[]
  /** Those of the introduction. */
  readonly panels?: readonly Panel[]
  /** None in a part. */
  readonly sections: readonly Section[]
  /** Place of the heading; absent where the source begins inside the chapter. */
  readonly position?: Position
}

/** What the page carries beside the plan: its running title, `(上接第五版)`, a stray ornament. */
export interface Furniture {
  readonly type: 'furniture'
  readonly kind: 'running-title' | 'continuation' | 'ornament'
  readonly text: string
  readonly position: Position
}

/** A plan as its source holds it. */
export interface PlanTree {
  readonly type: 'plan'
  /** Corrections outside all paragraphs: in headings, and where a heading was missing. */
  readonly apparatus: readonly Correction[]
  readonly furniture: readonly Furniture[]
  /** Chapters and the headings of parts, in the order of the text. */
  readonly chapters: readonly Chapter[]
}

/** A plan with all that its pages say about it; `plan.json` is this. */
export interface Plan extends PlanTree, Provenance {
  /** Name of its folder in `seeds/plans/`, and of its folder on the site. */
  readonly id: string
  readonly witnesses: Readonly<Record<string, Witness>>
}

/** All paragraphs in the order of the text. */
export function paragraphsOf(plan: Pick<PlanTree, 'chapters'>): Paragraph[] {
  return plan.chapters.flatMap((chapter) => [
    ...chapter.introduction,
    ...chapter.sections.flatMap((section) => section.paragraphs)
  ])
}

/** The texts of a plan's paragraphs by id. Every page of a term or place asks for them: they are gathered once. */
export function textsOf(plan: Pick<PlanTree, 'chapters'>): ReadonlyMap<string, string> {
  const known = texts.get(plan)
  if (known) return known
  const made = new Map(paragraphsOf(plan).map(({ id, text }) => [id, text]))
  texts.set(plan, made)
  return made
}

const texts = new WeakMap<object, ReadonlyMap<string, string>>()

/** All corrections: first those outside the paragraphs, then those in them, in the order of the text. */
export function correctionsOf(plan: Pick<PlanTree, 'chapters' | 'apparatus'>): Correction[] {
  return [...plan.apparatus, ...paragraphsOf(plan).flatMap(({ apparatus }) => apparatus)]
}
