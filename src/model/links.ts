/** Where a mark leads. */
import type { Mark } from './plan.ts'
import { entriesOfPlace, type PlaceSeed, type TermSeed } from './seeds.ts'

/**
 * Make a function to the entry whose page a mark leads to: the one that it names, or the collective of all that it names.
 *
 * @returns From a mark to `term:<id>` or `place:<id>`.
 */
export function createEntryOf(places: readonly Pick<PlaceSeed, 'id' | 'members'>[]): (mark: Mark) => string {
  const collectives = new Map(places.map((place) => [entriesOfPlace(place).join(' '), `place:${place.id}`]))
  return ({ entries }) => {
    const all = entries.join(' ')
    return collectives.get(all) ?? all
  }
}

/**
 * Make a function to the entry that a mark links to where one reads: that of `createEntryOf`, or none for a common word.
 */
export function createLinkOf(
  terms: readonly Pick<TermSeed, 'id' | 'common'>[],
  places: readonly Pick<PlaceSeed, 'id' | 'members'>[]
): (mark: Mark) => string | undefined {
  const entryOf = createEntryOf(places)
  const common = new Set(terms.filter(({ common }) => common).map(({ id }) => `term:${id}`))
  return (mark) => {
    const entry = entryOf(mark)
    return common.has(entry) ? undefined : entry
  }
}
