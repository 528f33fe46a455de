import type { VFile } from 'vfile'
import type { AppliedCorrection } from './correct.ts'
import { widenPunctuation } from './normalise.ts'
import type { ReadingText } from './read-source.ts'
import type { Paragraph, PlacedCorrection } from './tree.ts'

/**
 * Make a function that takes the corrections and normalisations of one span of the reading text, with offsets
 * counted from the span's start. Ask for the spans in the order of the text.
 *
 * @param file The source; receives a message for each correction that lies in none of the spans.
 */
export function placeCorrections(
  { text, applied, widened }: Pick<ReadingText, 'text' | 'applied' | 'widened'>,
  file: VFile
): (start: number, end: number) => Pick<Paragraph, 'apparatus' | 'widened'> {
  let nextCorrection = 0
  let nextWidened = 0

  return (start, end) => {
    const apparatus: PlacedCorrection[] = []
    for (let item = applied[nextCorrection]; item && item.start < end; item = applied[++nextCorrection]) {
      if (item.start >= start && item.end <= end) apparatus.push(place(item, start))
      else reportOutside(item)
    }
    const inside: number[] = []
    for (let offset = widened[nextWidened]; offset !== undefined && offset < end; offset = widened[++nextWidened]) {
      if (offset >= start) inside.push(offset - start)
    }
    return { apparatus, widened: inside }
  }

  function place({ correction, start, end }: AppliedCorrection, from: number): PlacedCorrection {
    const { line: _, ...seed } = correction.seed
    const corr = seed.certainty === 'doubtful' ? widenPunctuation(seed.corr).text : text.slice(start, end)
    return { id: correction.id, ...seed, corr, start: start - from, end: end - from, position: correction.position }
  }

  function reportOutside({ correction }: AppliedCorrection): void {
    file.message(
      `Expected a correction inside one paragraph, found ${JSON.stringify(correction.seed.sic)} in a heading or across ` +
        'a border of paragraphs. Make sic and corr shorter, or one correction for each paragraph.',
      { place: correction.position, source: 'plan', ruleId: 'correction-outside-paragraph' }
    )
  }
}
