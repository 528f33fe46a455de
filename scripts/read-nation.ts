/**
 * What is known of the nation: `node scripts/read-nation.ts`, after an update of the packages that know it. Writes
 * `src/national/places.json` and `common-names.json`; a test holds both to the packages.
 */
import { writeFile } from 'node:fs/promises'
import { readCommonNames } from '../src/national/read-common-names.ts'
import { readCountries } from '../src/national/read-countries.ts'
import { readDivisions } from '../src/national/read-divisions.ts'

const places = [...readCountries(), ...readDivisions()].map((place) => JSON.stringify(place))
await writeFile('src/national/places.json', `[\n${places.join(',\n')}\n]\n`)
await writeFile('src/national/common-names.json', `${JSON.stringify(readCommonNames(), undefined, 2)}\n`)
