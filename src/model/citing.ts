import { parseRef } from './entry.ts'
import { paragraphsOf, type Plan } from './plan.ts'

/** A paragraph that names another plan. */
export interface Citing {
  readonly plan: string
  readonly paragraph: string
}

/** By plan: the paragraphs of other plans that name it, in the order of the plans and of the text. */
export function citingOf(plans: readonly Pick<Plan, 'id' | 'chapters'>[]): ReadonlyMap<string, Citing[]> {
  const citing = new Map<string, Citing[]>()
  for (const plan of plans)
    for (const { id, marks } of paragraphsOf(plan)) {
      const named = marks.flatMap(({ entries }) => entries.map(parseRef)).filter(({ type }) => type === 'plan')
      for (const key of new Set(named.map(({ id }) => id))) {
        const known = citing.get(key) ?? []
        citing.set(key, known)
        known.push({ plan: plan.id, paragraph: id })
      }
    }
  return citing
}
