/** A folder for the data of another site: `npm run new -- ../our-city`. It is made from scripts/new-site/, an example included. */
import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { told } from '../src/integration/locale.ts'
import { readArgs } from '../src/integration/read-args.ts'
import { say, type Message } from '../src/model/messages/say.ts'
import { seedSchemaFiles } from '../src/model/seed-schemas.ts'

const [folder, ...others] = readArgs({}, say('new-help'), Infinity).positionals
if (folder === undefined || others.length > 0) fail(say('new-arguments'))
// A new repository has a folder of its own.
if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) fail(say('new-not-empty', { folder }))

await cp('scripts/new-site', folder, { recursive: true })
// What people say is the same everywhere.
await cp('seeds/everyday-words.yaml', join(folder, 'seeds/everyday-words.yaml'))
const schemas = join(folder, 'seeds/schemas')
await mkdir(schemas)
for (const [path, schema] of seedSchemaFiles()) await writeFile(join(schemas, path), schema)
const workflow = join(folder, '.github/workflows/site.yml')
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
await writeFile(workflow, (await readFile(workflow, 'utf8')).replace('{version}', version))
console.log(told(say('new-written', { folder, readme: join(folder, 'README.md') })))

function fail(message: Message): never {
  console.error(told(message))
  process.exit(1)
}
