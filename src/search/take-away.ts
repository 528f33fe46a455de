/** An answer to take away: as text with citations, or as a table. */
import { toCsv } from '../view/csv.ts'
import { textOfPieces } from '../view/passage.ts'
import type { AnswerLine } from './answer.ts'

/** A line with what tells where it stands. */
export interface TakenLine extends AnswerLine {
  /** Of its plan. */
  readonly title: string
  /** Where it is read; absent in a folder on a computer, where it would lead nobody else. */
  readonly address: string | undefined
}

/** What a document says of a line. */
export type CitedLine = Pick<TakenLine, 'pieces' | 'title' | 'citation' | 'address'>

/**
 * Each line with its citation.
 *
 * @param note Stands at the end.
 */
export const toPlainText = (lines: readonly TakenLine[], note?: string): string =>
  lines
    .map((line) => {
      const address = line.address === undefined ? '' : `，${line.address}`
      return `${textOfPieces(line.pieces)}（${sayCited(line)}${address}）\n`
    })
    .join('') + (note === undefined ? '' : `${note}\n`)

export const sayCited = ({ title, citation }: Pick<TakenLine, 'title' | 'citation'>): string =>
  `《${title}》${citation}`

/**
 * A table with a row for each line.
 *
 * @param isByHit Whether each hit has a line: what stands left and right of it then has a cell of its own.
 */
export function toHitsCsv(lines: readonly TakenLine[], isByHit: boolean): string {
  const rows = lines.map(({ title, citation, pieces, count, address = '', id }) => {
    const at = pieces.findIndex(({ isHit }) => isHit)
    return {
      文件: title,
      出处: citation,
      文字: textOfPieces(pieces),
      前文: textOfPieces(pieces.slice(0, at)),
      查找的词: pieces[at]?.text ?? '',
      后文: textOfPieces(pieces.slice(at + 1)),
      处数: count,
      网址: address,
      编号: id
    }
  })
  return toCsv(
    [
      '文件',
      '出处',
      ...(isByHit ? (['前文', '查找的词', '后文'] as const) : (['文字', '处数'] as const)),
      '网址',
      '编号'
    ],
    rows
  )
}
