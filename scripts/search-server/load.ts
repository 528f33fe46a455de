/** Load the records of a site into PostgreSQL, in the place of those that are there. */
import { planRecordSchema, recordSchema, type ParagraphRecord, type PlanRecord } from '../../src/editions/to-records.ts'
import { topOf } from '../../src/model/eid.ts'
import type { RunStatement } from './database.ts'
import { gramsOf } from './grams.ts'

/** So many records go to the database at a time. */
const batch = 500

export interface Loaded {
  readonly build: string
  readonly plans: number
  readonly paragraphs: number
}

/**
 * Readers see the old records until all new ones are there.
 *
 * @param run Statements of one connection.
 * @param plans Lines of `plans.ndjson`. @param paragraphs Lines of `records.ndjson`.
 * @throws {Error} When a line is not a record, when they are of several builds, or when the database cannot hold them.
 */
export async function loadRecords(
  run: RunStatement,
  plans: AsyncIterable<string> | Iterable<string>,
  paragraphs: AsyncIterable<string> | Iterable<string>
): Promise<Loaded> {
  const [encoding] = (await run('SHOW server_encoding')).rows as readonly { server_encoding: string }[]
  if (encoding?.server_encoding !== 'UTF8')
    throw new Error(
      `Expected a database in UTF8, found ${encoding?.server_encoding ?? 'none'}. Make it with \`createdb -E UTF8 -T template0\`.`
    )
  for (const statement of tables) await run(statement)
  let build: string | undefined
  const check = <Record extends ParagraphRecord | PlanRecord>(record: Record): Record => {
    build ??= record.build
    if (record.build === build) return record
    throw new Error(`Expected records of one build, found ${build} and ${record.build}.`)
  }

  const [planRows, unitRows, paragraphRows] = [
    fill('plans', 'plan text, title text, short_title text'),
    fill('units', 'number int, plan text, id text, title text, folded text'),
    fill(
      'paragraphs',
      'number int, plan text, id text, chapter text, heading text, text text, folded text, measure int, folded_measure text, entries text[], grams text[]'
    )
  ]
  let [planCount, unitCount, paragraphCount] = [0, 0, 0]
  for await (const line of plans) {
    const { id: plan, title, shortTitle, units } = check(planRecordSchema.parse(readLine(line)))
    await planRows.add({ plan, title, short_title: shortTitle })
    for (const unit of units) await unitRows.add({ ...unit, plan, number: unitCount++ })
    planCount++
  }
  for await (const line of paragraphs) {
    const { order: number, measure, ...record } = check(recordSchema.parse(readLine(line)))
    await paragraphRows.add({
      ...record,
      number,
      chapter: topOf(record.id),
      measure: measure?.length,
      folded_measure: measure?.folded,
      grams: gramsOf(record.folded)
    })
    paragraphCount++
  }
  for (const rows of [planRows, unitRows, paragraphRows]) await rows.finish()
  if (build === undefined) throw new Error('Expected records, found none.')
  await run('INSERT INTO plans_next.collection VALUES ($1)', [build])
  for (const statement of finish) await run(statement)
  return { build, plans: planCount, paragraphs: paragraphCount }

  /** Fill a table, many rows at a time. @param columns Name and type of each. */
  function fill(table: string, columns: string) {
    const names = columns.replaceAll(/ \S+(?=,|$)/g, '')
    const sql = `INSERT INTO plans_next.${table} (${names}) SELECT ${names} FROM json_to_recordset($1::json) AS row(${columns})`
    let rows: object[] = []
    const finish = async () => {
      await run(sql, [JSON.stringify(rows)])
      rows = []
    }
    const add = async (row: object) => {
      rows.push(row)
      if (rows.length >= batch) await finish()
    }
    return { add, finish }
  }
}

/** @throws {Error} When it has what no text of PostgreSQL has. */
function readLine(line: string): unknown {
  return JSON.parse(line, (_, value: unknown) => {
    if (typeof value === 'string' && /[\0\p{Cs}]/u.test(value))
      throw new Error(`Expected text that PostgreSQL can hold, found NUL or half a character: ${line.slice(0, 100)}`)
    return value
  })
}

/** Bytes are compared, whatever the language of the database. */
const tables = [
  'DROP SCHEMA IF EXISTS plans_next CASCADE',
  'CREATE SCHEMA plans_next',
  'CREATE TABLE plans_next.collection (build text NOT NULL)',
  `CREATE TABLE plans_next.plans (
    plan text COLLATE "C" PRIMARY KEY, title text NOT NULL, short_title text NOT NULL
  )`,
  `CREATE TABLE plans_next.units (
    number int PRIMARY KEY, plan text NOT NULL, id text NOT NULL, title text NOT NULL, folded text COLLATE "C" NOT NULL
  )`,
  `CREATE TABLE plans_next.paragraphs (
    number int PRIMARY KEY, plan text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, chapter text COLLATE "C" NOT NULL,
    heading text, text text NOT NULL, folded text COLLATE "C" NOT NULL, measure int, folded_measure text COLLATE "C",
    entries text[] COLLATE "C" NOT NULL, grams text[] COLLATE "C" NOT NULL
  )`
]

/** By now the records are there; the two names change at once. */
const finish = [
  'CREATE INDEX ON plans_next.paragraphs USING gin (grams)',
  'CREATE INDEX ON plans_next.paragraphs USING gin (entries)',
  'CREATE UNIQUE INDEX ON plans_next.paragraphs (plan, id)',
  'ANALYZE plans_next.paragraphs',
  'GRANT USAGE ON SCHEMA plans_next TO PUBLIC',
  'GRANT SELECT ON ALL TABLES IN SCHEMA plans_next TO PUBLIC',
  'BEGIN',
  'DROP SCHEMA IF EXISTS plans CASCADE',
  'ALTER SCHEMA plans_next RENAME TO plans',
  'COMMIT'
]
