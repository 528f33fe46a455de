import { headingsOnly, parseLabel, type Label } from './label.ts'
import { hasSentence, widthOf, type Line } from './line.ts'

/** The title of a label that stands alone, and where its last line stands among the lines. */
export interface AloneTitle {
  readonly title: string
  readonly last: number
}

/** The longest title, in characters. */
const longest = 70

/** The title of a label that stands alone; it may stand on the next line, and go on there. */
export function headingAt(
  lines: readonly Line[],
  at: number,
  { scheme, rest }: Label,
  wrap: number | undefined
): AloneTitle | undefined {
  if (scheme === 'named') return { title: '', last: at }
  const next = lines[at + 1]?.text
  if (rest === '') {
    // Label and title on two lines.
    if (next === undefined || parseLabel(next) || !canBeTitle(next)) return undefined
    return { title: next, last: at + 1 }
  }
  if (isFull(lines[at]?.text ?? '', wrap) && next !== undefined && !parseLabel(next) && !/[。！？]$/u.test(rest)) {
    // The line was broken at its width: the title goes on, or the text.
    const whole = rest + next
    return canBeTitle(whole) && !isFull(next, wrap) ? { title: whole, last: at + 1 } : undefined
  }
  // Within a list of words.
  if (
    headingsOnly.has(scheme) &&
    /、$/u.test(rest) &&
    next !== undefined &&
    !parseLabel(next) &&
    canBeTitle(rest + next)
  )
    return { title: rest + next, last: at + 1 }
  if (!canBeTitle(rest) || (headingsOnly.has(scheme) && /.{12}。$/u.test(rest))) return undefined
  const isGeneral = headingsOnly.has(scheme) || (scheme === 'han' && [...rest].length >= 14)
  if (isGeneral && next !== undefined && goesOn(rest, next, lines[at + 2]?.text))
    return { title: rest + next, last: at + 1 }
  return { title: rest, last: at }
}

const isFull = (text: string, wrap: number | undefined): boolean => wrap !== undefined && widthOf(text) >= wrap - 3

const canBeTitle = (text: string): boolean =>
  [...text].length <= longest &&
  !hasSentence(text) &&
  !/[，；、,;！]$|^问[：:]/u.test(text) &&
  (!/[：:]$/u.test(text) || isTitleWithColon(text))

/** 总体要求：, not 将第二条修改为：. */
const isTitleWithColon = (text: string): boolean =>
  [...text].length <= 13 && !/(?:的|下|列|一|括|是|为|有|即)[：:]$|修改|增加|删/u.test(text)

/** Whether a title that was broken goes on: 青山自由贸易试 | 验区新片区. What follows is shorter, and is not text. */
function goesOn(title: string, next: string, after: string | undefined): boolean {
  if (parseLabel(next) || [...next].length > 15 || /\p{P}/u.test(next)) return false
  if (after === undefined || ([...after].length <= 20 && !parseLabel(after))) return false
  return [...title].length >= 12 || /(?:[的和与及]|[、“（])$/u.test(title)
}
