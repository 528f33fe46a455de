/** An answer to take away: as text with citations, or as a table. */
import type { Answer } from './answer.ts'
import { toCell } from './cell.ts'
import type { CorpusPlan } from './corpus.ts'

const linesOf = ({ groups }: Answer, plans: readonly CorpusPlan[]) =>
  groups.flatMap(({ plan, lines }) =>
    lines.map((line) => ({ ...line, title: plans.find(({ id }) => id === plan)?.title ?? plan }))
  )

/** Each occurrence with its citation, a line each. */
export function toPlainText(answer: Answer, plans: readonly CorpusPlan[]): string {
  return linesOf(answer, plans)
    .map(({ left, node, right, title, citation }) => `${left}${node}${right}（《${title}》${citation}）\n`)
    .join('')
}

/**
 * A table for spreadsheets: UTF-8 with a byte order mark, CRLF, every cell in quotation marks. No cell
 * runs as a formula. Written here, since a library for it would be as large as all of the search.
 */
export function toCsv(answer: Answer, plans: readonly CorpusPlan[]): string {
  const rows = linesOf(answer, plans).map(({ title, citation, left, node, right, id }) => [
    title,
    citation,
    left,
    node,
    right,
    id
  ])
  const head = ['规划', '出处', '前文', '查找的词', '后文', '编号']
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

const quote = (text: string) => `"${toCell(text).replace(/"/g, '""')}"`
