/** content/ → dist/search/ and dist/pagefind/. */
import { close } from 'pagefind'
import { toCorpus } from '../src/search/to-corpus.ts'
import { language } from './language.ts'
import { readContent } from './read-content.ts'
import { writeSearch } from './write-search.ts'

const site = process.argv[2] ?? 'dist'
const { plans, terms, places } = await readContent()
const corpus = toCorpus(plans, terms, places, language)
await writeSearch(site, corpus)
await close()
console.log(
  `${site}/search/, ${site}/pagefind/: ${corpus.paragraphs.length} paragraphs, ${corpus.entries.length} terms and places`
)
