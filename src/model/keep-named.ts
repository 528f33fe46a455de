import type { Concordance, Place } from './entries.ts'

interface Keeping {
  /** Whether a county that a named zone lies across is kept: its people look for what is said of them. */
  readonly isReached?: boolean
}

/** Keep the entries that the text names, and of places those that these lie in or stand for; the others are not shown. */
export function keepNamed({ terms, places }: Concordance, { isReached = false }: Keeping = {}): Concordance {
  const kept = new Set(terms.filter(({ occurrences }) => occurrences.length > 0).map(({ id }) => id))
  const byId = new Map(places.map((place) => [place.id, place]))
  const needed = new Set<string>()
  for (const { id, kind, members = [], across = [], occurrences } of places) {
    if (occurrences.length === 0) continue
    const reached = isReached && kind !== 'region' ? across : []
    for (const one of [id, ...members, ...reached])
      for (let at: string | undefined = one; at !== undefined && !needed.has(at); at = byId.get(at)?.parent)
        needed.add(at)
  }
  // A zone in a county that is not shown lies in the city that the county lies in; a region is made of just its cities.
  const acrossKept = ({ kind, across = [] }: Place) => {
    const kept = across.map((id) => (kind === 'region' ? id : nearestKept(id)))
    return [...new Set(kept)].filter((id): id is string => id !== undefined && needed.has(id))
  }
  const nearestKept = (id: string | undefined): string | undefined =>
    id === undefined || needed.has(id) ? id : nearestKept(byId.get(id)?.parent)
  return {
    terms: terms
      .filter(({ id }) => kept.has(id))
      .map((term) => ({ ...term, see: term.see.filter((other) => kept.has(other)) })),
    places: places
      .filter(({ id }) => needed.has(id))
      .map((place) => (place.across ? { ...place, across: acrossKept(place) } : place))
  }
}
