import type { Place, Term } from '../plan/concordance.ts'
import type { Plan } from '../plan/tree.ts'

/** What every edition is made of: one plan with the entries that it names. */
export interface Book {
  readonly plan: Plan
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
}

/** Keep of all entries those that the plan names, with their occurrences in it, and the places that these lie in. */
export function bookOf(plan: Plan, terms: readonly Term[], places: readonly Place[]): Book {
  const occurring = <Entry extends Term | Place>(entries: readonly Entry[]) =>
    entries.map((entry) => ({ ...entry, occurrences: entry.occurrences.filter((one) => one.plan === plan.id) }))
  const byId = new Map(places.map((place) => [place.id, place]))
  const needed = new Set<string>()
  for (const { id, members = [], occurrences } of occurring(places)) {
    if (occurrences.length === 0) continue
    for (const one of [id, ...members])
      for (let at: string | undefined = one; at !== undefined && !needed.has(at); at = byId.get(at)?.parent)
        needed.add(at)
  }
  return {
    plan,
    terms: occurring(terms).filter(({ occurrences }) => occurrences.length > 0),
    places: occurring(places).filter(({ id }) => needed.has(id))
  }
}
