/**
 * Answer the search of a site from PostgreSQL, by HTTP: `npm run search:serve`. HOST and PORT say where it listens, else 127.0.0.1
 * and 8071; the database is named as for psql, its user one that may only read.
 */
import { openPool } from './search-server/database.ts'
import { createSearchServer } from './search-server/listen.ts'

const pool = openPool()
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
