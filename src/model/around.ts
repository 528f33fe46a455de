/** What places lie in. */
import type { Place } from './entries.ts'

type Lying = Pick<Place, 'id' | 'kind' | 'parent' | 'across'>

/** What a place lies in, from its parent up. */
export function ancestorsOf<Known extends Pick<Place, 'parent'>>(
  { parent }: Pick<Place, 'parent'>,
  placesById: ReadonlyMap<string, Known>
): Known[] {
  const next = parent === undefined ? undefined : placesById.get(parent)
  return next ? [next, ...ancestorsOf(next, placesById)] : []
}

/**
 * The places that a place lies in, each once: what it lies in as a whole; of a zone or a river across borders also all that it
 * lies in in part. A region consists of what it is across, and lies in none of that.
 */
export function placesAround<Known extends Lying>(place: Lying, placesById: ReadonlyMap<string, Known>): Known[] {
  const across = isWide(place) ? [] : (place.across ?? []).flatMap((id) => placesById.get(id) ?? [])
  const around = [
    ...ancestorsOf(place, placesById),
    ...across.flatMap((part) => [part, ...ancestorsOf(part, placesById)])
  ]
  return [...new Set(around)].filter(({ id }) => id !== place.id)
}

/** Whether a place consists of others, and is in none of them. */
export const isWide = ({ kind }: Pick<Place, 'kind'>): boolean =>
  kind === 'country' || kind === 'region' || kind === 'collective'
