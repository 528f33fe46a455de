/** The cities and counties that the documents speak of, by province. */
import type { Place } from '../model/entries.ts'
import type { Library } from '../model/library.ts'
import { groupPlaces } from './place-groups.ts'
import { directOf, isCity, isNamed, placesInside } from './place-reach.ts'

export interface CityGroup {
  /** Of the province. */
  readonly id: string
  readonly title: string
  readonly cities: readonly {
    readonly city: Place
    /** How often it is named directly. */
    readonly direct: number
    /** The places in it that are named directly. */
    readonly inside: readonly Place[]
  }[]
}

type Places = Pick<Library, 'places' | 'placesById'>

/** Those that are named directly, or in which something is; a county after its city. */
export function groupCities(library: Places): CityGroup[] {
  const provinces = new Map(library.places.map(({ id, headword }) => [headword, id]))
  return groupPlaces(library.places, (place) => isListed(place, library)).map(({ title, places }) => ({
    id: provinces.get(title) ?? '',
    title,
    cities: places.map((city) => ({ city, direct: directOf(city), inside: namedInside(city, library) }))
  }))
}

export const hasCities = (library: Places): boolean => library.places.some((place) => isListed(place, library))

const isListed = (place: Place, library: Places) =>
  isCity(place, library) && (directOf(place) > 0 || namedInside(place, library).length > 0)

const namedInside = (city: Place, library: Places) => placesInside(city, library).filter(isNamed)
