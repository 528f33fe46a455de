import type { VFile } from 'vfile'
import { changedPart, type AppliedCorrection } from './correct.ts'
import { widenPunctuation } from '../model/normalise.ts'
import type { ReadingText } from './read-source.ts'
import type { Correction, Paragraph } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'

/**
 * Give each paragraph its corrections and normalisations, with offsets counted from its start.
 *
 * `take` them for the spans of all paragraphs, in the order of the text; the `rest` are those outside all paragraphs:
 * in headings, and where a heading was missing.
 *
 * @param file The source; receives a message for each correction that changes a paragraph and more.
 */
export function placeCorrections(
  { text, applied, widened }: Pick<ReadingText, 'text' | 'applied' | 'widened'>,
  file: VFile
): {
  readonly take: (start: number, end: number) => Pick<Paragraph, 'apparatus' | 'widened'>
  readonly rest: () => Correction[]
} {
  const outside: Correction[] = []
  // Computed once: a long correction can span many paragraphs.
  const changed = applied.map((one) => changedPart(one).here)
  let nextCorrection = 0
  let nextWidened = 0

  return {
    take: (start, end) => ({ apparatus: takeCorrections(start, end), widened: takeWidened(start, end) }),
    rest: () => [...outside, ...applied.slice(nextCorrection).map(toCorrection)]
  }

  function takeCorrections(start: number, end: number): Paragraph['apparatus'] {
    const apparatus = []
    for (let next = applied[nextCorrection]; next && next.start <= end; next = applied[++nextCorrection]) {
      const here = changed[nextCorrection] ?? next
      if (next.start >= start && next.end <= end) {
        apparatus.push({ ...toCorrection(next), start: next.start - start, end: next.end - start })
      } else if (here.end <= start) outside.push(toCorrection(next))
      // It may still lie before the next paragraph.
      else if (here.start >= end) break
      else reportAcross(next)
    }
    return apparatus
  }

  function takeWidened(start: number, end: number): number[] {
    const inside: number[] = []
    for (let offset = widened[nextWidened]; offset !== undefined && offset < end; offset = widened[++nextWidened]) {
      if (offset >= start) inside.push(offset - start)
    }
    return inside
  }

  function toCorrection({ correction, start, end }: AppliedCorrection): Correction {
    const { line: _, ...seed } = correction.seed
    const corr = seed.certainty === 'doubtful' ? widenPunctuation(seed.corr).text : text.slice(start, end)
    return { id: correction.id, ...seed, corr, position: correction.position }
  }

  function reportAcross({ correction }: AppliedCorrection): void {
    fault(file, say('correction-across-border', { sic: correction.seed.sic }), correction.position)
  }
}
