/** What speaks of a city without naming it: the places in it, and those that it belongs to. */
import { ancestorsOf, isWide, placesAround } from '../model/around.ts'
import type { Place } from '../model/entries.ts'
import type { Library } from '../model/library.ts'
import { isDirect } from './place-groups.ts'

type Places = Pick<Library, 'places' | 'placesById'>

/** The kinds of divisions whose people look for them: cities and counties. */
const cityKinds: ReadonlySet<Place['kind']> = new Set([
  'municipality',
  'city',
  'prefecture',
  'autonomous-prefecture',
  'league',
  'district',
  'county-level-city',
  'county',
  'banner'
])

/** Whether a place is a city or county of the country whose provinces the site has. */
export const isCity = (place: Place, { placesById }: Places): boolean =>
  cityKinds.has(place.kind) &&
  [place, ...ancestorsOf(place, placesById)].some(({ code }) => code?.endsWith('0000') === true)

/** The places in a city that a text names: its counties and zones, and zones across borders that lie in it in part. */
export function placesInside({ id }: Pick<Place, 'id'>, library: Places): readonly Place[] {
  const known = insideOf.get(library.places) ?? indexInside(library)
  insideOf.set(library.places, known)
  return known.get(id) ?? []
}

/** The places that a city belongs to and a text names directly, the nearest first: what it lies in, regions, names of several. */
export function placesAbove(city: Place, { places, placesById }: Places): Place[] {
  const line = [city, ...ancestorsOf(city, placesById)]
  const isOfLine = (id: string) => line.some((place) => place.id === id)
  const lies = line.slice(1)
  const regions = places.filter(({ kind, across = [] }) => kind === 'region' && across.some(isOfLine))
  const together = places.filter(({ members = [] }) => members.some(isOfLine))
  return [...new Set([...lies, ...regions, ...together])].filter((place) => place.kind !== 'country' && isNamed(place))
}

/** How often a place is named directly. */
export const directOf = ({ occurrences }: Place): number => occurrences.filter(isDirect).length

/** Whether a text names a place itself, and not in a longer name alone. */
export const isNamed = ({ occurrences }: Place): boolean => occurrences.some(isDirect)

/** Of places: those in each, by its id. Many pages ask. */
const insideOf = new WeakMap<readonly Place[], ReadonlyMap<string, readonly Place[]>>()

function indexInside({ places, placesById }: Places): ReadonlyMap<string, readonly Place[]> {
  const inside = new Map<string, Place[]>()
  for (const place of places.filter((place) => place.occurrences.length > 0 && !isWide(place)))
    for (const { id } of placesAround(place, placesById)) inside.set(id, [...(inside.get(id) ?? []), place])
  return inside
}
