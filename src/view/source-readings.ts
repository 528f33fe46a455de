import { findChange, showBreaks } from './reading-diff.ts'
import { narrowPunctuation } from '../model/normalise.ts'
import type { Paragraph, Span } from '../model/plan.ts'

/** A stretch of a paragraph's reading text for which the source has other words: `sic`. */
interface SourceReading extends Span {
  readonly sic: string
}

/**
 * All that makes a paragraph's source text of its reading text, in the order of the text and without overlap. A doubtful
 * correction changes nothing. A break of lines in the source is 〔换行〕.
 */
export function sourceReadingsOf({
  text,
  apparatus,
  widened
}: Pick<Paragraph, 'text' | 'apparatus' | 'widened'>): SourceReading[] {
  const corrections: SourceReading[] = []
  const corrected: Span[] = []
  // Within a reading the source itself tells which marks it has in half width.
  const differing: number[] = []
  for (const { sic, corr, start, certainty } of apparatus) {
    if (certainty === 'doubtful') continue
    corrected.push({ start, end: start + corr.length })
    const { left, right, ...change } = findChange({ sic, corr })
    const source = showBreaks(sic)
    const [from, to] = [left.length, source.length - right.length]
    const end = start + from + change.corr.length
    corrections.push({ start: start + from, end, sic: source.slice(from, to) })
    for (let at = 0; at < from; at++) if (left[at] !== source[at]) differing.push(start + at)
    for (let at = 0; at < right.length; at++) if (right[at] !== source[to + at]) differing.push(end + at)
  }
  let next = 0
  const isCorrected = (offset: number) => {
    while ((corrected[next]?.end ?? Infinity) <= offset) next++
    return (corrected[next]?.start ?? Infinity) <= offset
  }
  // Both are in the order of the text: neither is looked through again for each of the other.
  const offsets = new Set([...widened.filter((offset) => !isCorrected(offset)), ...differing])
  const marks = [...offsets].map((offset) => ({
    start: offset,
    end: offset + 1,
    sic: narrowPunctuation(text.charAt(offset), [0])
  }))
  return [...corrections, ...marks].sort((a, b) => a.start - b.start || a.end - b.end)
}
