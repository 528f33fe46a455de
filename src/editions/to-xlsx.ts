/** The tables of a plan as one workbook for Excel and WPS: a sheet each, with filters, its head always in view. */
import { strFromU8, unzipSync } from 'fflate'
import writeExcelFile, { type Cell } from 'write-excel-file/universal'
import type { Table } from '../view/csv.ts'
import type { Book } from './book.ts'
import { placesTable, termsTable } from './entries-csv.ts'
import { measuresTable } from './measures-csv.ts'
import { paragraphsTable } from './paragraphs-csv.ts'
import { keepXml } from './xml.ts'
import { zip } from './zip.ts'

/** @param modified When this edition was made; the date of every file in it. */
export async function toXlsx(book: Book, modified: Date): Promise<Uint8Array> {
  const sheets = [
    { sheet: '任务', table: measuresTable(book) },
    { sheet: '词语', table: termsTable(book) },
    { sheet: '地名', table: placesTable(book) },
    { sheet: '段落', table: paragraphsTable(book.plan) }
  ].filter(({ table }) => table.rows.length > 0)
  const workbook = writeExcelFile(
    sheets.map(({ sheet, table }) => ({
      sheet,
      data: cellsOf(table),
      columns: table.columns.map((column) => ({ width: widths[column] ?? 16 })),
      stickyRowsCount: 1
    }))
  )
  const packed = new Uint8Array(await (await workbook.toBlob()).arrayBuffer())
  return zip(
    Object.entries(unzipSync(packed)).map(([path, bytes]) => {
      const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? []
      const table = sheets[Number(number) - 1]?.table
      const xml = keepXml(strFromU8(bytes))
      return { path, content: table ? addFilter(xml, table) : xml }
    }),
    modified
  )
}

/** A cell of text stays text, whatever it looks like; it never runs as a formula. */
const cellsOf = ({ columns, rows }: Table): Cell[][] => [
  columns.map((value) => ({ value, type: String, fontWeight: 'bold' })),
  ...rows.map((row) =>
    columns.map((column): Cell => {
      const value = row[column] ?? ''
      if (value === '') return null
      return typeof value === 'number'
        ? { value, type: Number }
        : { value, type: String, wrap: true, alignVertical: 'top' }
    })
  )
]

/** The package has no filters. */
const addFilter = (xml: string, { columns, rows }: Table): string =>
  xml.replace(
    '</sheetData>',
    `</sheetData><autoFilter ref="A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}"/>`
  )

/** In characters. */
const widths: Readonly<Record<string, number>> = { 解释: 60, 说明: 60, 正文: 80, 全文: 80, 任务: 32 }
