/** What the search reads: data for what was typed, and Pagefind's index of words for what may be meant. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Corpus, CorpusParagraph } from '../search/corpus.ts'
import { contentsOf, pathOfData, pathOfIndex, toDataFile, type DataFile } from '../search/data-file.ts'
import { createFold, readSimplified } from '../search/fold.ts'
import { toIndex } from '../search/grams/write.ts'
import { isSmall } from '../search/is-small.ts'
import { identify } from '../search/to-corpus.ts'

/** Some 15 kilobytes, compressed. */
const paragraphsInFragment = 64

/** What the site has of Pagefind: not its own interfaces, its highlighter and its worker. */
const isRead = (path: string) => /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*)$|\.pf_\w+$/.test(path)

/** Write the folders `search/` and `pagefind/` of a site. */
export async function writeSearch(site: string, corpus: Corpus): Promise<void> {
  const folders = new Set<string>()
  for (const [path, content] of searchFilesOf(corpus)) await write(path, content)
  for (const [path, content] of await indexWords(corpus.paragraphs)) await write(path, content)

  async function write(path: string, content: string | Uint8Array): Promise<void> {
    const folder = dirname(join(site, path))
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    await writeFile(join(site, path), content)
  }
}

/** The data of the exact search by path; each file is made when it is asked for. */
export function* searchFilesOf(corpus: Corpus): Generator<readonly [path: string, content: string]> {
  const build = identify(corpus)
  const written = isSmall(corpus) ? undefined : toIndex(corpus, createFold(readSimplified(corpus.simplified)))
  const contents = contentsOf(corpus, written)
  for (const file of Object.keys(contents) as DataFile[])
    yield [pathOfData(file, build), toDataFile(file, build, contents[file])]
  for (const [name, content] of written?.files ?? []) yield [pathOfIndex(name, build), toDataFile(name, build, content)]
}

/**
 * Pagefind's files by path.
 *
 * @throws {Error} When Pagefind does not start or refuses a paragraph.
 */
export async function indexWords(paragraphs: readonly CorpusParagraph[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({
    // A paragraph comes with its neighbours: one request instead of one for each.
    maxFragments: Math.ceil(paragraphs.length / paragraphsInFragment)
  })
  if (!index) throw new Error(`Expected Pagefind to start, found: ${errors.join('; ')}`)
  for (const { plan, id, text } of paragraphs) {
    const { errors } = await index.addCustomRecord({
      url: `${plan}/${id}`,
      content: text,
      meta: { title: `${plan}/${id}` },
      // Of this language Pagefind cuts a text into words.
      language: 'zh-CN'
    })
    if (errors.length > 0) throw new Error(`Expected Pagefind to take ${id}, found: ${errors.join('; ')}`)
  }
  const made = await index.getFiles()
  if (made.errors.length > 0) throw new Error(`Expected Pagefind’s files, found: ${made.errors.join('; ')}`)
  await close()
  return new Map(
    made.files.filter(({ path }) => isRead(path)).map(({ path, content }) => [`pagefind/${path}`, content])
  )
}
