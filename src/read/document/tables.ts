/** Tables in a text: rows with tabs, and tables that were pasted a cell a line, with tabs between the cells or without. */
import { parseLabel, type Label } from './label.ts'
import type { Line } from './line.ts'

export interface Table {
  /** Lines of the source. */
  readonly first: number
  readonly last: number
  /** Of a table that was pasted a cell a line: the lines of each row. */
  readonly rows?: readonly { readonly line: number; readonly last: number }[]
}

export function findTables(lines: readonly Line[]): Table[] {
  const parted = withTabLines(lines)
  const rest = lines.filter(({ number }) => !parted.some(({ first, last }) => number >= first && number <= last))
  const counted = byNumber(rest)
  const others = counted.length > 0 ? [] : byCell(rest)
  return [...parted, ...withTabs(rest), ...counted, ...others].sort((a, b) => a.first - b.first)
}

/** Tables whose rows begin with their number, 1, 2, 3, on a line of its own, each with as many cells: below 序号. */
function byNumber(lines: readonly Line[]): Table[] {
  const texts = lines.map(({ text }) => text)
  const tables: Table[] = []
  for (let at = texts.indexOf('1'); at >= 0; at = texts.indexOf('1', at + 1)) {
    const step = texts.indexOf('2', at) - at
    const head = at - step
    if (step < 2 || step > mostCells || !/^(?:序\s*号|编\s*号)$/u.test(texts[head] ?? '')) continue
    let rows = 1
    while (texts[at + rows * step] === String(rows + 1)) rows++
    const numberOf = (index: number) => lines[Math.min(index, lines.length - 1)]?.number ?? 0
    const all = Array.from({ length: rows + 1 }, (_, row) => ({
      line: numberOf(head + row * step),
      last: numberOf(head + (row + 1) * step - 1)
    }))
    tables.push({ first: numberOf(head), last: all.at(-1)?.last ?? 0, rows: all })
  }
  return tables
}

/** Tables with a tab on a line of its own between two cells, and blank lines between two rows. */
function withTabLines(lines: readonly Line[]): Table[] {
  const gapBefore = (at: number) => (lines[at]?.number ?? 0) - (lines[at - 1]?.number ?? 0)
  // Where blank lines are around the tabs, a line right below another belongs to the same cell.
  const isSpaced = lines.some(({ isNextCell }, at) => isNextCell && gapBefore(at) > 2)
  const rows: { line: number; last: number; cells: number; isSpan: boolean }[] = []
  for (const [at, { number, text, isNextCell = false }] of lines.entries()) {
    const row = rows.at(-1)
    if (!row || !(isNextCell || (isSpaced && gapBefore(at) === 1)))
      rows.push({ line: number, last: number, cells: 1, isSpan: isSpanning(text) })
    else {
      row.last = number
      if (isNextCell) row.cells++
      else row.isSpan = false
    }
  }
  const tables: (typeof rows)[] = []
  for (const [at, row] of rows.entries()) {
    const [before, next] = [rows[at - 1], rows[at + 1]]
    const goesOn = before !== undefined && tables.at(-1)?.at(-1) === before
    const isSpan = row.isSpan && goesOn && next !== undefined && next.cells > 1
    if (row.cells > 1 && !goesOn) tables.push([row])
    else if (row.cells > 1 || isSpan) tables.at(-1)?.push(row)
  }
  return tables
    .filter(({ length }) => length > 1)
    .map((table) => ({
      first: table[0]?.line ?? 0,
      last: table.at(-1)?.last ?? 0,
      rows: table.flatMap(({ line, last }) => (last > line ? [{ line, last }] : []))
    }))
}

const follows = ({ scheme, number }: Label, before: Label | undefined) =>
  before?.scheme === scheme && before.number + 1 === number

const firstCellOf = (row: string) => row.split('\t')[0] ?? ''

/** Whether a line may be a row of one cell over all columns: 一、稳增长. */
const isSpanning = (text: string) => [...text].length <= 40 && !/[。；]/u.test(text)

function withTabs(lines: readonly Line[]): Table[] {
  const tables: { readonly first: number; last: number; rows: number; readonly head: string }[] = []
  let open: (typeof tables)[number] | undefined
  let heading: Label | undefined
  let span: Label | undefined
  for (const [at, { number, text }] of lines.entries()) {
    // A row of one cell; where the head of the table follows once more, or the number of the last heading, it is a heading.
    const next = lines.slice(at + 1, at + 4).find(({ text }) => text.includes('\t') || !isSpanning(text))?.text
    const isRow = text.includes('\t')
    const label = isRow ? undefined : parseLabel(text)
    const isNext = label !== undefined && follows(label, heading) && !follows(label, span)
    const isSpan =
      !isRow && isSpanning(text) && next?.includes('\t') === true && !isNext && firstCellOf(next) !== open?.head
    if (isSpan) span = label
    else heading = label ?? heading
    if (!isRow && open && isSpan) open.rows++
    else if (!isRow) open = undefined
    else if (open) {
      open.last = number
      open.rows++
    } else tables.push((open = { first: number, last: number, rows: 1, head: firstCellOf(text) }))
  }
  return tables.filter(({ rows }) => rows >= 2).map(({ first, last }) => ({ first, last }))
}

/** How often a cell must be repeated at least, and how many lines a row may take at most. */
const leastRows = 4
const mostCells = 10

/** A column that says the same in many rows (定量, 定性) tells of a table, with the short lines before it as its head. */
function byCell(lines: readonly Line[]): Table[] {
  const isCell = ({ text }: Line) => [...text].length <= 6 && !/[\p{P}\d]/u.test(text)
  const repeated = Map.groupBy(lines.filter(isCell), ({ text }) => text)
  const marks = lines.map((line) => isCell(line) && (repeated.get(line.text)?.length ?? 0) >= 2)
  const places = marks.flatMap((isMark, index) => (isMark ? [index] : []))
  const groups: number[][] = []
  for (const place of places) {
    const group = groups.at(-1)
    if (group && place - (group.at(-1) ?? 0) <= mostCells) group.push(place)
    else groups.push([place])
  }
  return groups
    .filter(
      (group) => group.length >= leastRows && new Set(group.map((at) => lines[at]?.text)).size <= group.length / 3
    )
    .flatMap((group) => {
      const step = rowLength(group)
      let first = group[0] ?? 0
      const isHead = (line: Line | undefined) =>
        line !== undefined && [...line.text].length <= 30 && !/[。；：:]$/u.test(line.text)
      const least = first - step - 12
      while (first > 0 && first > least && isHead(lines[first - 1])) first--
      const after = tail(lines, group)
      const last = Math.min(lines.length - 1, (group.at(-1) ?? 0) + after)
      const [from, to] = [lines[first], lines[last]]
      // A row begins with the cell before the repeated one, and ends before the next row.
      const rows = group.map((at, index) => {
        const end = Math.min(last, at + after, (group[index + 1] ?? Infinity) - 2)
        return { line: lines[Math.max(first, at - 1)]?.number ?? 0, last: lines[Math.max(at, end)]?.number ?? 0 }
      })
      // The head of the table: the lines before the first that is numbered.
      const begin = lines.findIndex(
        ({ number, text }, index) => index >= first && (parseLabel(text) || number >= (rows[0]?.line ?? 0))
      )
      const end = lines[begin - 1]
      const head = from && end && begin - first > 1 ? [{ line: from.number, last: end.number }] : []
      return from && to ? [{ first: from.number, last: to.number, rows: [...head, ...rows] }] : []
    })
}

/** The usual number of lines from one row to the next. */
function rowLength(group: readonly number[]): number {
  const steps = group.slice(1).map((at, index) => at - (group[index] ?? at))
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1
}

/** How many lines usually follow the repeated cell within its row: as many as never begin with a number. */
function tail(lines: readonly Line[], group: readonly number[]): number {
  const lengths = group.slice(0, -1).map((at, index) => {
    const next = group[index + 1] ?? at
    let count = 0
    while (
      at + count + 1 < next &&
      !/^\d+\s*[.．、]|^[（(一二三四五六七八九十]/u.test(lines[at + count + 1]?.text ?? '')
    )
      count++
    return count
  })
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
}
