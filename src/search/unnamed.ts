import type { Place } from '../model/entries.ts'
import type { Meant } from './meant.ts'

/**
 * List the provinces, cities and counties that no document names: by the province, where it is an entry, and the others.
 *
 * @param divisions Provinces, cities and counties, each with its official code.
 * @param numberOf The number of a place in the list of entries.
 * @param isThere Whether the texts have a name.
 */
export function unnamedIn(
  places: readonly Place[],
  divisions: readonly { readonly name: string; readonly code: string }[],
  numberOf: (place: Place) => number | undefined,
  isThere: (name: string) => boolean
): Pick<Meant, 'unnamed' | 'elsewhere'> {
  const entered = new Set(places.map(({ code }) => code))
  const numbers = new Map(places.map((place) => [place.code, numberOf(place)]))
  const unnamed = divisions.filter(({ name, code }) => !entered.has(code) && !isThere(name))
  const byProvince = Map.groupBy(unnamed, ({ code }) => numbers.get(`${code.slice(0, 2)}0000`))
  const listed = [...byProvince].map(([number, divisions]) => [number, listNames(divisions)] as const)
  return {
    unnamed: Object.fromEntries(listed.filter(([number]) => number !== undefined)),
    elsewhere: listNames(byProvince.get(undefined) ?? [])
  }
}

const listNames = (divisions: readonly { readonly name: string }[]) =>
  [...new Set(divisions.map(({ name }) => name))].join('|')
