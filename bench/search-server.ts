/**
 * What the search server costs, and whether it counts rightly: `npm run bench:server`, after `npm run build`. Prints rows of the
 * table of bench/README.md, for a PostgreSQL with Debian's settings on this machine. Sizes and files are those of `bench:search`.
 */
import pg from 'pg'
import { answer } from '../scripts/search-server/answer.ts'
import { openPool } from '../scripts/search-server/database.ts'
import { toRecords } from '../src/editions/to-records.ts'
import type { Corpus } from '../src/search/corpus.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { writeQuestion } from '../src/search/served.ts'
import { loadCorpus } from '../tests/compare-served.ts'
import { startPostgres } from '../tests/hosts/postgres.ts'
import { provide } from '../tests/provide.ts'
import { pickQueries, readCorpusOfSite, readLaws, synthesize } from './search/corpora.ts'

const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['1000', '10000', '100000']
const { postgres } = provide(['postgres'])
if (!postgres) throw new Error('Expected PostgreSQL, found none.')
const real = await readCorpusOfSite()
const fold = createFold(readSimplified(real.simplified))

console.log(
  '| text | paragraphs | records, MiB | loaded in | database, MiB | wrong | string: median | p95 | pair of characters: median | p95 | the commonest character |'
)
console.log(`|---${'|---:'.repeat(10)}|`)
for (const size of wanted) {
  const sections = Number(size)
  const corpus = sections > 0 ? synthesizePlans(sections) : await readLaws(real, size)
  const title = sections > 0 ? `${sections.toLocaleString('en')} sections` : 'laws'
  console.log(`| ${title} | ${(await measure(corpus, postgres)).join(' | ')} |`)
}

async function measure(corpus: Corpus, postgres: string): Promise<string[]> {
  const { variables, close } = await startPostgres(postgres)
  const { PGHOST: host, PGPORT: port, PGUSER: user, PGDATABASE: database } = variables
  const settings = { host, port: Number(port), user, database, max: 1 }
  const owner = new pg.Pool(settings)
  const pool = openPool(settings)
  try {
    const run = (sql: string, values?: unknown[]) => pool.query(sql, values)
    const before = performance.now()
    await loadCorpus((sql, values) => owner.query(sql, values), corpus)
    const seconds = (performance.now() - before) / 1000
    const [size] = (await run('SELECT pg_database_size(current_database())::float8 AS bytes')).rows as {
      bytes: number
    }[]
    const texts = corpus.paragraphs.map(({ text }) => fold(text).text)

    const strings = await ask(pickQueries(corpus.paragraphs, 100))
    const pairs = await ask(pickQueries(corpus.paragraphs, 100).map((query) => [...query].slice(0, 2).join('')))
    const commonest = await ask(['的'])
    const all = [...strings, ...pairs, ...commonest]
    const wrong = all.filter(
      ({ words, occurrences }) => occurrences !== texts.reduce((sum, text) => sum + text.split(words).length - 1, 0)
    )
    return [
      corpus.paragraphs.length.toLocaleString('en'),
      toMebibytes(toRecords(corpus).length),
      `${seconds.toFixed(0)} s`,
      toMebibytes(size?.bytes ?? NaN),
      `${wrong.length} of ${all.length}`,
      ...[strings, pairs].flatMap((asked) => [quantile(asked, 0.5), quantile(asked, 0.95)]),
      quantile(commonest, 0)
    ]

    async function ask(queries: readonly string[]) {
      const asked = []
      for (const query of queries) {
        const words = fold(query).text
        const question = writeQuestion({ phrases: [words], exclusions: [] }, {}).toString()
        const before = performance.now()
        const { body } = await answer(run, `/find?${question}&to=10`)
        const milliseconds = performance.now() - before
        asked.push({ words, occurrences: Reflect.get(body, 'occurrences') as unknown, milliseconds })
      }
      return asked
    }
  } finally {
    await pool.end()
    await owner.end()
    await close()
  }
}

/** Plans of at most 10,000 sections: no plan has chapters beyond 9,999. */
function synthesizePlans(sections: number): Corpus {
  const most = 10_000
  const corpora = Array.from({ length: Math.ceil(sections / most) }, (_, number) => ({
    id: `plan-${number}`,
    corpus: synthesize(real, Math.min(most, sections) + number)
  }))
  return {
    ...real,
    plans: real.plans.flatMap((plan) => corpora.map(({ id }) => ({ ...plan, id }))),
    paragraphs: corpora.flatMap(({ id, corpus }) => corpus.paragraphs.map((one) => ({ ...one, plan: id })))
  }
}

function toMebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}

function quantile(asked: readonly { readonly milliseconds: number }[], part: number): string {
  const times = asked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return `${(times[Math.floor(times.length * part)] ?? NaN).toFixed(1)} ms`
}
