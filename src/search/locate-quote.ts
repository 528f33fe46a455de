import { swapQuotationMarks } from '../model/quotation-marks.ts'
import { partsOfQuotation } from './citation.ts'

interface QuotableParagraph {
  readonly id: string
  readonly text: string
}

/** Where a quotation stands, to the character. */
export interface QuotePlace {
  /** Ids of the paragraphs that it begins and ends in. */
  readonly first: string
  readonly last: string
  /** Whether it is all of them. */
  readonly isWhole: boolean
}

/**
 * Find where a quotation first stands in the text of a plan, as it is or without what stands around it: its quotation marks
 * and its citation.
 *
 * @param typed Lines of it are paragraphs, or broken anywhere.
 * @param paragraphs In the order of the text.
 */
export function locateQuote(typed: string, paragraphs: readonly QuotableParagraph[]): QuotePlace | undefined {
  const whole = paragraphs.map(({ text }) => text).join('')
  const ends: number[] = []
  for (const { text } of paragraphs) ends.push((ends[ends.length - 1] ?? 0) + text.length)
  for (const words of versionsOf(typed)) {
    const same = paragraphs.find(({ text }) => text === words)
    if (same) return { first: same.id, last: same.id, isWhole: true }
    const start = whole.indexOf(words)
    if (start < 0) continue
    const end = start + words.length
    const first = ends.findIndex((to) => start < to)
    const last = ends.findIndex((to) => end <= to)
    return {
      first: paragraphs[first]?.id ?? '',
      last: paragraphs[last]?.id ?? '',
      isWhole: start === (ends[first - 1] ?? 0) && end === ends[last]
    }
  }
  return undefined
}

/** What may be meant by what was typed, none of it empty. */
function versionsOf(typed: string): string[] {
  const trimmed = typed.trim()
  const words =
    partsOfQuotation(trimmed)?.words ??
    trimmed.replace(/（《[^》]*》[^（）]{2,40}）$/u, '').replace(/^[“"]|[”"]$/gu, '')
  // A hit of a search is cut at both ends.
  return [trimmed, words, unquote(words), words.replace(/^…+|…+$/gu, '')]
    .map((version) => version.trim().replace(/\s*\n\s*/g, ''))
    .filter((version) => version !== '')
}

/** Words as they were before they stood in quotation marks, which each paragraph opens with. */
const unquote = (words: string) => swapQuotationMarks(words.replace(/\n\s*“/g, '\n'))
