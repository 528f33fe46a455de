/** seeds/ → content/. Reads files, calls src/plan, writes files; decides nothing itself. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { readPlan } from '../src/plan/read-plan.ts'
import { toPages } from '../src/plan/to-mdx.ts'

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: 'seeds' }, content: { type: 'string', default: 'content' } }
})
const plansFolder = join(values.seeds, 'plans')
const files: VFile[] = []
const outputs = new Map<string, string>()

for (const entry of (await readdir(plansFolder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (!entry.isDirectory()) continue
  const id = entry.name
  const read = async (name: string) => {
    const path = join(plansFolder, id, name)
    const file = new VFile({ path, value: await readFile(path) })
    files.push(file)
    return file
  }
  const plan = readPlan({
    id,
    source: await read('source.txt'),
    provenance: await read('provenance.yaml'),
    corrections: await read('corrections.yaml')
  })
  if (!plan) continue
  outputs.set(`plans/${id}/plan.json`, `${JSON.stringify(plan, undefined, 2)}\n`)
  for (const { path, mdx } of toPages(plan)) outputs.set(`plans/${id}/${path}`, mdx)
}

if (files.some(({ messages }) => messages.length > 0)) {
  console.error(reporter(files, { quiet: true }))
  console.error('\nNothing was written.')
  process.exitCode = 1
} else {
  await replaceFolder(values.content, outputs)
  console.log(`${values.content}/: ${outputs.size} files`)
}

/** Write all files aside, then swap: a build that is killed leaves the last good folder. */
async function replaceFolder(folder: string, contents: ReadonlyMap<string, string>): Promise<void> {
  const aside = `${folder}.${process.pid}.new`
  const old = `${folder}.${process.pid}.old`
  for (const [path, content] of contents) {
    await mkdir(dirname(join(aside, path)), { recursive: true })
    await writeFile(join(aside, path), content)
  }
  if (existsSync(folder)) await rename(folder, old)
  await rename(aside, folder)
  await rm(old, { recursive: true, force: true })
}
