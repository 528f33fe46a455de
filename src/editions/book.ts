import type { Place, Term } from '../model/entries.ts'
import { keepNamed } from '../model/keep-named.ts'
import { createLibrary, type Library } from '../model/library.ts'
import type { Plan } from '../model/plan.ts'

/** What every edition is made of: one plan with the entries that it names, and the topics of the whole site. */
export interface Book extends Library {
  readonly plan: Plan
}

/**
 * Make a function that selects the entries that a plan names, with their occurrences in it, and the places that
 * these lie in. The occurrences are looked through once, not once for each plan.
 */
export function createBookOf({
  terms,
  places,
  asOf,
  site,
  topics = []
}: Pick<Library, 'terms' | 'places' | 'asOf' | 'site'> & Partial<Pick<Library, 'topics'>>): (plan: Plan) => Book {
  const byPlan = new Map(
    [...terms, ...places].map((entry) => [entry, Map.groupBy(entry.occurrences, ({ plan }) => plan)])
  )
  return (plan) => {
    const occurring = <Entry extends Term | Place>(entries: readonly Entry[]) =>
      entries.map((entry) => ({ ...entry, occurrences: byPlan.get(entry)?.get(plan.id) ?? [] }))
    const named = keepNamed({ terms: occurring(terms), places: occurring(places) })
    return { plan, ...createLibrary([plan], named, { asOf, site }), topics }
  }
}
