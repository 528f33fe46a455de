/** Queries on a plan. Kept apart from `plan-schema.ts` so that browsers do not load the schemas. */
import type { Correction, Paragraph, PlanTree } from './plan-schema.ts'

export type * from './plan-schema.ts'

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
