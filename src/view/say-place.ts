import { ancestorsOf } from '../model/around.ts'
import type { Place } from '../model/entries.ts'
import { placeKindNames } from '../model/kind-names.ts'
import type { Library } from '../model/library.ts'
import { isCity, isNamed, placesInside } from './place-reach.ts'

/** What the page of a place has, and what the place is, for those who see the page in a list: 文中提到小河县的全部3处。县，在河东省。 */
export function sayPlace(place: Place, library: Pick<Library, 'places' | 'placesById'>): string {
  const within = ancestorsOf(place, library.placesById).filter(({ kind }) => kind !== 'country')
  const lies = within.map(({ headword }) => headword).toReversed()
  const about = place.note ?? `${placeKindNames[place.kind]}${lies.length > 0 ? `，在${lies.join('')}` : ''}。`
  return sayOccurrences(place, library) + about
}

function sayOccurrences(place: Place, library: Pick<Library, 'places' | 'placesById'>): string {
  const { headword, occurrences } = place
  if (occurrences.length > 0) return `文中提到${headword}的全部${occurrences.length}处。`
  const isReached = isCity(place, library) && placesInside(place, library).some(isNamed)
  return isReached ? `文中通过有关的地方提到${headword}的句子。` : `文中没有出现${headword}。`
}
