/**
 * Former names of divisions, from the table of github.com/yescallop/areacodes (CC0):
 * `node scripts/read-former-divisions.ts result.csv`. Writes `src/national/former-divisions.json`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { shorten } from '../src/national/short-name.ts'

interface Row {
  readonly code: string
  readonly province: string
  readonly name: string
  readonly isPresent: boolean
  /** Years: the first in which it was in use, and the first in which it no longer was. */
  readonly since: number
  readonly until: number
  /** The codes of what took its place in the year of its end. */
  readonly next: readonly string[]
}

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Expected the path of result.csv.')
const rows = (await readFile(path, 'utf8')).split(/\r?\n/).slice(1).filter(Boolean).map(readRow)
const byCode = Map.groupBy(rows, ({ code }) => code)
const shortOf = (code: string) => shorten(byCode.get(code)?.find(({ isPresent }) => isPresent)?.name ?? '')
const presentNames = new Set(rows.filter(({ isPresent }) => isPresent).map(({ province, name }) => province + name))

const former = rows
  .filter(({ isPresent }) => !isPresent)
  .sort((a, b) => a.until - b.until)
  .flatMap((row) => {
    const all = presentOf(row)
    // Of several, and where the table names none, the one that kept the name: 武进 of 武进市, 宁德 of 宁德地区.
    const likely = all.length > 0 ? all : inProvince(row).map(({ code }) => code)
    const short = shorten(row.name)
    const namesakes = likely.filter((code) => short !== undefined && shortOf(code) === short)
    const present = all.length === 1 ? all[0] : namesakes.length === 1 ? namesakes[0] : undefined
    return present === undefined ? [] : [{ row, present }]
  })
const codes = new Map(
  former.flatMap(({ row: { code }, present }) => (code === present ? [] : [[code, present] as const]))
)
/** The last year of each. */
const names = new Map(
  former
    .filter(({ row: { province, name } }) => !presentNames.has(province + name))
    .map(({ row: { name, until }, present }) => [`${name} ${present}`, [name, until, present] as const])
)
const toLines = (all: Iterable<readonly unknown[]>) =>
  [...all]
    .map((one) => `    ${JSON.stringify(one).replaceAll(',', ', ')}`)
    .sort()
    .join(',\n')
await writeFile(
  'src/national/former-divisions.json',
  `{\n  "names": [\n${toLines(names.values())}\n  ],\n  "codes": [\n${toLines(codes)}\n  ]\n}\n`
)

/** The divisions of today of the same level in the same province. */
function inProvince({ province, code }: Row): readonly Row[] {
  return rows.filter(
    (row) => row.isPresent && row.province === province && row.code.endsWith('00') === code.endsWith('00')
  )
}

/** The codes of today that have the land of a former division. */
function presentOf(row: Row, seen: ReadonlySet<Row> = new Set()): string[] {
  if (row.isPresent) return [row.code]
  if (seen.has(row)) return []
  const present = row.next.flatMap((code) => {
    const at = byCode.get(code)?.find(({ since, until }) => since <= row.until && row.until < until)
    return at ? presentOf(at, new Set([...seen, row])) : []
  })
  return [...new Set(present)]
}

function readRow(line: string): Row {
  const [code = '', province = '', , name = '', , state = '', since = '', until = '', next = ''] = line.split(',')
  return {
    code,
    province,
    name,
    isPresent: state === '在用',
    since: Number(since),
    until: until === '' ? Infinity : Number(until),
    // What was renamed keeps its code. A code with a year took a part of the land before the end: 110101[2010].
    next: state === '变更' ? [code] : next.split(';').filter((text) => /^\d+$/.test(text))
  }
}
