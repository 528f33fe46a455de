import { stringify } from 'csv-stringify/sync'
import { toCell } from '../search/cell.ts'

/**
 * A table for spreadsheets: UTF-8 with a byte order mark and CRLF, which Excel and WPS need, every cell quoted. No cell
 * runs as a formula.
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
    cast: { string: toCell }
  })
}
