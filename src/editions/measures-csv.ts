import { cite } from '../model/eid.ts'
import { between, tableOf, toCsv, type Table } from '../view/csv.ts'
import { sayHeading } from '../view/heading.ts'
import { parseRef, type EntryRef, type EntryType } from '../model/entry.ts'
import { measuresOf } from '../model/measures.ts'
import type { Plan } from '../model/plan.ts'
import { topicsByParagraph } from '../model/topics.ts'
import type { Book } from './book.ts'

type Measured = Pick<Book, 'entries' | 'topics'> & { readonly plan: Pick<Plan, 'id' | 'chapters'> }

export function toMeasuresCsv(book: Measured): string {
  const { columns, rows } = measuresTable(book)
  return toCsv(columns, rows)
}

/** A row for each measure; topics have a column where the site has some. */
export function measuresTable({ plan, entries, topics }: Measured): Table {
  const topicsOf = topicsByParagraph(topics, plan.id)
  const namesOf = (type: EntryType, named: readonly EntryRef[]) =>
    named
      .filter((entry) => parseRef(entry).type === type)
      .map((entry) => entries.get(entry)?.headword ?? entry)
      .join(between)
  return tableOf(
    ['编号', '出处', '章', '节', '任务', '地名', '词语', ...(topics.length > 0 ? (['领域'] as const) : []), '全文'],
    measuresOf(plan).map(({ paragraph, chapter, section, entries }) => ({
      编号: paragraph.id,
      出处: cite(paragraph.id),
      章: sayHeading(chapter, ' '),
      节: section ? sayHeading(section, ' ') : '',
      任务: paragraph.measure,
      地名: namesOf('place', entries),
      词语: namesOf('term', entries),
      领域: (topicsOf.get(paragraph.id) ?? []).map(({ name }) => name).join(between),
      全文: paragraph.text
    }))
  )
}
