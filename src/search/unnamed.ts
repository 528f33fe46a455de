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
  const listed = new Map<number | undefined, Set<string>>()
  for (const { name, code } of unnamed) {
    const number = numbers.get(`${code.slice(0, 2)}0000`)
    listed.set(number, (listed.get(number) ?? new Set<string>()).add(name))
  }
  return {
    unnamed: Object.fromEntries(
      [...listed].flatMap(([number, names]) => (number === undefined ? [] : [[number, [...names].join('|')]]))
    ),
    elsewhere: [...(listed.get(undefined) ?? [])].join('|')
  }
}
