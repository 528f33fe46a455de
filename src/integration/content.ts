/** `content/`: what the seeds give, for people to review and for the next build to remember what was published. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { proposeTerms } from '../annotate/propose-terms.ts'
import type { Decided } from '../annotate/annotate-plan.ts'
import type { Plan } from '../model/plan.ts'
import type { Library } from '../model/library.ts'
import { toReport } from '../view/report.ts'
import { toPages } from '../view/to-mdx.ts'
import { loadWords } from './words.ts'

/** For each plan. */
const mostProposals = 30

/** Texts by path in the folder. */
export type ContentFiles = ReadonlyMap<string, string>

export function contentFilesOf(library: Library, decided: readonly Decided[]): ContentFiles {
  const { plans, terms, places, withdrawn, asOf } = library
  const files = new Map<string, string>()
  for (const plan of plans) {
    files.set(`plans/${plan.id}/plan.json`, toJson(plan))
    for (const { path, mdx } of toPages(plan, library)) files.set(`plans/${plan.id}/${path}`, mdx)
  }
  files.set('glossary.json', toJson({ asOf }))
  files.set('terms.json', toJson(terms))
  files.set('places.json', toJson(places))
  if (withdrawn.length > 0) files.set('withdrawn.json', toJson(withdrawn))
  // What is withdrawn has been judged.
  const known = new Set(withdrawn.map(({ headword }) => headword))
  const proposals = (plan: Plan) => proposalsOf(plan).filter(({ form }) => !known.has(form))
  files.set('report.md', toReport(plans, decided, proposals))
  return files
}

/** What may be a term in a plan. */
export const proposalsOf = (plan: Plan) => proposeTerms(plan, loadWords(), mostProposals)

/** Read a content folder; empty when there is none. */
export async function readContentFiles(folder: string): Promise<ContentFiles> {
  const files = new Map<string, string>()
  if (!existsSync(folder)) return files
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // Skip files of the system, such as .DS_Store.
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).replaceAll('\\', '/'), await readFile(path, 'utf8'))
  }
  return files
}

/** The paths of the files that are missing, different or one too many. */
export function findStale(before: ContentFiles, after: ContentFiles): string[] {
  const paths = new Set([...after.keys(), ...before.keys()])
  return [...paths].filter((path) => after.get(path) !== before.get(path)).sort()
}

/** Write what has changed. Each file is replaced whole, so that a build that is stopped leaves no half file. */
export async function writeContentFiles(folder: string, before: ContentFiles, after: ContentFiles): Promise<void> {
  for (const path of findStale(before, after)) {
    const file = join(folder, path)
    const text = after.get(path)
    if (text === undefined) {
      await rm(file)
      await removeEmpty(dirname(file))
      continue
    }
    await mkdir(dirname(file), { recursive: true })
    const aside = join(dirname(file), `.${process.pid}.new`)
    try {
      await writeFile(aside, text)
      await rename(aside, file)
    } finally {
      await rm(aside, { force: true })
    }
  }
}

/** Remove a folder and those around it, as far as nothing is in them. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch {
    return
  }
  await removeEmpty(dirname(folder))
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
