import { isBody, isDate, isImprint, isNote, isSigned } from './frame.ts'
import { parseLabel } from './label.ts'
import type { Line } from './line.ts'

/** Maximum number of lines in a list of attachments. */
const longestList = 15

/**
 * Where the text of a document ends and its closing begins: the list of its attachments, who issued it, the day, a note
 * such as （此件公开发布）, and to whom copies went.
 *
 * @returns How many lines are text.
 */
export function endOfText(lines: readonly Line[]): number {
  const text = (at: number) => lines[at]?.text ?? ''
  let end = lines.length
  while (end > 0 && (isNote(text(end - 1)) || isImprint(text(end - 1)))) end--
  if (isSigned(text(end - 1))) end--
  else if (isDate(text(end - 1))) {
    end--
    while (end > 0 && isBody(text(end - 1)) && !parseLabel(text(end - 1))) end--
  }
  const list = lines.slice(0, end).findLastIndex(({ text }) => /^附\s*件?\s*(?:[：:]|$)/u.test(text))
  const rows = lines.slice(list + 1, end)
  const isNumbered = rows.length > 0 && rows.every(({ text }) => /^\d{1,2}\s*[.．、]/u.test(text))
  const isList =
    list >= 0 && rows.length < longestList && rows.every(({ text }) => [...text].length <= 60 && !/[。；]/u.test(text))
  return isList && (end < lines.length || rows.length === 0 || isNumbered) ? list : end
}
