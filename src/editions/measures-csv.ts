import { cite } from '../model/eid.ts'
import { between, tableOf, toCsv, type Table } from '../view/csv.ts'
import { sayHeading } from '../view/heading.ts'
import { parseRef, type EntryRef, type EntryType } from '../model/entry.ts'
import type { MeasureRow } from '../model/measures.ts'

/** @param nameOf The headword of an entry. */
export function toMeasuresCsv(measures: readonly MeasureRow[], nameOf: (entry: EntryRef) => string): string {
  const { columns, rows } = measuresTable(measures, nameOf)
  return toCsv(columns, rows)
}

/** @param nameOf The headword of an entry. */
export function measuresTable(measures: readonly MeasureRow[], nameOf: (entry: EntryRef) => string): Table {
  const namesOf = (type: EntryType, entries: readonly EntryRef[]) =>
    entries
      .filter((entry) => parseRef(entry).type === type)
      .map(nameOf)
      .join(between)
  return tableOf(
    ['编号', '出处', '章', '节', '任务', '地名', '词语', '全文'],
    measures.map(({ paragraph, chapter, section, entries }) => ({
      编号: paragraph.id,
      出处: cite(paragraph.id),
      章: sayHeading(chapter, ' '),
      节: section ? sayHeading(section, ' ') : '',
      任务: paragraph.measure,
      地名: namesOf('place', entries),
      词语: namesOf('term', entries),
      全文: paragraph.text
    }))
  )
}
