/**
 * seeds/ → content/, and the schemas of seeds/: `npm run content`; with `--check` it writes nothing and fails when a file is not
 * what it should be.
 */
import { join } from 'node:path'
import { contentFilesOf, findStale, readContentFiles, writeContentFiles } from '../src/integration/content.ts'
import { folders } from '../src/integration/folders.ts'
import { told } from '../src/integration/locale.ts'
import { needSeeds } from '../src/integration/need-seeds.ts'
import { readArgs } from '../src/integration/read-args.ts'
import { publishedIn, publishedPlans } from '../src/integration/published.ts'
import { readSeeds } from '../src/integration/read-seeds.ts'
import { printMessages } from '../src/integration/print-messages.ts'
import { say } from '../src/model/messages/say.ts'
import { seedSchemaFiles } from '../src/model/seed-schemas.ts'

const { values } = readArgs(
  { content: { type: 'string', default: folders.content }, check: { type: 'boolean', default: false } },
  say('content-help')
)
needSeeds()
const before = await readContentFiles(values.content)
const { library, decided, files } = await readSeeds(
  folders.seeds,
  publishedIn(values.content, before),
  new Map(),
  publishedPlans(values.content, before)
)
printMessages(files)
if (!library) {
  console.error(`\n${told(say('nothing-written'))}`)
  process.exit(1)
}
const schemas = join(folders.seeds, 'schemas')
const written = [
  { folder: values.content, before, after: contentFilesOf(library, decided) },
  { folder: schemas, before: await readContentFiles(schemas), after: seedSchemaFiles() }
]
const stale = written.flatMap(({ folder, before, after }) =>
  findStale(before, after).map((path) => `${folder}/${path}`)
)
if (!values.check) for (const { folder, before, after } of written) await writeContentFiles(folder, before, after)
else if (stale.length > 0) {
  for (const path of stale) console.error(told(say('content-stale', { path })))
  console.error(`\n${told(say('content-remedy'))}`)
  process.exit(1)
}
for (const { folder, after } of written)
  console.log(told(say('content-written', { folder, count: after.size, isCheck: values.check })))
