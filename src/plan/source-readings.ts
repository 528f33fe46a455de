import { findChange, showBreaks } from './change.ts'
import { narrowPunctuation } from './normalise.ts'
import type { Paragraph, Span } from './tree.ts'

/** A stretch of a paragraph's reading text for which the source has other words: `sic`. */
export interface SourceReading extends Span {
  readonly sic: string
}

/**
 * All that makes a paragraph's source text of its reading text, in the order of the text and without overlap. A doubtful
 * correction changes nothing. A break of lines in the source is 〔断行〕.
 */
export function sourceReadingsOf({
  text,
  apparatus,
  widened
}: Pick<Paragraph, 'text' | 'apparatus' | 'widened'>): SourceReading[] {
  const corrections = apparatus
    .filter(({ certainty }) => certainty !== 'doubtful')
    .map(({ sic, corr, start }) => {
      const change = findChange({ sic, corr })
      const source = showBreaks(sic)
      const from = start + change.left.length
      return {
        start: from,
        end: from + change.corr.length,
        sic: source.slice(change.left.length, source.length - change.right.length)
      }
    })
  let next = 0
  const isCorrected = (offset: number) => {
    while ((corrections[next]?.end ?? Infinity) <= offset) next++
    return (corrections[next]?.start ?? Infinity) <= offset
  }
  // Both are in the order of the text: neither is looked through again for each of the other.
  const marks = widened
    .filter((offset) => !isCorrected(offset))
    .map((offset) => ({ start: offset, end: offset + 1, sic: narrowPunctuation(text.charAt(offset), [0]) }))
  return [...corrections, ...marks].sort((a, b) => a.start - b.start || a.end - b.end)
}
