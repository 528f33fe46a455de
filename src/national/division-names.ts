/** What provinces, cities and counties of China are called when one asks for them. */
import commonNames from './common-names.json' with { type: 'json' }
import { nationalPlaces } from './places.ts'

export interface DivisionName {
  /** Without its kind: 绍兴 of 绍兴市; a county’s whole where the rest is a word, or a lake: 和平区, 太湖县. */
  readonly name: string
  /** The official code of six digits, that of the province in the first two. */
  readonly code: string
}

const words = new Set([
  ...commonNames.words,
  ...commonNames.features,
  ...commonNames.frequent.filter((name) => /[湖海江河山峡关]$/.test(name))
])

export const divisionNames: readonly DivisionName[] = nationalPlaces.flatMap(({ headword, short, code, level }) =>
  code === undefined || level === 'country'
    ? []
    : [{ name: short === undefined || (level === 'county' && words.has(short)) ? headword : short, code }]
)
