/** A table to take away: heads of the columns, in their order, and rows that have a cell for each. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string | number>>[]
}

/** Make a table whose rows have a cell for each column. */
export const tableOf = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[]
): Table => ({ columns, rows })

/**
 * A table for spreadsheets: UTF-8 with a byte order mark and CRLF, which Excel and WPS need, every cell that is not
 * empty quoted. No text runs as a formula.
 *
 * @param columns Heads of the columns, in their order; each row has a cell for each.
 */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[]
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `\ufeff${lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

/** Stands between several values in one cell: names have “、” in them. */
export const between = '；'

function quote(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : toCell(value)
  return text && `"${text.replace(/"/g, '""')}"`
}

/**
 * A cell that does not run as a formula: an apostrophe stands before what could, in half width or full. What has a sign
 * that no formula has, such as a Chinese quotation mark or full stop, cannot run, and stays the text that it is:
 * +1”经贸合作机制.
 */
export const toCell = (text: string): string =>
  /^[=+\-@＝＋－＠\t\r][^。、？！“”‘’《》…]*$/u.test(text) ? `'${text}` : text
