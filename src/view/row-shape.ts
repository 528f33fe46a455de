/** How the rows of a table are set, so that their columns stand below one another. */
import type { Paragraph } from '../model/plan.ts'

export interface RowShape {
  /** How many cells of rows above reach down into this one: it lacks as many, and they are the first ones. */
  readonly missing: number
  /** For each cell how wide its column is; absent where it is narrow. */
  readonly widths: readonly (Width | undefined)[]
}

export type Width = 'middle' | 'wide'

type Row = Pick<Paragraph, 'id' | 'text' | 'position'>

/** A column is wider where its longest text has more characters. */
const [short, long] = [8, 24]

/**
 * The shapes of all paragraphs that are rows, by id. Rows that follow one another are of one table. Of a row that was pasted
 * a cell a line all cells are known; what one on a line of its own lacks may as well be its last.
 */
export function rowShapesOf(paragraphs: readonly Row[]): ReadonlyMap<string, RowShape> {
  return new Map(tablesOf(paragraphs).flatMap(shapesOf))
}

/** The cells of a row as they are set, with empty ones in place of what it lacks. */
export const setCells = <T>(
  cells: readonly (readonly T[])[],
  { missing, widths }: RowShape = { missing: 0, widths: [] }
): { readonly width: Width | undefined; readonly pieces: readonly T[] }[] =>
  [...Array<readonly T[]>(missing).fill([]), ...cells].map((pieces, column) => ({
    width: widths[column],
    pieces
  }))

function tablesOf(paragraphs: readonly Row[]): Row[][] {
  const tables: Row[][] = []
  let open: Row[] | undefined
  for (const paragraph of paragraphs) {
    if (!paragraph.text.includes('\t')) open = undefined
    else if (open) open.push(paragraph)
    else tables.push((open = [paragraph]))
  }
  return tables
}

function shapesOf(rows: readonly Row[]): [id: string, shape: RowShape][] {
  const cells = rows.map(({ text }) => text.split('\t'))
  const columns = Math.max(...cells.map(({ length }) => length))
  const missing = rows.map(({ position: { start, end } }, at) =>
    start.line === end.line ? 0 : columns - (cells[at]?.length ?? columns)
  )
  const widths = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...cells.map((row, at) => row[column - (missing[at] ?? 0)]?.length ?? 0))
    return longest > long ? 'wide' : longest > short ? 'middle' : undefined
  })
  return rows.map(({ id }, at) => [id, { missing: missing[at] ?? 0, widths }])
}
