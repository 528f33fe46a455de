/** Queries on a plan. Kept apart from `plan-schema.ts` so that browsers do not load the schemas. */
import type { Chapter, Correction, Paragraph, PlanTree, Position } from './plan-schema.ts'

export type * from './plan-schema.ts'

type Point = Position['start']

/** All paragraphs in the order of the text. */
export function paragraphsOf(plan: Pick<PlanTree, 'chapters'>): Paragraph[] {
  return plan.chapters.flatMap((chapter) => [
    ...chapter.introduction,
    ...chapter.sections.flatMap((section) => section.paragraphs)
  ])
}

/** Map every paragraph of a plan, in the order of the text. */
export function mapParagraphs<T extends Pick<PlanTree, 'chapters'>, U>(plan: T, change: (paragraph: Paragraph) => U) {
  const chapters = plan.chapters.map((chapter) => ({
    ...chapter,
    introduction: chapter.introduction.map(change),
    sections: chapter.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(change) }))
  }))
  return { ...plan, chapters }
}

/** All corrections: first those outside the paragraphs, then those in them, in the order of the text. */
export function correctionsOf(plan: Pick<PlanTree, 'chapters' | 'apparatus'>): Correction[] {
  return [...plan.apparatus, ...paragraphsOf(plan).flatMap(({ apparatus }) => apparatus)]
}

/** Of the corrections outside the paragraphs those of the headings of a chapter. What stands before all headings is of the first. */
export function headingCorrectionsOf(
  { chapters, apparatus }: Pick<PlanTree, 'chapters' | 'apparatus'>,
  id: string
): Correction[] {
  const [first] = chapters
  return apparatus.filter(({ position }) => {
    const chapter = chapters.findLast((chapter) => isUpTo(startOf(chapter), position.end)) ?? first
    return chapter?.id === id
  })
}

/** Where the heading of a chapter begins, or where it has none the text. */
const startOf = ({ position, introduction, sections }: Chapter) =>
  (position ?? introduction[0]?.position ?? sections[0]?.position ?? sections[0]?.paragraphs[0]?.position)?.start

const isUpTo = (point: Point | undefined, other: Point) =>
  point !== undefined && (point.line < other.line || (point.line === other.line && point.column <= other.column))
