import { unitOf } from '../model/eid.ts'
import type { EntryRef } from '../model/entry.ts'
import { paragraphsOf, type Paragraph, type PlanTree } from '../model/plan.ts'

/** A measure with what its paragraph names. */
export interface MeasureRow {
  readonly paragraph: Paragraph & { readonly measure: string }
  readonly chapter: { readonly id: string; readonly title: string }
  /** Absent in the introduction of a chapter. */
  readonly section?: { readonly id: string; readonly title: string }
  /** Entries named directly, each once, in the order of the text. */
  readonly entries: readonly EntryRef[]
}

/** All measures of a plan in the order of the text. */
export function measuresOf({ chapters }: Pick<PlanTree, 'chapters'>): MeasureRow[] {
  return chapters.flatMap((chapter) => {
    const sections = new Map(chapter.sections.map((section) => [section.id, section]))
    return paragraphsOf({ chapters: [chapter] }).flatMap((paragraph) => {
      const { id, measure, marks } = paragraph
      if (measure === undefined) return []
      const section = sections.get(unitOf(id))
      return [
        {
          paragraph: { ...paragraph, measure },
          chapter,
          ...(section && { section }),
          entries: [...new Set(marks.flatMap(({ entries }) => entries))]
        }
      ]
    })
  })
}
