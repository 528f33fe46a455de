/** What is said of a term or place where it is named: on its card, and in the editions. */
import type { Place, Term } from './concordance.ts'
import { ancestorsOf } from './gazetteer.ts'
import { categoryNames, placeKindNames } from './words.ts'

export interface EntryNote {
  /** `term:yanhai-shaodai`. */
  readonly entry: string
  readonly headword: string
  /** 交通运输; for a place what it lies in, too. */
  readonly kind: string
  /** Absent for a place of which nothing needs to be said. */
  readonly text: string | undefined
  /** The members of a collective, or what the parts of a name name. */
  readonly parts: readonly { readonly entry: string; readonly headword: string }[]
  readonly partsLabel: string
  /** Of its occurrences. */
  readonly count: number
}

/** Make the function from an entry to its note; absent for one that is not there. */
export function createNoteOf(
  terms: readonly Term[],
  places: readonly Place[]
): (entry: string) => EntryNote | undefined {
  const byId = new Map(places.map((place) => [place.id, place]))
  const all = new Map<string, Term | Place>([
    ...terms.map((term): [string, Term] => [`term:${term.id}`, term]),
    ...places.map((place): [string, Place] => [`place:${place.id}`, place])
  ])
  return (entry) => {
    const about = all.get(entry)
    if (!about) return undefined
    const isTerm = 'definition' in about
    const members = isTerm ? undefined : about.members?.map((id) => `place:${id}`)
    return {
      entry,
      headword: about.headword,
      kind: isTerm
        ? categoryNames[about.category]
        : [placeKindNames[about.kind], ...ancestorsOf(about, byId).map(({ headword }) => headword)].join(' · '),
      text: isTerm ? about.definition : about.note,
      partsLabel: members ? '包括：' : '名称中包含：',
      parts: (members ?? about.parts).map((part) => ({ entry: part, headword: all.get(part)?.headword ?? part })),
      count: about.occurrences.length
    }
  }
}
