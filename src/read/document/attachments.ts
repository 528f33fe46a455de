/** Where attachments begin, and the documents that a notice sends out together. */
import { isNotesHeading } from './notes.ts'
import { isBody, isDate, isImprint, isNote } from './signs.ts'
import { readTitle } from './title.ts'
import { parseLabel } from './label.ts'
import { withoutSpread, type Line } from './line.ts'

interface AttachmentHead {
  /** Among the lines. */
  readonly at: number
  /** How many lines label and title take. */
  readonly size: number
  /** 附件1; empty for a document that is sent out beside others. */
  readonly label: string
  readonly title: string
}

const pattern =
  /^(附(?=\s*[：:]|$)|附\s*(?:件|录|表|图)\s*(?:[\d０-９]{1,2}(?:\s*[—－-]\s*\d{1,2})?|[一二三四五六七八九十]{1,3}|[A-Z](?![a-z]))?)(\s*[：:．.]?\s*)(.*)$/u

/**
 * Find the heads of attachments from a line on: a label alone on its line, or with a title, that a text follows. A line
 * that only lists them (附件：1.水渠名单) is none.
 *
 * @param sent Titles of documents that are sent out together.
 */
export function findAttachments(lines: readonly Line[], from: number, sent: readonly string[]): AttachmentHead[] {
  const heads: AttachmentHead[] = []
  for (let at = from; at < lines.length; at++) {
    const head = sentAt(lines, at, sent) ?? headAt(lines, at)
    if (!head) continue
    heads.push(head)
    at += head.size - 1
  }
  return heads
}

/** Whether a line begins like the head of an attachment, or like a row of their list. */
export const beginsAttachment = (text: string): boolean => pattern.test(text)

function sentAt(lines: readonly Line[], at: number, sent: readonly string[]): AttachmentHead | undefined {
  const { title, size } = readTitle(lines, at)
  return title !== undefined && sent.includes(title) ? { at, size, label: '', title } : undefined
}

function headAt(lines: readonly Line[], at: number): AttachmentHead | undefined {
  const [, whole, between = '', rest = ''] = pattern.exec(lines[at]?.text ?? '') ?? []
  const colon = between.trim()
  if (whole === undefined || /[。；]/u.test(rest) || [...rest].length > 60) return undefined
  const label = withoutSpread(whole)
  const next = lines[at + 1]?.text
  if (next === undefined) return undefined
  if (rest === '') {
    if (beginsAttachment(next) || isList(lines, at + 1)) return undefined
    const { size, title } = titleOf(lines, at + 1)
    return { at, size: 1 + size, label, title }
  }
  const isNumbered = label.length > 2
  const isAppendix = label.startsWith('附录')
  const isRow = /^\d{1,2}\s*[.．、]/u.test(rest) || (!isAppendix && /^[（(]/u.test(rest)) || endsInFrame(lines, at + 1)
  // 附件所列…: a sentence that begins so.
  const standsApart =
    /\s$|[：:．.]/u.test(whole + between) &&
    (isAppendix || (colon === '' && [...rest].length <= 20)) &&
    !/[，。]/u.test(rest)
  if (isRow || (colon === '' && !isNumbered && !standsApart)) return undefined
  return { at, size: 1, label, title: withoutSpread(rest) }
}

/** Tables and forms have titles that documents do not; they may be broken over two lines. */
function titleOf(lines: readonly Line[], at: number): { readonly size: number; readonly title: string } {
  const [first = '', second = ''] = lines.slice(at, at + 2).map(({ text }) => text)
  const canBe = (text: string) =>
    text !== '' && [...text].length <= 40 && !/[，。；：:\t]/u.test(text) && !parseLabel(text)
  const isForm = (text: string) => /(?:表|书|单|册|图|坐标|[式图]样)$/u.test(text)
  if (canBe(first) && isForm(first)) return { size: 1, title: withoutSpread(first) }
  if (canBe(first) && canBe(second) && isForm(second) && [...first].length >= 10)
    return { size: 2, title: withoutSpread(first + second) }
  const { size, title = '' } = readTitle(lines, at, 2)
  return { size, title }
}

/** Whether numbered rows follow, up to the end or to who signed. */
function isList(lines: readonly Line[], from: number): boolean {
  let at = from
  while (/^\d{1,2}\s*[.．、][^。；]{2,60}$/u.test(lines[at]?.text ?? '')) at++
  return at > from && (at === lines.length || endsInFrame(lines, at))
}

/** Whether only rows of the list of attachments, bodies and a date follow, or the imprint or the notes at once. */
function endsInFrame(lines: readonly Line[], from: number): boolean {
  for (const { text } of lines.slice(from, from + 12)) {
    if (isDate(text) || isNote(text) || isImprint(text) || isNotesHeading(text)) return true
    const [, , , rest = ''] = pattern.exec(text) ?? []
    if (!isBody(text) && rest === '' && !/^\d{1,2}\s*[.．、][^。；]*$/u.test(text)) return false
  }
  return false
}
