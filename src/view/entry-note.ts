/** What is said of a term or place where it is named: on its card, and in the editions. */
import { refTo, type EntryRef } from '../model/entry.ts'
import type { Library } from '../model/library.ts'
import { ancestorsOf } from '../model/around.ts'
import { categoryNames, placeKindNames } from '../model/kind-names.ts'
import { sayCode } from './labels.ts'

export interface EntryNote {
  readonly entry: EntryRef
  readonly headword: string
  /** 交通运输; for a place what it lies in, too. */
  readonly kind: string
  /** Of a place of which nothing needs to be said, its code; absent where it has none. */
  readonly text: string | undefined
  /** The members of a collective, or what the parts of a name name. */
  readonly parts: readonly { readonly entry: EntryRef; readonly headword: string }[]
  readonly partsLabel: string
  /** Of its occurrences. */
  readonly count: number
}

/** @returns Absent for an entry that is not there. */
export function noteOf(
  entry: EntryRef,
  { entries, placesById }: Pick<Library, 'entries' | 'placesById'>
): EntryNote | undefined {
  const about = entries.get(entry)
  if (!about) return undefined
  const isTerm = 'definition' in about
  const members = isTerm ? undefined : about.members?.map((id) => refTo('place', id))
  return {
    entry,
    headword: about.headword,
    kind: isTerm
      ? categoryNames[about.category]
      : [placeKindNames[about.kind], ...ancestorsOf(about, placesById).map(({ headword }) => headword)].join(' · '),
    text: isTerm ? about.definition : (about.note ?? (about.code && `${sayCode(about.code)}。`)),
    partsLabel: members ? '包括：' : '名称中的词语：',
    parts: (members ?? about.parts).map((part) => ({ entry: part, headword: entries.get(part)?.headword ?? part })),
    count: about.occurrences.length
  }
}
