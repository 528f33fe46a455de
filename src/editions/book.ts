import type { Place, Term } from '../model/entries.ts'
import { createLibrary, type Library } from '../model/library.ts'
import type { Plan } from '../model/plan.ts'

/** What every edition is made of: one plan with the entries that it names. */
export interface Book extends Library {
  readonly plan: Plan
}

/**
 * Make the function that keeps of all entries those that a plan names, with their occurrences in it, and the places that
 * these lie in. The occurrences are looked through once, not once for each plan.
 */
export function createBookOf({
  terms,
  places,
  asOf
}: Pick<Library, 'terms' | 'places' | 'asOf'>): (plan: Plan) => Book {
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
    const named = {
      terms: occurring(terms).filter(({ occurrences }) => occurrences.length > 0),
      places: here.filter(({ id }) => needed.has(id))
    }
    return { plan, ...createLibrary([plan], named, asOf) }
  }
}
