/** What the search reads: data for what was typed, and Pagefind's index of words for what may be meant. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Corpus, CorpusParagraph } from '../search/corpus.ts'
import { identify } from '../search/to-corpus.ts'
import { dataFiles, pathOfData, toDataFile, type DataFile } from '../search/data-file.ts'

/** Some 15 kilobytes, compressed. */
const paragraphsInFragment = 64

/** What the site has of Pagefind: not its own interfaces, its highlighter and its worker. */
const isRead = (path: string) => /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*)$|\.pf_\w+$/.test(path)

/** Write the folders `search/` and `pagefind/` of a site. */
export async function writeSearch(site: string, corpus: Corpus): Promise<void> {
  const files = new Map<string, string | Uint8Array>([
    ...searchFilesOf(corpus),
    ...(await indexWords(corpus.paragraphs))
  ])
  for (const [path, content] of files) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), content)
  }
}

/** The data of the exact search by path. */
export function searchFilesOf(corpus: Corpus): ReadonlyMap<string, string> {
  const build = identify(corpus)
  const names = Object.keys(dataFiles) as DataFile[]
  return new Map(names.map((file) => [pathOfData(file, build), toDataFile(file, build, corpus)]))
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
