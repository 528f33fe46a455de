/**
 * The line of a row of a table: its cells, parted by tabs. `undefined` for what is a frame around text and no row: one cell, a
 * table within, or a cell as long as no cell of a table of facts.
 */
export function lineOfRow(cells: readonly (readonly string[])[], hasTable: boolean): string | undefined {
  if (hasTable || cells.filter((cell) => cell.length > 0).length < 2 || cells.some(isLong)) return undefined
  return cells
    .map((cell) => cell.map((line) => line.replaceAll('\t', ' ')).join(' '))
    .join('\t')
    .trimEnd()
}

const isLong = (cell: readonly string[]): boolean =>
  cell.length > 8 || (cell.length > 3 && cell.reduce((sum, line) => sum + line.length, 0) > 600)
