/** Places that nobody has to list: the countries, and the divisions of China down to counties. */
import type { EntryRef } from '../model/entry.ts'
import type { PlaceSeed } from '../model/lexicon-seeds.ts'
import places from './places.json' with { type: 'json' }

export type Level = 'country' | 'province' | 'prefecture' | 'county'

/** A place that nobody has to list. */
export interface NationalPlace extends PlaceSeed {
  readonly level: Level
  /** Without its kind: 广州 of 广州市; absent where nothing is left. */
  readonly short?: string
  /** What else it is called: 恩施州, 沙特. */
  readonly abbreviation?: string
  /** Names that it, or what became a part of it, had. */
  readonly former: readonly string[]
  /** Codes that it had. */
  readonly formerCodes?: readonly string[]
}

/** Each after the one that it lies in. Made by `scripts/read-nation.ts`. */
export const nationalPlaces = places as readonly NationalPlace[]

/** Whether an entry is one that nobody had to list. */
export const isNational = (entry: EntryRef): boolean => /^place:(?:cn-\d{6}|country-[a-z]{2})$/.test(entry)
