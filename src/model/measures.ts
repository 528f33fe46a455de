import type { EntryRef } from './entry.ts'
import type { Paragraph, PlanTree } from './plan.ts'

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
  return chapters.flatMap((chapter) => [
    ...rowsOf(chapter.introduction, { chapter }),
    ...chapter.sections.flatMap((section) => rowsOf(section.paragraphs, { chapter, section }))
  ])
}

function rowsOf(paragraphs: readonly Paragraph[], place: Pick<MeasureRow, 'chapter' | 'section'>): MeasureRow[] {
  return paragraphs.flatMap(({ measure, ...paragraph }) =>
    measure === undefined
      ? []
      : [
          {
            ...place,
            paragraph: { ...paragraph, measure },
            entries: [...new Set(paragraph.marks.flatMap(({ entries }) => entries))]
          }
        ]
  )
}
