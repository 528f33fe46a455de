/**
 * A new plan from a text: `npm run add-plan -- river-2030 text.txt --issuer 小河县 --published 2030-01 --origin …`. Writes the
 * three files of its folder in seeds/plans/; what the text tells of itself is filled in, to be read over.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { stringify } from 'yaml'
import { decode } from '../src/read/decode.ts'
import { draftProvenance } from '../src/read/draft-provenance.ts'
import { schemaLineOf } from '../src/model/seed-schemas.ts'
import { sha256 } from '../src/model/sha256.ts'

const usage =
  'npm run add-plan -- <name> <text file> --issuer … --published … --origin … [--title …] [--shortTitle …]\n' +
  'seeds/README.md explains the fields.'

const option = { type: 'string' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: 'seeds' },
    title: option,
    shortTitle: option,
    issuer: option,
    published: option,
    origin: option
  }
})
const [id, path, ...others] = positionals
if (id === undefined || path === undefined || others.length > 0) fail(`Expected a name and a text file.\n${usage}`)
if (!/^[a-z\d][a-z\d-]*$/.test(id))
  fail(`Expected a name of lower-case letters, digits and hyphens, for it is an address, found ${JSON.stringify(id)}.`)
for (const name of ['issuer', 'published', 'origin'] as const)
  if (!values[name]) fail(`Expected --${name}, found none.\n${usage}`)
const folder = join(values.seeds, 'plans', id)
if (existsSync(folder))
  fail(`Expected a new name, found ${folder}/ already there. Take another name, or edit that plan.`)
if (!existsSync(path)) fail(`Expected a text file, found no ${path}.`)

const file = new VFile({ path, value: await readFile(path) })
const source = decode(file)
if (source === undefined) fail(reporter(file))
const draft = draftProvenance(source, values.title)
if (!draft.title) fail('Expected the title on the first line of the text, found a heading. Give it by --title.')
const { title, ...drafted } = draft
const provenance = {
  title,
  shortTitle: values.shortTitle ?? title,
  issuer: values.issuer,
  published: values.published,
  sha256: sha256(file.value),
  origin: values.origin,
  ...drafted
}

await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'source.txt'), file.value)
await writeFile(
  join(folder, 'provenance.yaml'),
  schemaLineOf('provenance', '../../') + stringify(provenance, { lineWidth: 0 })
)
await writeFile(
  join(folder, 'corrections.yaml'),
  `${schemaLineOf('corrections', '../../')}witnesses: {}\ncorrections: []\n`
)
const sections = draft.contents.reduce((sum, chapter) => sum + chapter.sections.length, 0)
console.log(`${folder}/: ${draft.contents.length} chapters and parts, ${sections} sections.`)
if (draft.panels) console.log('Where a panel (专栏) ends was guessed: read over `panels` in provenance.yaml.')
console.log('Read over provenance.yaml, then: npm run content')

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
