/** Which place an editor means by a name. */
import type { Place } from '../model/entries.ts'
import { say, type Message } from '../model/messages/say.ts'
import { nationalPlaces } from '../national/places.ts'

/**
 * @param named A name in full or short, or an id.
 * @param places Those of the library; each goes before a division of the nation that has the same name.
 * @returns The id; what is wrong where no place, or more than one, is called so.
 */
export function findParent(named: string, places: Iterable<Place>): { readonly id: string } | Message {
  const own = [...places]
  const codes = new Set(own.map(({ code }) => code))
  const others = nationalPlaces.filter(({ code }) => code === undefined || !codes.has(code))
  for (const isCalled of [
    ({ id, headword }: Called) => id === named || headword === named,
    ({ forms = [], short }: Called) => forms.includes(named) || short === named
  ]) {
    const ids = [...new Set([...own, ...others].filter(isCalled).map(({ id }) => id))]
    const [id] = ids
    if (ids.length > 1) return say('place-unclear', { name: named, ids })
    if (id !== undefined) return { id }
  }
  return say('place-unknown', { name: named })
}

interface Called {
  readonly id: string
  readonly headword: string
  readonly forms?: readonly string[] | undefined
  readonly short?: string | undefined
}
