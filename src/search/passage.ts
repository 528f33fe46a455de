/** Where text that was pasted stands, though no paragraph of the reading text has it. */
import type { CorpusParagraph } from './corpus.ts'
import type { Folded } from './fold.ts'
import { findHits, type FoldedQuery } from './match.ts'

/**
 * Find the paragraphs that a text goes over, one after the other in the same plan.
 *
 * @param words Folded. @param folded The paragraphs' texts, folded.
 * @returns Empty when there are none, or when one paragraph has it all.
 */
export function findAcross<Paragraph extends Pick<CorpusParagraph, 'plan'>>(
  words: string,
  paragraphs: readonly Paragraph[],
  folded: readonly string[]
): Paragraph[] {
  let start = 0
  while (start < paragraphs.length) {
    let end = start
    while (paragraphs[end]?.plan === paragraphs[start]?.plan && end < paragraphs.length) end++
    const at = folded.slice(start, end).join('').indexOf(words)
    if (words && at >= 0) {
      let offset = 0
      const inside = paragraphs.slice(start, end).filter((_, index) => {
        const from = offset
        offset += folded[start + index]?.length ?? 0
        return from < at + words.length && offset > at
      })
      return inside.length > 1 ? inside : []
    }
    start = end
  }
  return []
}

/** Words that the source has where the reading text is corrected. */
export interface SourceHit {
  readonly plan: string
  readonly id: string
  readonly source: string
  readonly reading: string
}

/** Find what the source has, and the reading text has otherwise. In the order of the text. */
export function findInSource(
  query: FoldedQuery,
  paragraphs: readonly CorpusParagraph[],
  fold: (text: string) => Folded
): SourceHit[] {
  return paragraphs.flatMap(({ plan, id, text, source = [] }) => {
    if (source.length === 0) return []
    const { words, changes } = toSource({ text, source })
    for (const hit of findHits(fold(words), query)) {
      const touched = changes.filter((change) => change.start < hit.end && change.end > hit.start)
      const [first, last] = [touched[0], touched[touched.length - 1]]
      if (!first || !last) continue
      const from = first.from - Math.max(0, first.start - hit.start)
      const to = last.to + Math.max(0, hit.end - last.end)
      const sic = words.slice(Math.min(hit.start, first.start), Math.max(hit.end, last.end))
      return [{ plan, id, source: sic, reading: text.slice(from, to) }]
    }
    return []
  })
}

/** The words of the source, and where they differ: in the text from `from` to `to`, in the source from `start` to `end`. */
export function toSource({ text, source = [] }: Pick<CorpusParagraph, 'text' | 'source'>) {
  let words = ''
  let end = 0
  const changes = source.map(([from, to, sic]) => {
    words += text.slice(end, from)
    end = to
    const start = words.length
    words += sic
    return { from, to, start, end: words.length }
  })
  return { words: words + text.slice(end), changes }
}
