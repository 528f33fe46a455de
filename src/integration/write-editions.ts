import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { createBookOf, type Book } from '../editions/book.ts'
import { checksums, commonFiles, editionsOf, siteZip, type Making } from '../editions/downloads.ts'
import { readBack } from '../editions/read-back.ts'
import { toLicences } from '../software/to-licences.ts'
import { toReadme } from '../editions/to-readme.ts'
import { zip, type ZipEntry } from '../editions/zip.ts'
import type { Library } from '../model/library.ts'
import { sha256 } from '../model/sha256.ts'
import { toCorpus } from '../search/to-corpus.ts'
import { paragraphsOf } from '../model/plan.ts'
import { findDifference } from '../check/check-text.ts'
import { fillDownloads, type FileFacts } from '../html/fill-downloads.ts'
import { buildDate } from './build-date.ts'
import { bundle } from './bundle.ts'
import { language } from './language.ts'
import { readSoftware } from './read-software.ts'

const html = unified().use(rehypeParse).use(rehypeStringify)

/** Write every file to take away, with the licences; and sizes and checksums into the pages that offer them. */
export async function writeEditions(site: string, library: Library): Promise<void> {
  const { plans } = library
  const pages = new Map<string, string>()
  for await (const path of glob(['downloads.html', '*/downloads.html'], { cwd: site }))
    pages.set(path, await readFile(join(site, path), 'utf8'))
  await writeFile(join(site, 'licences.txt'), toLicences(await readFile('LICENSE', 'utf8'), await readSoftware()))

  const modified = buildDate(plans)
  const createMaking = await prepareMaking(modified)
  const facts = new Map<string, FileFacts>()
  const bookOf = createBookOf(library)
  await mkdir(join(site, 'downloads'), { recursive: true })
  for (const [index, plan] of plans.entries()) {
    const book = bookOf(plan)
    const making = createMaking(book)
    // Written as it is made: those of hundreds of plans together would not fit.
    for (const { name, make } of [...editionsOf(plan), ...(index === 0 ? commonFiles : [])]) {
      const content = make(book, making)
      const shown = readBack(name, content, plan)
      const difference = shown && findDifference(shown, paragraphsOf(plan))
      if (difference) throw new Error(`downloads/${name}: ${difference}`)
      await save(name, toBytes(content))
    }
  }
  await tellFacts()
  // The zip cannot hold its own checksum: in it, the pages and the list are those of the other files.
  await save(siteZip.name, zip(await listSite(), modified))
  await tellFacts()
  console.log(`${facts.size + 1} files to take away, dated ${modified.toISOString().slice(0, 10)}`)

  async function save(name: string, content: Uint8Array): Promise<void> {
    await writeFile(join(site, 'downloads', name), content)
    facts.set(name, { size: content.length, sha256: sha256(content) })
  }

  /** Write the list of checksums, and the pages that tell them and the sizes. */
  async function tellFacts(): Promise<void> {
    const sums = [...facts].map(([name, { sha256 }]) => `${sha256}  ${name}\n`).join('')
    await writeFile(join(site, 'downloads', checksums.name), sums)
    const files = new Map([...facts, [checksums.name, { size: toBytes(sums).length, sha256: sha256(sums) }] as const])
    for (const [path, page] of pages) {
      const tree = html.parse(page)
      fillDownloads(tree, files)
      await writeFile(join(site, path), html.stringify(tree))
    }
  }

  async function listSite(): Promise<ZipEntry[]> {
    const paths = new Set<string>()
    for await (const entry of glob(['**/*.*', 'downloads/*'], { cwd: site })) paths.add(entry.replaceAll('\\', '/'))
    paths.delete(`downloads/${siteZip.name}`)
    // All in one folder, so that they do not spill into where the zip is unpacked.
    const folder = 'plans'
    const entries: ZipEntry[] = [{ path: `${folder}/README.txt`, content: toReadme(plans) }]
    // One after the other: a system does not open tens of thousands of files at once.
    for (const path of [...paths].sort())
      entries.push({ path: `${folder}/${path}`, content: await readFile(join(site, path)) })
    return entries
  }
}

/** Make the function that gives what the editions of a book need beside it. */
export async function prepareMaking(modified: Date): Promise<(book: Book) => Making> {
  const [script, style] = await Promise.all([
    bundle('src/client/entries/single-file.ts'),
    bundle('src/styles/single-file.css')
  ])
  const software = (await readSoftware()).filter(({ isInSingleFile }) => isInSingleFile)
  return ({ plan, terms, places }) => ({
    modified,
    singleFile: { script, style, corpus: toCorpus([plan], terms, places, language), software }
  })
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
