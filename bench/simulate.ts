/**
 * What a first answer reads of the index of a collection that is too large to be made:
 * `npm run bench:simulate -- laws.jsonl.gz 10000 1000000`, a file of laws as `bench:search` takes it, and numbers of sections; `laws` in
 * the place of a number are the laws themselves. Prints rows of the table of bench/README.md. Up to 10,000 sections the index is
 * made, too: where what the two read differs by more than 2 % it fails.
 */
import { fileOf, settings } from '../src/search/grams/format.ts'
import { toIndex } from '../src/search/grams/write.ts'
import { nothingMeant } from '../src/search/meant.ts'
import { meanOf, quantileOf } from './peers/statistics.ts'
import { createRandom } from './random.ts'
import { pickQueries, readDocuments, toLaws } from './search/corpora.ts'
import { createLike } from './search/like.ts'
import { openFiles, type Cost } from './search/open-files.ts'
import type { Texts } from './search/scan.ts'
import { simulateIndex, type Collection } from './search/simulated.ts'

/** Paragraphs of a section, and of a document. */
const [ofSection, ofDocument] = [2.5, 25]
/** Questions, and shards whose size is looked at. */
const [questions, shardsLookedAt] = [50, 200]
/** Collections of so many paragraphs are made. */
const makeable = 30_000

interface Measured {
  readonly costs: readonly Cost[]
  /** Of the shards that were looked at, compressed. */
  readonly shards: readonly number[]
  readonly files: Readonly<Record<string, number>>
}

const [path = '', ...sizes] = process.argv.slice(2)
const documents = await readDocuments(path)

console.log(
  '| sections | paragraphs | wrong | KiB: mean | p95 | most | requests: mean | p95 | rounds: mean | most | KiB a shard | shards | files of lists | of texts |'
)
console.log(`|---|${'---:|'.repeat(13)}`)
for (const size of sizes) {
  const before = performance.now()
  const collection = size === 'laws' ? lawsThemselves() : likeLaws(ofSection * Number(size))
  const simulated = await simulate(collection)
  const seconds = ((performance.now() - before) / 1000).toFixed(0)
  console.error(`${seconds} s, up to ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
  console.log(rowOf(size, collection, simulated))
  if (collection.size > makeable) continue
  const made = await make(collection)
  console.log(rowOf(`${size}, made`, collection, made))
  expectAlike(simulated, made)
}

async function simulate(collection: Collection): Promise<Measured> {
  const queries = pick(collection)
  const { index, table, files, looked, load } = simulateIndex(collection, settings, queries, shardsLookedAt)
  return {
    ...(await askAll(
      queries,
      looked,
      openFiles(index, table, (file) => Promise.resolve(load(file)))
    )),
    files
  }
}

async function make(collection: Collection): Promise<Measured> {
  const paragraphs = collection.paragraphs.map((paragraph, record) => ({
    ...paragraph,
    text: textOf(collection, record)
  }))
  const corpus = { plans: collection.plans, paragraphs, entries: [], simplified: '', meant: nothingMeant }
  const { index, table, files } = toIndex(corpus, (text) => ({ text, starts: [], ends: [] }), settings)
  const contents = new Map(files)
  const load = (file: string) => Promise.resolve(contents.get(file))
  const looked = Array.from({ length: shardsLookedAt }, (_, at) =>
    Math.floor(((at + 0.5) * index.shards) / shardsLookedAt)
  )
  const asked = await askAll(pick(collection), looked, openFiles(index, table, load))
  const folders: Record<string, number> = {}
  for (const file of contents.keys()) {
    const folder = file.slice(0, file.indexOf('/'))
    folders[folder] = (folders[folder] ?? 0) + 1
  }
  return { ...asked, files: folders }
}

async function askAll(
  queries: readonly string[],
  looked: readonly number[],
  { ask, sizeOf }: ReturnType<typeof openFiles>
) {
  const costs = []
  for (const query of queries) costs.push(await ask(query))
  return { costs, shards: await Promise.all(looked.map((number) => sizeOf(fileOf('grams', number)))) }
}

/** Strings of paragraphs all over a collection. */
function pick(collection: Collection): string[] {
  const random = createRandom(5)
  const some = Array.from({ length: 1000 }, () => Math.floor(random() * collection.size))
  return pickQueries(
    some.map((record) => ({ plan: '', id: '', entries: [], text: textOf(collection, record) })),
    questions
  )
}

/** @throws {Error} When the simulated index is not like the one that was made. */
function expectAlike(simulated: Measured, made: Measured): void {
  const figures = ({ costs, shards, files }: Measured) => ({
    bytes: sum(costs.map(({ bytes }) => bytes)),
    requests: sum(costs.map(({ requests }) => requests)),
    'bytes of shards': sum(shards),
    files: sum(Object.values(files))
  })
  const expected = Object.entries(figures(made))
  for (const [index, [name, found]] of Object.entries(figures(simulated)).entries()) {
    const wanted = expected[index]?.[1] ?? NaN
    if (!(Math.abs(found / wanted - 1) <= 0.02)) throw new Error(`Expected ${wanted} ${name}, found ${found}.`)
  }
}

function rowOf(title: string, collection: Collection, { costs, shards, files }: Measured): string {
  const of = (key: 'bytes' | 'requests' | 'rounds') => costs.map((cost) => cost[key])
  const truth = countSlowly(
    collection,
    costs.map(({ query }) => query)
  )
  const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1)
  const cells = [
    collection.size.toLocaleString('en'),
    `${costs.filter(({ query, occurrences }) => truth.get(query) !== occurrences).length} of ${costs.length}`,
    kibibytes(meanOf(of('bytes'))),
    ...[0.95, 1].map((part) => kibibytes(quantileOf(of('bytes'), part))),
    meanOf(of('requests')).toFixed(1),
    quantileOf(of('requests'), 0.95),
    meanOf(of('rounds')).toFixed(1),
    quantileOf(of('rounds'), 1),
    kibibytes(meanOf(shards)),
    ...['grams', 'lists', 'texts'].map((folder) => (files[folder] ?? 0).toLocaleString('en'))
  ]
  return `| ${title} | ${cells.join(' | ')} |`
}

/** By brute force. */
function countSlowly(collection: Collection, queries: readonly string[]): Map<string, number> {
  const counts = new Map(queries.map((query) => [query, 0]))
  for (let record = 0; record < collection.size; record++) {
    const text = textOf(collection, record)
    for (const [query, count] of counts)
      if (text.includes(query)) counts.set(query, count + text.split(query).length - 1)
  }
  return counts
}

function likeLaws(size: number): Collection {
  const { plans, paragraphs } = toLaws(
    Array.from({ length: Math.ceil(size / ofDocument) }, () => Array.from({ length: ofDocument }, () => ''))
  )
  const write = createLike(documents.flat())
  return { plans, paragraphs: paragraphs.slice(0, size), ...hold(size, write) }
}

function lawsThemselves(): Collection {
  const { plans, paragraphs } = toLaws(documents)
  const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return { plans, paragraphs, ...hold(paragraphs.length, (number) => unitsOf(paragraphs[number]?.text ?? '')) }
}

/** Keep texts in one piece: two bytes a character. */
function hold(size: number, write: (number: number) => Uint16Array): Texts & { readonly characters: number } {
  const ends = new Float64Array(size + 1)
  let all = new Uint16Array(size * 100)
  for (let number = 0; number < size; number++) {
    const text = write(number)
    const start = ends[number] ?? 0
    if (start + text.length > all.length) {
      const longer = new Uint16Array(Math.ceil(1.5 * all.length) + text.length)
      longer.set(all)
      all = longer
    }
    all.set(text, start)
    ends[number + 1] = start + text.length
  }
  return { size, characters: ends[size] ?? 0, textOf: (record) => all.subarray(ends[record], ends[record + 1]) }
}

function textOf(collection: Collection, record: number): string {
  return String.fromCharCode(...collection.textOf(record))
}

function sum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
