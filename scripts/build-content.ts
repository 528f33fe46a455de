/** seeds/ → content/. Reads files, calls src/plan, writes files; decides nothing itself. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { annotatePlan, type Decided } from '../src/plan/annotate-plan.ts'
import { createAnnotator } from '../src/plan/annotate.ts'
import { checkLostIds, checkUse } from '../src/plan/check-lexicon.ts'
import { concordanceOf, createLinkOf } from '../src/plan/concordance.ts'
import { checkPublished } from '../src/plan/check-published.ts'
import { planSchema, publishedSchema } from '../src/plan/content-schema.ts'
import { createNamesOfOthers } from '../src/plan/plan-names.ts'
import { readLexicon, type Lexicon } from '../src/plan/read-lexicon.ts'
import { readPlan } from '../src/plan/read-plan.ts'
import { toReport } from '../src/plan/report.ts'
import { toPages } from '../src/plan/to-mdx.ts'
import type { Plan } from '../src/plan/tree.ts'
import { asideOf } from './asides.ts'
import { createProgress } from './progress.ts'
import { readFolder } from './read-folder.ts'
import { swapFolder } from './swap-folder.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: 'seeds' },
    content: { type: 'string', default: 'content' },
    /** Write nothing; fail when the content folder is not what the seeds give. */
    check: { type: 'boolean', default: false }
  }
})
const contentFolder = resolve(values.content)
/** The content folder as it is before. */
const before = await readFolder(contentFolder)
const files: VFile[] = []
const outputs = new Map<string, string>()

const glossary = await read(join(values.seeds, 'glossary.yaml'))
const gazetteer = await read(join(values.seeds, 'gazetteer.yaml'))
const exceptions = await read(join(values.seeds, 'exceptions.yaml'))
const lexiconSeeds = glossary && gazetteer && exceptions && { glossary, gazetteer, exceptions }
const lexicon = lexiconSeeds && readLexicon(lexiconSeeds)

const plansFolder = join(values.seeds, 'plans')
const plans: Plan[] = []
const provenances = new Map<string, VFile>()
const ids = await listPlans(plansFolder)
const step = createProgress('plans', ids.length)
for (const id of ids) {
  step()
  const source = await read(join(plansFolder, id, 'source.txt'))
  const provenance = await read(join(plansFolder, id, 'provenance.yaml'))
  const corrections = await read(join(plansFolder, id, 'corrections.yaml'))
  const plan = source && provenance && corrections && readPlan({ id, source, provenance, corrections })
  if (!plan) continue
  plans.push(plan)
  provenances.set(id, provenance)
  // What another version of the format wrote cannot be compared.
  const published = planSchema.safeParse(readJson(`plans/${id}/plan.json`))
  if (published.success) checkPublished(published.data, plan, source)
}
if (lexicon) {
  checkLostIds({ terms: readPublished('terms.json'), places: readPublished('places.json') }, lexicon, lexiconSeeds)
  const namesOfOthers = createNamesOfOthers(plans, lexicon.forms, (id) => provenances.get(id))
  const annotated = plans.map((plan) =>
    annotatePlan(plan, createAnnotator({ ...lexicon, forms: namesOfOthers(plan.id) }))
  )
  const decided = annotated.flatMap(({ decided }) => decided)
  if (!hasFaults()) checkUse(lexicon, plans, decided, lexiconSeeds)
  write(
    annotated.map(({ plan }) => plan),
    lexicon,
    decided
  )
}

// What stops the build is an error; what does not is a warning.
for (const message of files.flatMap(({ messages }) => messages)) message.fatal = message.fatal === false
if (files.some(({ messages }) => messages.length > 0)) console.error(reporter(files, { quiet: true }))
if (files.some(({ messages }) => messages.some(({ fatal }) => fatal))) {
  console.error('\nNothing was written.')
  process.exitCode = 1
} else if (values.check) {
  const stale = findStale(outputs)
  for (const path of stale)
    console.error(`${join(values.content, path)}: Expected what the seeds give, found another text.`)
  if (stale.length > 0) {
    console.error('\nRun `npm run content` and commit the result with its cause. content/ is never edited by hand.')
    process.exitCode = 1
  } else console.log(`${values.content}/: ${outputs.size} files, as the seeds give them`)
} else {
  // What is as it should be is left alone: somebody may be reading it.
  if (findStale(outputs).length > 0) await replaceContent(outputs)
  if (process.exitCode === undefined) console.log(`${values.content}/: ${outputs.size} files`)
}

function write(plans: readonly Plan[], lexicon: Lexicon, decided: readonly Decided[]): void {
  const linkOf = createLinkOf(lexicon.terms, lexicon.places)
  for (const plan of plans) {
    outputs.set(`plans/${plan.id}/plan.json`, toJson(plan))
    for (const { path, mdx } of toPages(plan, linkOf)) outputs.set(`plans/${plan.id}/${path}`, mdx)
  }
  const { terms, places } = concordanceOf(plans, lexicon)
  outputs.set('glossary.json', toJson({ asOf: lexicon.asOf }))
  outputs.set('terms.json', toJson(terms))
  outputs.set('places.json', toJson(places))
  outputs.set('report.md', toReport(plans, decided))
}

function readPublished(name: string) {
  return publishedSchema.parse(readJson(name) ?? [])
}

/** A file of the content folder as it is before; absent in a new one. */
function readJson(name: string): unknown {
  const text = before.get(name)
  return text === undefined ? undefined : JSON.parse(text)
}

async function listPlans(folder: string): Promise<string[]> {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : []
  const ids = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  if (ids.length === 0) sayMissing(folder, 'a folder for each plan', 'none', 'seeds/README.md says how to add a plan.')
  for (const id of ids.filter((id) => !/^[a-z\d][a-z\d-]*$/.test(id))) {
    sayMissing(
      join(folder, id),
      'a name of lower-case letters, digits and hyphens, for it is an address',
      id,
      'Rename the folder.'
    )
  }
  return ids.sort()
}

function hasFaults(): boolean {
  return files.some(({ messages }) => messages.some(({ fatal }) => fatal === false))
}

async function read(path: string): Promise<VFile | undefined> {
  if (!existsSync(path)) {
    sayMissing(path, 'this file', 'none', 'seeds/README.md says what belongs into it.')
    return undefined
  }
  const file = new VFile({ path, value: await readFile(path) })
  files.push(file)
  return file
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

function sayMissing(path: string, expected: string, found: string, remedy: string): void {
  const file = new VFile({ path })
  file.message(`Expected ${expected}, found ${found}. ${remedy}`, { source: 'plan', ruleId: 'seed-missing' })
  files.push(file)
}

/** Files that are missing, different or one too many. */
function findStale(contents: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...contents.keys(), ...before.keys()])
  return [...paths].filter((path) => contents.get(path) !== before.get(path)).sort()
}

/** Write all files aside, then swap: a build that is killed or finds the disk full leaves the last good folder. */
async function replaceContent(contents: ReadonlyMap<string, string>): Promise<void> {
  const aside = asideOf(contentFolder, 'new')
  const step = createProgress('files', contents.size)
  try {
    for (const [path, content] of contents) {
      await mkdir(dirname(join(aside, path)), { recursive: true })
      await writeFile(join(aside, path), content)
      step()
    }
    await swapFolder(contentFolder, aside, asideOf(contentFolder, 'old'))
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    console.error(`${String(error)}.\n\nNothing was written: ${values.content}/ is as it was before.`)
    process.exitCode = 1
  }
}
