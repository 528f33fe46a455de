/** What cities and counties of China are called when one asks for them. */
import commonNames from './common-names.json' with { type: 'json' }
import { nationalPlaces } from './places.ts'

export interface DivisionName {
  /** Without its kind: 绍兴 of 绍兴市; whole where the rest means something else, too: 和平区. */
  readonly name: string
  /** The official code of six digits, that of the province in the first two. */
  readonly code: string
}

const words = new Set(Object.values(commonNames).flat())

export const divisionNames: readonly DivisionName[] = nationalPlaces.flatMap(({ headword, short, code, level }) =>
  code === undefined || (level !== 'prefecture' && level !== 'county')
    ? []
    : [{ name: short === undefined || words.has(short) ? headword : short, code }]
)
