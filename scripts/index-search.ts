/** content/ → dist/search/ and dist/pagefind/: the same paragraphs for both engines. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { Converter } from 'opencc-js/t2cn'
import { close, createIndex } from 'pagefind'
import { pinyin } from 'pinyin-pro'
import * as z from 'zod'
import { concordancePlaceSchema, concordanceTermSchema, planSchema } from '../src/plan/content-schema.ts'
import { toCorpus, type Corpus } from '../src/search/corpus.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { charactersToInclude, toRecord } from '../src/search/pagefind-record.ts'

const readContent = async (path: string): Promise<unknown> => JSON.parse(await readFile(`content/${path}`, 'utf8'))

const plans = []
for await (const path of glob('plans/*/plan.json', { cwd: 'content' }))
  plans.push(planSchema.parse(await readContent(path)))
plans.sort((a, b) => (a.id < b.id ? -1 : 1))
const corpus = toCorpus(
  plans,
  z.array(concordanceTermSchema).parse(await readContent('terms.json')),
  z.array(concordancePlaceSchema).parse(await readContent('places.json')),
  {
    toSimplified: Converter({ from: 't', to: 'cn' }),
    toPinyin: (words) => pinyin(words, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase()
  }
)

// Classic scripts: the only data that a page opened by double-click can read.
const { paragraphs, entries, simplified } = corpus
await mkdir('dist/search', { recursive: true })
const writeCorpus = (name: string, part: Partial<Corpus>) =>
  writeFile(
    `dist/search/${name}.js`,
    `self.searchCorpus=Object.assign(self.searchCorpus||{},${JSON.stringify(part)})\n`
  )
await writeCorpus('plans', { plans: corpus.plans, simplified })
await writeCorpus('paragraphs', { paragraphs })
await writeCorpus('entries', { entries })

const fold = createFold(readSimplified(simplified))
const { index, errors } = await createIndex({
  includeCharacters: charactersToInclude(paragraphs.map(({ text }) => fold(text).text))
})
if (!index) throw new Error(`Expected Pagefind to start, found: ${errors.join('; ')}`)
for (const [order, paragraph] of paragraphs.entries()) {
  const { errors } = await index.addCustomRecord(toRecord(paragraph, order, entries, fold))
  if (errors.length > 0) throw new Error(`Expected Pagefind to take ${paragraph.id}, found: ${errors.join('; ')}`)
}
await index.writeFiles({ outputPath: 'dist/pagefind' })
await close()
console.log(`dist/search/, dist/pagefind/: ${paragraphs.length} paragraphs, ${entries.length} terms and places`)
