import { curlQuotationMarks, withoutOuterMarks } from '../model/quotation-marks.ts'
import { splitQuotation } from './citation.ts'

/**
 * Part what was pasted into its quotations: paragraphs of their own, or what stands in quotation marks, each with its citation.
 * A line that does not end a sentence goes on in the next, unless the text shows that they are two.
 *
 * @param isOfText Whether some words are like those of the text: what stands around quotations then is quoted, too.
 * @param isIn Whether some words stand in the text or are a heading of it, marks and spaces aside.
 */
export function quotationsIn(
  typed: string,
  isOfText: (words: string) => boolean = () => true,
  isIn: (words: string) => boolean = () => false
): string[] {
  return joinLines(typed.trim().split(/\s*\n\s*/u), isIn)
    .flatMap((paragraph) => partsOf(paragraph, isOfText, isIn))
    .filter((quotation) => quotation !== '')
}

function joinLines(lines: readonly string[], isIn: (words: string) => boolean): string[] {
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before !== undefined && goesOn(before, line, isIn)) paragraphs.push((paragraphs.pop() ?? '') + line)
    else paragraphs.push(line)
  }
  return paragraphs
}

const goesOn = (line: string, next: string, isIn: (words: string) => boolean): boolean =>
  /^[（(—]/u.test(next) || (!/[。！？；：”’）)\]…]$/u.test(line) && !areTwo(line, next, isIn))

/** Whether the text has a whole line, and does not go on from line to line: a few characters on either side show that. */
const areTwo = (line: string, next: string, isIn: (words: string) => boolean): boolean =>
  !isIn(line.slice(-3) + next.slice(0, 3)) &&
  !isIn(line + next) &&
  [line, next].some((one) => one.length >= few && isIn(one))

/** Shorter lines are in the text by chance. */
const few = 4

/** 文中说，“甲。”（第八章）又说，“乙。” are two. A text that has few words in quotation marks is one. */
function partsOf(paragraph: string, isOfText: (words: string) => boolean, isIn: (words: string) => boolean): string[] {
  const quoted = quotedIn(paragraph)
  const words = quoted.map(({ words }) => words)
  const long = quoted.filter(({ end, start }) => end - start >= shortest)
  const isMost = long.reduce((sum, { start, end }) => sum + end - start, 0) > paragraph.length / 2
  if (isMost) return words
  const around = [...quoted, { start: paragraph.length }].map(({ start }, index) =>
    paragraph.slice(quoted[index - 1]?.end ?? 0, start)
  )
  if (quoted.length === 0 || isOfText(around.join('\n'))) return [paragraph]
  return long.length > 0 || areQuotations(quoted, paragraph, isIn) ? words : [paragraph]
}

/** With its marks, a shorter one may be a name: “一带一路”. */
const shortest = 10

/** Whether short words in quotation marks are quotations, not names within a sentence of the text. */
function areQuotations(quoted: readonly Quoted[], paragraph: string, isIn: (words: string) => boolean): boolean {
  return quoted.some(({ start, end, words }) => {
    const [before, after] = [paragraph.slice(0, start), paragraph.slice(end)]
    const inside = withoutOuterMarks(splitQuotation(words).words)
    const isSetOff =
      /(?:^|[\p{P}\s和与及]|规定|提出|指出|明确|要求|强调)$/u.test(before) || /^(?:$|[\p{P}\s和与及])/u.test(after)
    const [left = ''] = /[^\p{P}\s]{1,2}$/u.exec(before) ?? []
    const [right = ''] = /^[^\p{P}\s]{1,2}/u.exec(after) ?? []
    const goesOn = (left !== '' && isIn(left + inside.slice(0, 2))) || (right !== '' && isIn(inside.slice(-2) + right))
    return isSetOff && !goesOn && isIn(inside)
  })
}

interface Quoted {
  /** Where it stands, the citation after it included, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** With the citation before or after it. */
  readonly words: string
}

/** What stands in quotation marks, those within it included, and the parenthesis after it or else the citation before it. */
function quotedIn(paragraph: string): Quoted[] {
  const quoted: Quoted[] = []
  let depth = 0
  let start = -1
  const curled = curlQuotationMarks(paragraph)
  for (const { index, 0: mark } of curled.matchAll(/[“”]/gu)) {
    if (mark === '“') {
      if (depth === 0) start = index
      depth++
      continue
    }
    depth = Math.max(0, depth - 1)
    if (depth > 0 || start < 0) continue
    const [citation = ''] =
      /^\s*(?:[（(][^“”（）()]*[）)]|——?《[^“”]*》[^“”。；，]*)/u.exec(curled.slice(index + 1)) ?? []
    const end = index + 1 + citation.length
    const before = citation === '' ? citedBefore(curled.slice(quoted[quoted.length - 1]?.end ?? 0, start)) : ''
    quoted.push({ start, end, words: before + paragraph.slice(start, end) })
    start = -1
  }
  return quoted
}

/** 按照《甲》第九章，“…: the place that a sentence cites before it quotes; empty when it cites none. */
function citedBefore(words: string): string {
  const [, citation = ''] = placeBefore.exec(words.slice(-longestBefore)) ?? []
  return citation
}

const longestBefore = 120
const placeBefore =
  /((?:《[^《》“”]*》)?\s*(?:第[\d零〇一二三四五六七八九十百千]{1,8}(?:[篇编章节条款段]|部分))+)[^《》“”。！？；：:]{0,20}$/u
