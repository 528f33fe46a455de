import type { Span } from '../model/plan.ts'

/** A stretch of what is shown of a text: what was looked for, or what stands around it. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** Some of a text, with the number of the first of its hits, and how many it has. */
export interface Passage {
  readonly hit: number
  readonly count: number
  readonly pieces: readonly Piece[]
}

/**
 * The whole sentences of a text that have hits.
 *
 * @param hits In the order of the text; they may overlap.
 */
export function sentencesWith(text: string, hits: readonly Span[]): Passage {
  const ends = endsOfSentences(text)
  const sentences = hits.map((hit) => ({
    start: [0, ...ends].filter((end) => end <= hit.start).pop() ?? 0,
    end: ends.find((end) => end >= hit.end) ?? text.length
  }))
  return passageOf(text, hits, joinTouching(sentences))
}

/** Where the sentences of a text end; what follows the last of them has no end of its own. */
export const endsOfSentences = (text: string): number[] =>
  [...text.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length)

/** @param shown What is shown of the text; hits do not go over its ends. */
export function passageOf(text: string, hits: readonly Span[], shown: readonly Span[]): Passage {
  const marked = joinTouching(hits)
  const pieces = shown.flatMap(({ start, end }, index) => {
    const inside = marked.filter((hit) => hit.start >= start && hit.end <= end)
    const cuts = [start, ...inside.flatMap((hit) => [hit.start, hit.end]), end]
    const between = cuts.slice(1).map((cut, at) => ({ text: text.slice(cuts[at], cut), isHit: at % 2 === 1 }))
    return [{ text: index > 0 ? '……' : '', isHit: false }, ...between].filter(({ text }) => text)
  })
  return { hit: 0, count: hits.length, pieces }
}

export const textOfPieces = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** A sentence ends with its mark and what closes with it. */
const sentenceEnd = /[。？！\n][”’」』）)]*/gu

/** Spans that overlap or adjoin, as one. */
function joinTouching(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans) {
    const last = joined[joined.length - 1]
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else joined.push({ start, end })
  }
  return joined
}
