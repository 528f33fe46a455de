import pg from 'pg'

/** Run one statement. @param values Are bound, never written into the statement: `$1`. PGlite, which tests use, has the same. */
export type RunStatement = (sql: string, values?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>

/** In milliseconds; a page waits no longer, and goes to the files. */
const patience = 3_000

/**
 * Connections that only read, and give up on a statement that takes too long. To look through the index is always quicker than to
 * look through all texts, and than to compile the statement.
 *
 * @param settings Where the database is; else what the variables of psql say.
 */
export const openPool = (settings: pg.PoolConfig = {}): pg.Pool =>
  new pg.Pool({
    max: 8,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    options: '-c default_transaction_read_only=on -c enable_seqscan=off -c jit=off',
    ...settings
  })
