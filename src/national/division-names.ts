/** The names by which people ask for the provinces, cities and counties of China. */
import commonNames from './common-names.json' with { type: 'json' }
import { nationalPlaces } from './places.ts'

export interface DivisionName {
  /**
   * The name without its kind, such as 绍兴 for 绍兴市. A county keeps its kind where the rest is an ordinary word, a lake or a
   * mountain: 和平区, 太湖县.
   */
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
