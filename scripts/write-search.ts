import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createIndex } from 'pagefind'
import type { Corpus } from '../src/search/corpus.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { charactersToInclude, toRecord } from '../src/search/pagefind-record.ts'
import { createProgress } from './progress.ts'

/** Some 15 kilobytes, compressed. */
const paragraphsInFragment = 64

/** What the search reads of Pagefind: not its own interfaces, its highlighter and its worker. */
const isRead = (path: string) => /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*)$|\.pf_\w+$/.test(path)

/**
 * Write what both engines read: classic scripts into `search/`, the only data that a page opened by double-click can
 * read, and Pagefind's index into `pagefind/`.
 *
 * @throws {Error} When Pagefind does not start or refuses a paragraph.
 */
export async function writeSearch(site: string, { plans, paragraphs, entries, simplified }: Corpus): Promise<void> {
  await mkdir(join(site, 'search'), { recursive: true })
  const write = (name: string, part: Partial<Corpus>) =>
    writeFile(
      join(site, 'search', `${name}.js`),
      `self.searchCorpus=Object.assign(self.searchCorpus||{},${JSON.stringify(part)})\n`
    )
  await write('plans', { plans, simplified })
  await write('paragraphs', { paragraphs })
  await write('entries', { entries })

  const fold = createFold(readSimplified(simplified))
  const includeCharacters = charactersToInclude(paragraphs.map(({ text }) => fold(text).text))
  const { index, errors } = await createIndex({
    includeCharacters,
    // A text comes with its neighbours: one request instead of one for each hit.
    maxFragments: Math.ceil(paragraphs.length / paragraphsInFragment)
  })
  if (!index) throw new Error(`Expected Pagefind to start, found: ${errors.join('; ')}`)
  const step = createProgress('paragraphs', paragraphs.length)
  for (const [order, paragraph] of paragraphs.entries()) {
    const { errors } = await index.addCustomRecord(toRecord(paragraph, order, entries, fold))
    if (errors.length > 0) throw new Error(`Expected Pagefind to take ${paragraph.id}, found: ${errors.join('; ')}`)
    step()
  }
  const made = await index.getFiles()
  if (made.errors.length > 0) throw new Error(`Expected Pagefind’s files, found: ${made.errors.join('; ')}`)
  for (const { path, content } of made.files.filter(({ path }) => isRead(path))) {
    await mkdir(dirname(join(site, 'pagefind', path)), { recursive: true })
    await writeFile(join(site, 'pagefind', path), content)
  }
  await index.deleteIndex()
}
