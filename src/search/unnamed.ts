import type { Place } from '../model/entries.ts'
import type { Meant } from './meant.ts'

/**
 * List the cities and counties that no document names, by the provinces that some name.
 *
 * @param divisions Cities and counties, each with its official code.
 * @param numberOf The number of a place in the list of entries.
 * @param isThere Whether the texts have a name.
 */
export function unnamedIn(
  places: readonly Place[],
  divisions: readonly { readonly name: string; readonly code: string }[],
  numberOf: (place: Place) => number | undefined,
  isThere: (name: string) => boolean
): Meant['unnamed'] {
  const entered = new Set(places.map(({ code }) => code))
  const unnamed = divisions.filter(({ name, code }) => !entered.has(code) && !isThere(name))
  return Object.fromEntries(
    places.flatMap((place) => {
      const number = numberOf(place)
      const names = unnamed.filter(({ code }) => place.code === `${code.slice(0, 2)}0000`).map(({ name }) => name)
      return number === undefined || names.length === 0 ? [] : [[number, [...new Set(names)].join('|')] as const]
    })
  )
}
