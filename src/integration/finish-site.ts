/** From the folder that Astro has built to a site that works anywhere and is complete. */
import { readFileSync, writeFileSync } from 'node:fs'
import { glob, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library } from '../model/library.ts'
import type { Corpus } from '../search/corpus.ts'
import { findDifference, textsOfPages } from '../check/check-text.ts'
import { relocate, root } from '../html/relocate.ts'
import { createParagraphReader } from '../html/shown-text.ts'
import { toLicences } from '../software/to-licences.ts'
import { writeMachineFiles } from './machine-files.ts'
import { readSoftware } from './read-software.ts'
import type { FileFacts } from './write-editions.ts'
import { writeLlms } from './write-llms.ts'
import { writePageEditions } from './write-page-editions.ts'
import { writeSearch } from './write-search.ts'
import { writeSocialPicture } from './write-social-picture.ts'
import { writeZip } from './write-zip.ts'

/** What was made from the seeds. */
export interface Finishing {
  readonly library: Library
  readonly corpus: Corpus
  /** The files to take away, in a folder of their own. */
  readonly editions: { readonly folder: string; readonly facts: ReadonlyMap<string, FileFacts> }
}

/**
 * Make the addresses of all pages relative, and put beside them the data of the search, the editions, the licences, and
 * what machines read.
 *
 * @param folder The built pages.
 * @param siteUrl Where the site will be found, if that is known.
 */
export async function finishSite(
  folder: string,
  { library, corpus, editions }: Finishing,
  siteUrl: URL | undefined
): Promise<void> {
  const texts = new Map(library.plans.flatMap((plan) => [...textsOfPages(plan)]))
  const faults: string[] = []
  for await (const entry of glob('**/*.html', { cwd: folder })) {
    const path = entry.replaceAll('\\', '/')
    const html = readFileSync(join(folder, path), 'utf8')
    const expected = texts.get(path)
    const reader = createParagraphReader()
    // A host shows it at any address that does not exist, however deep: whole addresses lead on from there, without script.
    const isMissing = siteUrl && path === '404.html'
    const finished = isMissing ? root(html, siteUrl) : relocate(html, path, expected && reader.handler)
    const difference = expected && findDifference(reader.shown, expected)
    if (difference) faults.push(`${path}: ${difference}`)
    texts.delete(path)
    writeFileSync(join(folder, path), finished)
  }
  for (const path of texts.keys()) faults.push(`${path}: Expected this page, found none.`)
  refuse(faults)
  writePageEditions(folder, library)
  await writeSearch(folder, corpus)
  const logo = library.site?.logo
  if (logo) await writeFile(join(folder, logo.path), logo.bytes)
  if (siteUrl) {
    await writeMachineFiles(folder, library, siteUrl)
    await writeSocialPicture(join(folder, 'social.png'), library)
  }
  await writeFile(join(folder, 'licences.txt'), toLicences(await readFile('LICENSE', 'utf8'), await readSoftware()))
  await rename(editions.folder, join(folder, 'downloads'))
  await writeLlms(folder, library)
  await writeZip(folder, library, editions.facts)
}

/** @throws {Error} When something between the seeds and the site has changed a text. */
function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return
  throw new Error(`The site does not show the text of the plan:\n${faults.join('\n')}\nNothing of it was published.`)
}
