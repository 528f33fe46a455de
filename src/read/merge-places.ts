import { refTo, type EntryRef } from '../model/entry.ts'
import type { PlaceSeed } from '../model/lexicon-seeds.ts'
import type { NationalPlace } from '../national/places.ts'

/** A place of the nation, and the entry that it has: its own, or one of the gazetteer. */
export interface NamedPlace {
  readonly place: NationalPlace
  readonly entry: EntryRef
}

/** Put the places of the nation after those of the gazetteer; what both have, by present or former code, is that of the gazetteer. */
export function mergePlaces(
  gazetteer: readonly PlaceSeed[],
  nation: readonly NationalPlace[]
): { places: PlaceSeed[]; named: NamedPlace[] } {
  const ids = new Map(gazetteer.map((place) => [keyOf(place), place.id]))
  const idOf = (place: NationalPlace) =>
    [keyOf(place), ...(place.formerCodes ?? [])].map((key) => ids.get(key)).find((id) => id !== undefined) ?? place.id
  const idsOfNation = new Map(nation.map((place) => [place.id, idOf(place)]))
  const added = nation
    .filter((place) => idOf(place) === place.id)
    .map(({ level: _level, short, abbreviation, former, formerCodes: _codes, parent, ...place }): PlaceSeed => {
      const present = parent === undefined ? undefined : (idsOfNation.get(parent) ?? parent)
      return {
        ...place,
        forms: [place.headword, short ?? [], abbreviation ?? [], former].flat(),
        ...(present !== undefined && { parent: present })
      }
    })
  return {
    places: [...gazetteer, ...added],
    named: nation.map((place) => ({ place, entry: refTo('place', idOf(place)) }))
  }
}

/** Divisions are the same by code, countries by name. */
const keyOf = ({ code, kind, headword }: PlaceSeed) => code ?? `${kind} ${headword}`
