import type { Annotate, Annotation } from './annotate.ts'
import type { About } from './region.ts'
import { mapParagraphs, type Plan } from '../model/plan.ts'

/** Decisions of exceptions.yaml in one paragraph. */
export interface Decided extends Pick<Annotation, 'decisions'> {
  readonly plan: string
  readonly paragraph: string
}

/**
 * Annotate every paragraph.
 *
 * @param about What the plan is about, for names that many places have.
 * @returns The plan with its marks, and what the exceptions decided, in the order of the text.
 */
export function annotatePlan<T extends Pick<Plan, 'id' | 'chapters'>>(
  plan: T,
  annotate: Annotate,
  about?: About
): { plan: T; decided: Decided[] } {
  const decided: Decided[] = []
  const annotated = mapParagraphs(plan, (paragraph) => {
    const { marks, decisions } = annotate(paragraph.text, `${plan.id}/${paragraph.id}`, about)
    decided.push({ plan: plan.id, paragraph: paragraph.id, decisions })
    return { ...paragraph, marks }
  })
  return { plan: annotated, decided }
}
