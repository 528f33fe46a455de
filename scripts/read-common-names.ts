/**
 * Which names of divisions mean something else, too: `node scripts/read-common-names.ts`. Looks them up in CC-CEDICT and in
 * the dictionary of jieba, and writes `src/national/common-names.json`. A test holds the file to the packages.
 */
import { writeFile } from 'node:fs/promises'
import { readCommonNames } from '../src/national/read-common-names.ts'

await writeFile('src/national/common-names.json', `${JSON.stringify(readCommonNames(), undefined, 2)}\n`)
