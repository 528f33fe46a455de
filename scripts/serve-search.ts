/**
 * Answer the search of a site from PostgreSQL, by HTTP: `npm run search:serve`. HOST and PORT say where it listens, else 127.0.0.1
 * and 8071; the database is named as for psql, its user one that may only read.
 */
import pg from 'pg'
import { createSearchServer } from './search-server/listen.ts'

/** In milliseconds. A page waits no longer, and goes to the files. */
const patience = 3_000

const pool = new pg.Pool({
  max: 8,
  connectionTimeoutMillis: patience,
  statement_timeout: patience,
  options: '-c default_transaction_read_only=on'
})
// A connection that breaks while nobody uses it; the next question opens another.
pool.on('error', ({ message }) => {
  console.error(message)
})
const server = createSearchServer((sql, values) => pool.query(sql, values))
const [host, port] = [process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 8071)]
server.on('error', ({ message }) => {
  console.error(message)
  process.exit(1)
})
server.listen(port, host, () => {
  console.log(`The search answers at http://${host}:${port}/.`)
})
