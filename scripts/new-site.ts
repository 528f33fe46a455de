/** A folder for the data of another site: `npm run new -- ../our-city`. It is made from scripts/new-site/, an example included. */
import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seedSchemaFiles } from '../src/model/seed-schemas.ts'

const [folder, ...others] = process.argv.slice(2)
if (folder === undefined || others.length > 0) fail('要写一个新文件夹：npm run new -- ../our-city')
// A new repository has a folder of its own.
if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git'))
  fail(`${folder} 里已经有东西，什么也没有写。请换一个新的文件夹，或先清空它。`)

await cp('scripts/new-site', folder, { recursive: true })
const schemas = join(folder, 'seeds/schemas')
await mkdir(schemas)
for (const [path, schema] of seedSchemaFiles()) await writeFile(join(schemas, path), schema)
const workflow = join(folder, '.github/workflows/site.yml')
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
await writeFile(workflow, (await readFile(workflow, 'utf8')).replace('{version}', version))
console.log(
  `写好了 ${folder}/，里面有一份示例文件。看网站：npm start -- --seeds ${folder}\n接着怎么做，见 ${join(folder, 'README.md')}。`
)

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
