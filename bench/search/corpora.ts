/** The texts that the search is measured with. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Corpus, CorpusParagraph } from '../../src/search/corpus.ts'
import { pathOfData, type DataFile, type Delivered, type SearchFiles } from '../../src/search/data-file.ts'
import { unpackNames } from '../../src/search/pack-names.ts'
import { createRandom } from '../random.ts'

/** The corpus of the site in dist/. */
export async function readCorpusOfSite(): Promise<Corpus> {
  return readCorpus(/data-corpus="(\w+)"/.exec(await readFile('dist/search.html', 'utf8'))?.[1] ?? '')
}

/** The corpus of the built site. */
export async function readCorpus(build: string): Promise<Corpus> {
  const { plans: held, paragraphs: texts } = await read('corpus')
  if (!texts) throw new Error('Expected a site of one small plan in dist/, found a large collection.')
  const [named, sources, simplified] = [await read('named'), await read('sources'), await read('simplified')]
  const paragraphs = texts.map((paragraph, index) => ({
    ...paragraph,
    ...(sources[index] && { source: sources[index] }),
    entries: named[index] ?? []
  }))
  const lacking = await read('lacking')
  const plans = held.map((plan, index) => ({ ...plan, ...lacking[index] }))
  return {
    plans,
    simplified,
    paragraphs,
    entries: unpackNames(await read('names'), await read('notes')),
    meant: await read('meant')
  }

  async function read<File extends DataFile>(file: File): Promise<SearchFiles[File]> {
    const script = await readFile(`dist/${pathOfData(file, build)}`, 'utf8')
    const delivered = JSON.parse(script.slice(script.indexOf('push(') + 5, script.lastIndexOf(')'))) as Delivered
    return delivered.content as SearchFiles[File]
  }
}

/** Two paragraphs a section, of sentences of the plan in a new order. */
export function synthesize(real: Corpus, sections: number): Corpus {
  const random = createRandom(sections)
  const sentences = real.paragraphs.flatMap(({ text }) => text.split(/(?<=[。，；])/))
  const paragraphs = Array.from({ length: 2 * sections }, (_, index): CorpusParagraph => {
    const text = Array.from({ length: 14 }, () => sentences[Math.floor(random() * sentences.length)]).join('')
    const section = Math.floor(index / 2)
    const id = `chp_${1 + Math.floor(section / 5)}__sec_${1 + (section % 5)}__p_${1 + (index % 2)}`
    return { plan: 'yrd-2019', id, text, entries: [] }
  })
  return { ...real, paragraphs }
}

/**
 * A collection of laws.
 *
 * @param path Of a compressed file: a document a line, each an array of paragraphs.
 */
export async function readLaws(real: Corpus, path: string): Promise<Corpus> {
  return { ...real, ...toLaws(await readDocuments(path)) }
}

export async function readDocuments(path: string): Promise<readonly (readonly string[])[]> {
  const lines = gunzipSync(await readFile(path))
    .toString()
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as readonly string[])
}

/** Each document a plan, two and a half paragraphs a section. */
export function toLaws(documents: readonly (readonly string[])[]): Pick<Corpus, 'plans' | 'paragraphs'> {
  const plans = documents.map((_, number) => ({
    id: `law-${number}`,
    title: `法规${number}`,
    shortTitle: `法规${number}`,
    units: {}
  }))
  const paragraphs = documents.flatMap((texts, number) =>
    texts.map((text, at): CorpusParagraph => {
      const section = Math.floor(at / 2.5)
      const id = `chp_${1 + Math.floor(section / 5)}__sec_${1 + (section % 5)}__p_${1 + at}`
      return { plan: `law-${number}`, id, text, entries: [] }
    })
  )
  return { plans, paragraphs }
}

/** Strings of the text, of 4 to 12 characters: what people paste and type. */
export function pickQueries(paragraphs: readonly CorpusParagraph[], count: number): string[] {
  const random = createRandom(7)
  return Array.from({ length: count }, () => {
    const text = paragraphs[Math.floor(random() * paragraphs.length)]?.text ?? ''
    const start = Math.floor(random() * Math.max(1, text.length - 12))
    return text.slice(start, start + 4 + Math.floor(random() * 9)).replaceAll(/[\s"-]/g, '')
  })
}
