import type { Chapter, Correction, PlanTree, Position } from '../model/plan.ts'

type Point = Position['start']

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
