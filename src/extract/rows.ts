/**
 * The line of a row of a table: its cells, parted by tabs. `undefined` for what is a frame around text and no row: one cell, a
 * table within, or a cell as long as no cell of a table of facts.
 */
export function lineOfRow(cells: readonly (readonly string[])[], hasTable: boolean): string | undefined {
  const filled = cells.filter((cell) => cell.length > 0).length
  if (hasTable || filled < 2 || cells.some((cell) => isLong(cell, filled > 2 ? 5 : 1))) return undefined
  return cells
    .map((cell) => cell.map((line) => line.replaceAll('\t', ' ')).join(' '))
    .join('\t')
    .trimEnd()
}

/** @param times How much longer a cell may be: two may be the columns of a page, three are not. */
const isLong = (cell: readonly string[], times: number): boolean =>
  cell.length > 8 * times || (cell.length > 3 && cell.reduce((sum, line) => sum + line.length, 0) > 600 * times)
