import { citeRange } from '../../model/eid.ts'
import { swapQuotationMarks } from '../../model/quotation-marks.ts'
import type { Note } from './note.ts'

/** Where the words of a note stood when it was made, as it is cited. */
export const citationOf = ({ title, first, last }: Note): string => `《${title}》${citeRange(first, last)}`

/** Notes to read and to paste: each quotation with its citation, below it the reader's words. */
export const toText = (notes: readonly Note[]): string => `${notes.map(sayNote).join('\n\n')}\n`

function sayNote(note: Note): string {
  // Each paragraph of a quotation opens with a mark, and only the last closes.
  const quoted = swapQuotationMarks(note.quote).split('\n').join('\n“')
  return [`“${quoted}”（${citationOf(note)}）`, ...(note.words === '' ? [] : [`笔记：${note.words}`])].join('\n')
}
