import type { Span } from '../model/plan.ts'
import { endsOfSentences } from './passage.ts'

/** An occurrence in its context: key word in context. The three parts are adjacent in the text. */
export interface KwicLine {
  readonly left: string
  readonly node: string
  readonly right: string
}

/** @param width Characters of context on either side. What is cut off is shown by an ellipsis. */
export function kwicOf(text: string, { start, end }: Span, width = 20): KwicLine {
  // One character more than is shown, each of at most two code units: a paragraph may be long, and its hits many.
  const reach = 2 * (width + 1)
  const before = [...text.slice(Math.max(0, start - reach), start)]
  const after = [...text.slice(end, end + reach)]
  return {
    left: (before.length > width ? '…' : '') + before.slice(-width).join(''),
    node: text.slice(start, end),
    right: after.slice(0, width).join('') + (after.length > width ? '…' : '')
  }
}

/** An occurrence in its whole sentence. */
export function sentenceAround(text: string, { start, end }: Span): KwicLine {
  const ends = endsOfSentences(text)
  return {
    left: text.slice([0, ...ends].filter((at) => at <= start).pop(), start),
    node: text.slice(start, end),
    right: text.slice(
      end,
      ends.find((at) => at >= end)
    )
  }
}
