/** An answer to take away: as text with citations, or as a table. */
import { toCsv } from '../view/csv.ts'
import type { Answer } from './answer.ts'
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

/** A table with a row for each occurrence. */
export function toHitsCsv(answer: Answer, plans: readonly CorpusPlan[]): string {
  return toCsv(
    ['文件', '出处', '前文', '查找的词', '后文', '编号'],
    linesOf(answer, plans).map(({ title, citation, left, node, right, id }) => ({
      文件: title,
      出处: citation,
      前文: left,
      查找的词: node,
      后文: right,
      编号: id
    }))
  )
}
