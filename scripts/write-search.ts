import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createIndex } from 'pagefind'
import type { Corpus } from '../src/search/corpus.ts'
import { dataFiles, pathOfData, toDataFile, type DataFile } from '../src/search/data-file.ts'
import { identify } from '../src/search/to-corpus.ts'
import { createProgress } from './progress.ts'

/** Some 15 kilobytes, compressed. */
const paragraphsInFragment = 64

/** What the site has of Pagefind: not its own interfaces, its highlighter and its worker. */
const isRead = (path: string) => /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*)$|\.pf_\w+$/.test(path)

/**
 * Write what the search reads: into `search/` the corpus, in which it finds what was typed; into `pagefind/` an index of words,
 * which ranks paragraphs that may be meant.
 *
 * @throws {Error} When Pagefind does not start or refuses a paragraph.
 */
export async function writeSearch(site: string, corpus: Corpus): Promise<void> {
  const build = identify(corpus)
  await mkdir(join(site, 'search'), { recursive: true })
  for (const file of Object.keys(dataFiles) as DataFile[])
    await writeFile(join(site, pathOfData(file, build)), toDataFile(file, build, corpus))
  await writeIndex(join(site, 'pagefind'), corpus)
}

async function writeIndex(folder: string, { paragraphs }: Corpus): Promise<void> {
  const { index, errors } = await createIndex({
    // A paragraph comes with its neighbours: one request instead of one for each.
    maxFragments: Math.ceil(paragraphs.length / paragraphsInFragment)
  })
  if (!index) throw new Error(`Expected Pagefind to start, found: ${errors.join('; ')}`)
  const step = createProgress('paragraphs', paragraphs.length)
  for (const { plan, id, text } of paragraphs) {
    const { errors } = await index.addCustomRecord({
      url: `${plan}/${id}`,
      content: text,
      meta: { title: `${plan}/${id}` },
      // Of this language Pagefind cuts a text into words.
      language: 'zh-CN'
    })
    if (errors.length > 0) throw new Error(`Expected Pagefind to take ${id}, found: ${errors.join('; ')}`)
    step()
  }
  const made = await index.getFiles()
  if (made.errors.length > 0) throw new Error(`Expected Pagefind’s files, found: ${made.errors.join('; ')}`)
  for (const { path, content } of made.files.filter(({ path }) => isRead(path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  await index.deleteIndex()
}
