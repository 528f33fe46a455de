import type { Library } from './library.ts'

const known = new WeakMap<Library, ReadonlySet<string>>()

/** What the places of a library are called. */
export function placeNamesOf(library: Library): ReadonlySet<string> {
  const names = known.get(library) ?? new Set(library.places.map(({ headword }) => headword))
  known.set(library, names)
  return names
}
