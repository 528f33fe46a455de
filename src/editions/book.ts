import type { Place, Term } from '../plan/concordance.ts'
import type { Plan } from '../plan/tree.ts'

/** What every edition is made of: one plan with the entries that it names. */
export interface Book {
  readonly plan: Plan
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
  /** The month whose law and institutions the definitions follow: `2026-11`. */
  readonly asOf?: string | undefined
}

/**
 * Make the function that keeps of all entries those that a plan names, with their occurrences in it, and the places that
 * these lie in. The occurrences are looked through once, not once for each plan.
 */
export function createBookOf({ terms, places, asOf }: Omit<Book, 'plan'>): (plan: Plan) => Book {
  const byPlan = new Map(
    [...terms, ...places].map((entry) => [entry, Map.groupBy(entry.occurrences, ({ plan }) => plan)])
  )
  const byId = new Map(places.map((place) => [place.id, place]))
  return (plan) => {
    const occurring = <Entry extends Term | Place>(entries: readonly Entry[]) =>
      entries.map((entry) => ({ ...entry, occurrences: byPlan.get(entry)?.get(plan.id) ?? [] }))
    const here = occurring(places)
    const needed = new Set<string>()
    for (const { id, members = [], occurrences } of here) {
      if (occurrences.length === 0) continue
      for (const one of [id, ...members])
        for (let at: string | undefined = one; at !== undefined && !needed.has(at); at = byId.get(at)?.parent)
          needed.add(at)
    }
    return {
      plan,
      asOf,
      terms: occurring(terms).filter(({ occurrences }) => occurrences.length > 0),
      places: here.filter(({ id }) => needed.has(id))
    }
  }
}
