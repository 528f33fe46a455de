/**
 * Load `downloads/records.ndjson.gz` and `plans.ndjson.gz` of a built site into PostgreSQL: `npm run search:load -- dist`. The
 * database is named as for psql: PGHOST, PGDATABASE, PGUSER, PGPASSWORD.
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { loadRecords } from './search-server/load.ts'

const [site = 'dist'] = process.argv.slice(2)
const client = new pg.Client()
try {
  await client.connect()
  const { build, plans, paragraphs } = await loadRecords(
    (sql, values) => client.query(sql, values),
    readLines('plans'),
    readLines('records')
  )
  console.log(`Loaded ${paragraphs} paragraphs of ${plans} plans, build ${build}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await client.end()
}

async function* readLines(name: string): AsyncGenerator<string> {
  const file = createReadStream(join(site, 'downloads', `${name}.ndjson.gz`))
  const unpacked = file.pipe(createGunzip())
  // Its fault ends the reading; a pipe does not hand it on.
  file.on('error', (error) => unpacked.destroy(error))
  yield* createInterface({ input: unpacked, crlfDelay: Infinity })
}
