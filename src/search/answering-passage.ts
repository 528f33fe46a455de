import type { Span } from '../model/plan.ts'
import { endsOfSentences, passageOf, type Piece } from '../view/passage.ts'
import type { Folded } from './fold.ts'
import { findHits } from './match.ts'
import type { Answering } from './related.ts'

/**
 * The sentence of a paragraph that answers most of a question, with all words of the answer marked; of a long one the part that
 * does. What is cut off is shown by an ellipsis.
 *
 * @param answering For each word of the question what may stand for it.
 */
export function answeringPassage(
  text: string,
  answering: readonly (readonly Answering[])[],
  fold: (text: string) => Folded
): readonly Piece[] {
  const folded = fold(text)
  const hits = answering.map((words) =>
    words.flatMap(({ word, weight }) =>
      findHits(folded, { phrases: [word], exclusions: [] }).map((hit) => ({ ...hit, weight }))
    )
  )
  const all = hits.flat().sort((a, b) => a.start - b.start || b.end - a.end)
  const sentences = sentencesOf(text)
  const parts = sentences.flatMap((sentence) =>
    sentence.end - sentence.start > longest ? windowsIn(text, sentence, all) : [sentence]
  )
  const weightOf = (part: Span) =>
    hits.reduce((sum, one) => sum + Math.max(0, ...one.filter(isIn(part)).map(({ weight }) => weight)), 0)
  let [best = { start: 0, end: 0 }] = parts
  for (const part of parts) if (weightOf(part) > weightOf(best)) best = part
  const sentence = sentences.find(({ end }) => end >= best.end)
  const { pieces } = passageOf(text, all.filter(isIn(best)), [best])
  const cut = { text: '…', isHit: false }
  return [
    ...(sentence && sentence.start < best.start ? [cut] : []),
    ...pieces,
    ...(sentence && sentence.end > best.end ? [cut] : [])
  ]
}

function sentencesOf(text: string): Span[] {
  const ends = [...endsOfSentences(text), text.length]
  return ends.map((end, at) => ({ start: ends[at - 1] ?? 0, end })).filter(({ start, end }) => end > start)
}

/** A longer sentence is shown in part, in characters. */
const longest = 120

/** What stands before the first word of a part, in characters. */
const lead = 20

/** Parts of a sentence that begin shortly before one of its hits. */
const windowsIn = (text: string, sentence: Span, hits: readonly Span[]): Span[] =>
  hits.filter(isIn(sentence)).map(({ start }) => {
    const from = wholeAt(text, Math.max(sentence.start, start - lead))
    return { start: from, end: wholeAt(text, Math.min(sentence.end, from + longest)) }
  })

/** No character of two code units is cut. */
const wholeAt = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at)

const isIn = (part: Span) => (hit: Span) => hit.start >= part.start && hit.end <= part.end
