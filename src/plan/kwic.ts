import type { Span } from './tree.ts'

/** An occurrence in its context: key word in context. The three parts stand side by side in the text. */
export interface KwicLine {
  readonly left: string
  readonly node: string
  readonly right: string
}

/** @param width Characters of context on either side. What is cut off is shown by an ellipsis. */
export function kwicOf(text: string, { start, end }: Span, width = 20): KwicLine {
  const before = [...text.slice(0, start)]
  const behind = [...text.slice(end)]
  return {
    left: (before.length > width ? '…' : '') + before.slice(-width).join(''),
    node: text.slice(start, end),
    right: behind.slice(0, width).join('') + (behind.length > width ? '…' : '')
  }
}
