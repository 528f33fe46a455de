/** The zip of the site, and the list of checksums: the files that the page of downloads names before they can be made. */
import { readFileSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checksums, siteZip } from '../editions/downloads.ts'
import { toReadme } from '../editions/to-readme.ts'
import { zip, type ZipEntry } from '../editions/zip.ts'
import type { Library } from '../model/library.ts'
import { say } from '../model/messages/say.ts'
import { buildDate } from './build-date.ts'
import { told } from './locale.ts'
import { save, type FileFacts } from './write-editions.ts'

/** Files that a zip makes no smaller. */
const isCompressed = /\.(?:docx|epub|gz|pdf|pf_\w+|png|xlsx)$/

/** What the page says of them while it is built. */
export const placeholders: ReadonlyMap<string, FileFacts> = new Map(
  [siteZip, checksums].map(({ name }) => [name, { size: `{size of ${name}}`, sha256: `{SHA-256 of ${name}}` }])
)

/**
 * Write both into the folder `downloads` of a finished site, and what is to be said of them into its page.
 *
 * @param editions What is said of the other files in the folder.
 */
export async function writeZip(
  site: string,
  { plans, site: own }: Pick<Library, 'plans' | 'site'>,
  editions: ReadonlyMap<string, FileFacts>
): Promise<void> {
  const modified = buildDate(plans)
  const page = await readFile(join(site, 'downloads.html'), 'utf8')
  const facts = new Map(editions)
  // The zip cannot hold itself: in it, the page and the list are those of the other files.
  await tellFacts(page.replace(/<!--site-->.*?<!--\/site-->/s, ''))
  facts.set(siteZip.name, await save(join(site, 'downloads', siteZip.name), zip(await listSite(), modified)))
  await tellFacts(page)
  console.log(told(say('downloads-written', { count: facts.size + 1, day: modified.toISOString().slice(0, 10) })))

  async function tellFacts(page: string): Promise<void> {
    const sums = [...facts].map(([name, { sha256 }]) => `${sha256}  ${name}\n`).join('')
    const ofSums = await save(join(site, 'downloads', checksums.name), sums)
    let filled = page
    for (const [name, { size, sha256 }] of placeholders) {
      const known = name === checksums.name ? ofSums : facts.get(name)
      if (known) filled = filled.replace(size, known.size).replace(sha256, known.sha256)
    }
    await writeFile(join(site, 'downloads.html'), filled)
  }

  async function listSite(): Promise<Iterable<ZipEntry>> {
    const paths = new Set<string>()
    for await (const entry of glob(['**/*.*', 'downloads/*'], { cwd: site })) paths.add(entry.replaceAll('\\', '/'))
    return entriesOf([...paths].sort())
  }

  /** Each is read when it is packed: all together would not fit. */
  function* entriesOf(paths: readonly string[]): Generator<ZipEntry> {
    // All in one folder, so that they do not spill into where the zip is unpacked.
    const folder = 'plans'
    yield { path: `${folder}/README.txt`, content: toReadme(plans, own) }
    for (const path of paths)
      yield { path: `${folder}/${path}`, content: readFileSync(join(site, path)), isStored: isCompressed.test(path) }
  }
}
