import { placesAround } from './around.ts'
import type { Place } from './entries.ts'
import { parseRef, refTo, type EntryRef } from './entry.ts'
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

/** After the id of a place in the filters: the place and all that lies in it, or in part. */
export const withinSign = '+'

/** The places that those among the entries lie in, or in part, each once: of a town its city and its province. */
export function entriesAround(
  entries: readonly EntryRef[],
  placesById: ReadonlyMap<string, Pick<Place, 'id' | 'kind' | 'parent' | 'across'>>
): EntryRef[] {
  const around = entries.map(parseRef).flatMap(({ type, id }) => {
    const place = type === 'place' ? placesById.get(id) : undefined
    return place ? placesAround(place, placesById).map(({ id }) => refTo('place', id)) : []
  })
  return [...new Set(around)]
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
