import { isBody, isDate, isImprint, isNote, isSigned } from './signs.ts'
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
  const signature = signatureAt(lines)
  let end = signature ?? lines.length
  if (signature === undefined) while (end > 0 && isTailAt(lines, end - 1)) end--
  const list = lines.slice(0, end).findLastIndex(({ text }) => /^附\s*件?\s*(?:[：:]|$)/u.test(text))
  const rows = lines.slice(list + 1, end)
  const isNumbered = rows.length > 0 && rows.every(({ text }) => /^\d{1,2}\s*[.．、]/u.test(text))
  const isList =
    list >= 0 && rows.length < longestList && rows.every(({ text }) => [...text].length <= 60 && !/[。；]/u.test(text))
  return isList && (end < lines.length || rows.length === 0 || isNumbered) ? list : end
}

/** So many lines stand below the day of a document at most. */
const longestTail = 20

/** The first line of who signed a document and when; `undefined` where text follows, or nobody signed. */
function signatureAt(lines: readonly Line[]): number | undefined {
  const text = (at: number) => lines[at]?.text ?? ''
  let hasSentence = false
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - longestTail); at--) {
    if (isSigned(text(at))) return at
    if (isDate(text(at))) {
      let first = at
      while (first > 0 && isBody(text(first - 1)) && !parseLabel(text(first - 1))) first--
      return first < at || at === lines.length - 1 || isTail(text(at + 1)) ? first : undefined
    }
    // One sentence may stand below: of the page, or of the mail.
    const isSentence = /[。；]/u.test(text(at)) && !isTail(text(at))
    if (isSentence ? hasSentence || [...text(at)].length > 60 : [...text(at)].length > 60) return undefined
    hasSentence ||= isSentence
  }
  return undefined
}

/** A line of the tail, or one that goes on: 抄送：省委办公厅， | 省政协办公厅。 */
const isTailAt = (lines: readonly Line[], at: number): boolean =>
  isTail(lines[at]?.text ?? '') || (at > 0 && /[，、]$/u.test(lines[at - 1]?.text ?? '') && isTailAt(lines, at - 1))

const isTail = (text: string): boolean => isNote(text) || isImprint(text)
