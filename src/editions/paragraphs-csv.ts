import { cite } from '../model/eid.ts'
import { outlineOf } from '../model/outline.ts'
import type { Plan } from '../model/plan.ts'
import { tableOf, toCsv, type Table } from '../view/csv.ts'
import { sayHeading } from '../view/heading.ts'

export function toParagraphsCsv(plan: Plan): string {
  const { columns, rows } = paragraphsTable(plan)
  return toCsv(columns, rows)
}

export function paragraphsTable(plan: Plan): Table {
  return tableOf(
    ['编号', '出处', '章', '节', '段', '专栏', '任务', '正文', 'SHA-256'],
    outlineOf(plan).flatMap(({ chapter, section, paragraphs, panels }) => {
      const titles = new Map(panels.map(({ id, title }) => [id, title]))
      return paragraphs.map(({ id, number, panel, measure = '', text, sha256 }) => ({
        编号: id,
        出处: cite(id),
        章: sayHeading(chapter, ' '),
        节: section ? sayHeading(section, ' ') : '',
        段: number,
        专栏: titles.get(panel ?? '') ?? '',
        任务: measure,
        正文: text,
        'SHA-256': sha256
      }))
    })
  )
}
