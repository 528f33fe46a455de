/** content/ → dist/search/ and dist/pagefind/: the same paragraphs for both engines. */
import { glob, readFile } from 'node:fs/promises'
import { Converter } from 'opencc-js/t2cn'
import { close } from 'pagefind'
import { pinyin } from 'pinyin-pro'
import * as z from 'zod'
import { concordancePlaceSchema, concordanceTermSchema, planSchema } from '../src/plan/content-schema.ts'
import { toCorpus } from '../src/search/corpus.ts'
import { writeSearch } from './write-search.ts'

const site = process.argv[2] ?? 'dist'
const readContent = async (path: string): Promise<unknown> => JSON.parse(await readFile(`content/${path}`, 'utf8'))

const plans = []
for await (const path of glob('plans/*/plan.json', { cwd: 'content' })) {
  plans.push(planSchema.parse(await readContent(path)))
}
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
await writeSearch(site, corpus)
await close()
console.log(
  `${site}/search/, ${site}/pagefind/: ${corpus.paragraphs.length} paragraphs, ${corpus.entries.length} terms and places`
)
