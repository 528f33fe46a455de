/**
 * What answers of laws read of the index by its settings: `npm run bench:settings -- laws.jsonl.gz 6144/1536/1000`, the bytes of a
 * list, of a shard, and the characters of a file of texts. Prints the table of bench/README.md.
 */
import { settings } from '../src/search/grams/format.ts'
import { toIndex } from '../src/search/grams/write.ts'
import { nothingMeant } from '../src/search/meant.ts'
import { meanOf, quantileOf } from './peers/statistics.ts'
import { pickQueries, readDocuments, toLaws } from './search/corpora.ts'
import { openFiles, type Cost } from './search/open-files.ts'

const questions = 200

const [path = '', ...variants] = process.argv.slice(2)
const { plans, paragraphs } = toLaws(await readDocuments(path))
const corpus = { plans, paragraphs, entries: [], simplified: '', meant: nothingMeant }
const queries = pickQueries(paragraphs, questions)

console.log('| list, bytes | shard, bytes | file of texts, characters | files | KiB: mean | p95 | requests: mean |')
console.log(`|${'---:|'.repeat(7)}`)
for (const variant of variants) {
  const [cap = NaN, shard = NaN, texts = NaN] = variant.split('/').map(Number)
  const { index, table, files } = toIndex(corpus, (text) => ({ text, starts: [], ends: [] }), {
    ...settings,
    cap,
    shard,
    texts
  })
  const contents = new Map(files)
  const { ask } = openFiles(index, table, (file) => Promise.resolve(contents.get(file)))
  const costs: Cost[] = []
  for (const query of queries) costs.push(await ask(query))
  const bytes = costs.map(({ bytes }) => bytes / 1024)
  const requests = meanOf(costs.map(({ requests }) => requests))
  const cells = [cap, shard, texts, contents.size].map((number) => number.toLocaleString('en'))
  console.log(
    `| ${[...cells, meanOf(bytes).toFixed(1), quantileOf(bytes, 0.95).toFixed(1), requests.toFixed(1)].join(' | ')} |`
  )
}
