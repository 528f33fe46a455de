import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findDifference } from '../check/check-text.ts'
import { createBookOf, type Book } from '../editions/book.ts'
import { commonFiles, editionsOf, type Making } from '../editions/downloads.ts'
import { readBack } from '../editions/read-back.ts'
import type { Library } from '../model/library.ts'
import { paragraphsOf } from '../model/plan.ts'
import { sha256 } from '../model/sha256.ts'
import type { Site } from '../model/site.ts'
import type { Corpus } from '../search/corpus.ts'
import { toExactCorpus } from '../search/to-corpus.ts'
import { sayBytes } from '../view/labels.ts'
import { buildDate } from './build-date.ts'
import { folders } from './folders.ts'
import { readSiteUrl } from './site-url.ts'
import { bundle } from './bundle.ts'
import { language } from './language.ts'
import { readSoftware } from './read-software.ts'
import { prepareTypesetting } from './typeset.ts'
import { accentStyleOf } from './virtual-style.ts'

/** What the page of downloads says of a file. */
export interface FileFacts {
  /** 58 KB. */
  readonly size: string
  readonly sha256: string
}

/**
 * Write the editions of all plans, and what is made of them together, into a folder, in the place of what is there.
 *
 * @returns What is to be said of each, by name.
 * @throws {Error} When an edition does not have the text of its plan.
 */
export async function writeEditions(folder: string, library: Library, corpus: Corpus): Promise<Map<string, FileFacts>> {
  const createMaking = await prepareMaking(buildDate(library.plans), library.site)
  const bookOf = createBookOf(library)
  const facts = new Map<string, FileFacts>()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const plan of library.plans) {
    const book = bookOf(plan)
    const making = await createMaking(book)
    // Written as it is made: those of hundreds of plans together would not fit.
    for (const { name, chapter, make } of editionsOf(plan)) {
      const content = await make(book, making)
      const part = chapter ? { ...plan, chapters: [chapter] } : plan
      const shown = readBack(name, content, part)
      const difference = shown && findDifference(shown, paragraphsOf(part))
      if (difference) throw new Error(`downloads/${name}: ${difference}`)
      facts.set(name, await save(join(folder, name), content))
    }
  }
  for (const { name, make } of commonFiles) facts.set(name, await save(join(folder, name), make(corpus)))
  return facts
}

/** Write a file to take away. @returns What is to be said of it. */
export async function save(path: string, content: string | Uint8Array): Promise<FileFacts> {
  const bytes = Buffer.from(content)
  await writeFile(path, bytes)
  return { size: sayBytes(bytes.length), sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Make the function that gives what the editions of a book need beside it. */
export async function prepareMaking(modified: Date, site?: Site): Promise<(book: Book) => Promise<Making>> {
  const [script, style] = await Promise.all([
    bundle('src/client/entries/single-file.ts'),
    bundle('src/styles/single-file.css', accentStyleOf(site))
  ])
  const typeset = await prepareTypesetting()
  const software = (await readSoftware()).filter(({ isInSingleFile }) => isInSingleFile)
  return async ({ plan, terms, places }) => ({
    modified,
    singleFile: { script, style, corpus: toExactCorpus([plan], terms, places, language), software },
    source: await readSource(plan),
    typeset,
    siteUrl: readSiteUrl()
  })
}

/** @throws {Error} When the seeds hold another source than that of the plan. */
async function readSource({ id, sha256: expected }: Book['plan']): Promise<Uint8Array> {
  const path = join(folders.seeds, 'plans', id, 'source.txt')
  const source = await readFile(path)
  if (sha256(source) !== expected)
    throw new Error(`Expected ${path} to be the source of content/, found other bytes. Run \`npm run content\`.`)
  return source
}
