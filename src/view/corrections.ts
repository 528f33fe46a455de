/** The corrections of a plan as pages and editions show them: where each stands, and what is said of it. */
import { cite } from '../model/eid.ts'
import { paragraphsOf, type Correction, type Paragraph, type Plan } from '../model/plan.ts'
import { sayCertainty } from './labels.ts'
import { findChange } from './reading-diff.ts'

/** A correction with where it stands. */
export interface LocatedCorrection {
  readonly correction: Correction
  /** 第八章第一节第2段. */
  readonly where: string
  /** Id of the paragraph; absent where the correction is in a heading or between paragraphs. */
  readonly paragraph: string | undefined
}

/** All corrections of a plan, in the order of `correctionsOf`. */
export function locateCorrections(plan: Pick<Plan, 'chapters' | 'apparatus'>): LocatedCorrection[] {
  const outside = plan.apparatus.map((correction) => ({ correction, where: '标题与分段', paragraph: undefined }))
  return [...outside, ...correctionsIn(paragraphsOf(plan))]
}

export function correctionsIn(paragraphs: readonly Paragraph[]): LocatedCorrection[] {
  return paragraphs.flatMap(({ id, apparatus }) =>
    apparatus.map((correction) => ({ correction, where: cite(id), paragraph: id }))
  )
}

/** One reading of a corrected passage. */
export interface Reading {
  /** 原稿, 更正 or 可能应为. */
  readonly name: string
  readonly left: string
  /** What differs from the other reading; may be empty. */
  readonly change: string
  readonly right: string
}

/** What the note to a correction says. */
export interface CorrectionNote {
  readonly readings: readonly [source: Reading, corrected: Reading]
  /** 确定（错字）. */
  readonly certainty: string
  /** Title of the text that the correction follows. */
  readonly witness: string
  readonly note: string | undefined
}

export function noteOf(correction: Correction, witnesses: Plan['witnesses']): CorrectionNote {
  const { certainty, source, note } = correction
  const { left, sic, corr, right } = findChange(correction)
  return {
    readings: [
      { name: '原稿', left, change: sic, right },
      { name: certainty === 'doubtful' ? '可能应为' : '更正', left, change: corr, right }
    ],
    certainty: sayCertainty(correction),
    witness: witnesses[source]?.title ?? source,
    note
  }
}

/** The note as sentences, for formats that set it in one paragraph. */
export function sayNote(correction: Correction, witnesses: Plan['witnesses']): string {
  const { readings, certainty, witness, note } = noteOf(correction, witnesses)
  const [source, corrected] = readings.map(({ name, left, change, right }) => `${name}“${left}${change}${right}”`)
  return `${source}，${corrected}。把握：${certainty}。依据：${witness}${note === undefined ? '。' : `；${note}`}`
}
