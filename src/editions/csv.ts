import { stringify } from 'csv-stringify/sync'

/**
 * A table for spreadsheets: UTF-8 with a byte order mark and CRLF, which Excel and WPS need, every cell quoted. A cell
 * that begins like a formula does not run as one.
 *
 * @param columns Heads of the columns, in their order; each row has a cell for each.
 */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[]
): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    bom: true,
    record_delimiter: 'windows',
    quoted: true,
    escape_formulas: true
  })
}
