import { stringify } from 'csv-stringify/sync'
import { chapterLabel, cite, sectionLabel } from '../plan/eid.ts'
import type { MeasureRow } from '../plan/measures.ts'

/**
 * All measures as a table for spreadsheets: UTF-8 with a byte order mark and CRLF, which Excel and WPS need. A cell
 * that begins like a formula does not run as one.
 *
 * @param nameOf The headword of an entry.
 */
export function toMeasuresCsv(measures: readonly MeasureRow[], nameOf: (entry: string) => string): string {
  const rows = measures.map(({ paragraph, chapter, section, entries }) => ({
    编号: paragraph.id,
    出处: cite(paragraph.id),
    章: `${chapterLabel(chapter.number)} ${chapter.title}`,
    节: section ? `${sectionLabel(section.number)} ${section.title}` : '',
    举措: paragraph.measure,
    地名: namesOf('place', entries),
    名词: namesOf('term', entries),
    全文: paragraph.text
  }))
  return stringify(rows, {
    header: true,
    bom: true,
    record_delimiter: 'windows',
    quoted: true,
    escape_formulas: true
  })

  function namesOf(type: string, entries: readonly string[]): string {
    return entries
      .filter((entry) => entry.startsWith(`${type}:`))
      .map(nameOf)
      .join('、')
  }
}
