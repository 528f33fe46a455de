/** Relations between places: grouping, and being named together. */
import { ancestorsOf } from '../model/around.ts'
import type { Occurrence, Place } from '../model/entries.ts'
import { parseRef } from '../model/entry.ts'
import type { Library } from '../model/library.ts'

export interface PlaceGroup {
  readonly title: string
  /** The province of the group, where no text names it: it is not among the places. */
  readonly unnamed?: Place
  readonly places: readonly Place[]
}

/**
 * The places that are named, by province: what lies in a province under it, then what lies across them, then what is
 * not said to lie anywhere, then abroad, then collectives. In a group a place stands after the one that it lies in.
 *
 * @param isRow Whether a place is to stand there.
 */
export function groupPlaces(places: readonly Place[], isRow = isShown): PlaceGroup[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const domestic = new Set(places.filter(({ code }) => code?.endsWith('0000')).map(({ id }) => id))
  const titleOf = (place: Place): string => {
    if (place.kind === 'collective') return '合称'
    const line = [place, ...ancestorsOf(place, byId)]
    const province = line.find(({ id }) => domestic.has(id))
    const top = line.at(-1)
    if (province) return province.headword
    if (top && isHome(top)) return '全国和跨省市'
    return top?.kind === 'country' ? '国外' : '其他地方'
  }
  const isHome = (top: Place) => places.some(({ id, parent }) => domestic.has(id) && parent === top.id)

  const groups = Map.groupBy(places, titleOf)
  const provinces = places.filter(({ id }) => domestic.has(id)).sort((a, b) => compare(a.code, b.code))
  const titles = [...provinces.map(({ headword }) => headword), '全国和跨省市', '其他地方', '国外', '合称']
  return titles.flatMap((title) => {
    const all = inOrder(groups.get(title) ?? [])
    const unnamed = all.find((place) => place.headword === title && !isRow(place))
    const named = all.filter(isRow)
    return named.length > 0 ? [{ title, ...(unnamed && { unnamed }), places: named }] : []
  })
}

/** What nothing names has no row. A country has: nothing else stands for it. */
export const isShown = ({ occurrences, kind }: Place) => occurrences.length > 0 || kind === 'country'

/** Each place after its parent; side by side by code, then by id. */
function inOrder(places: readonly Place[]): Place[] {
  const ids = new Set(places.map(({ id }) => id))
  const children = Map.groupBy(places, ({ parent }) => (parent !== undefined && ids.has(parent) ? parent : ''))
  const walk = (parent: string): Place[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => compare(a.code ?? '9', b.code ?? '9') || compare(a.id, b.id))
      .flatMap((place) => [place, ...walk(place.id)])
  return walk('')
}

/** Places named directly in the same paragraphs, with the number of these paragraphs; the most frequent first. */
export function namedTogether(
  { id, occurrences }: Place,
  { paragraphs, placesById }: Pick<Library, 'paragraphs' | 'placesById'>
): { place: Place; paragraphs: number }[] {
  const home = new Set(occurrences.filter(isDirect).map(({ plan, paragraph }) => `${plan}/${paragraph}`))
  const counts = new Map<Place, number>()
  for (const address of home) {
    // A mark of several entries names them by a collective: not directly.
    const named = (paragraphs.get(address)?.marks ?? []).flatMap(({ entries }) => (entries.length === 1 ? entries : []))
    for (const { type, id: other } of [...new Set(named)].map(parseRef)) {
      const place = type === 'place' && other !== id ? placesById.get(other) : undefined
      if (place) counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([place, paragraphs]) => ({ place, paragraphs }))
    .sort((a, b) => b.paragraphs - a.paragraphs || compare(a.place.id, b.place.id))
}

export const isDirect = ({ through }: Occurrence): boolean => through === undefined

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
