/** PostgreSQL as the scripts use it. PGlite, which tests use, is the same to them. */

/** Run one statement. @param values Are bound, never written into the statement: `$1`. */
export type RunStatement = (sql: string, values?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>
