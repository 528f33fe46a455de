import type { Span } from '../../model/plan.ts'
import { createFold, type Folded } from '../../search/fold.ts'
import type { Note } from './note.ts'

interface Paragraph {
  readonly id: string
  readonly text: string
}

/** Where the words of a note stand now. */
export interface NotePlace {
  /** Of the paragraph. */
  readonly id: string
  /** Of its text; the whole text where only a part of the words is left in it. */
  readonly span: Span
  /** Whether the words have changed since. */
  readonly isChanged: boolean
}

/**
 * Find the words of a note again in a text that may have changed. It looks in their paragraph first, then in the others: for the exact
 * words, then without spaces, brackets and quotation marks. If neither is found, it takes the paragraph that has most of the words.
 * Of several places it prefers the one with the same text around it, then the nearest to where the words were. It does not take short
 * words of another paragraph unless some of the text around them is the same.
 *
 * @param paragraphs Of the plan, or of a part of it.
 * @returns `undefined` when the words are gone.
 */
export function findNote(note: Note, paragraphs: readonly Paragraph[]): NotePlace | undefined {
  const [quote = ''] = note.quote.split('\n')
  const own = paragraphs.filter(({ id }) => id === note.first)
  const others = paragraphs.filter(({ id }) => id !== note.first)
  return (
    findIn(own, asIs, quote, note, 0) ??
    findIn(own, fold, quote, note, 0) ??
    findIn(others, asIs, quote, note, 1) ??
    findIn(others, fold, quote, note, 1) ??
    findMost([...own, ...others], quote)
  )
}

const fold = createFold(new Map())
const asIs = (text: string): Folded => ({
  text,
  starts: Array.from({ length: text.length }, (_, index) => index),
  ends: Array.from({ length: text.length }, (_, index) => index + 1)
})

/** So many characters are nobody else's. */
const telling = 12

/** @param least How much of the text around it must be the same, unless the words are long: a side of it. */
function findIn(
  paragraphs: readonly Paragraph[],
  prepare: (text: string) => Folded,
  quote: string,
  note: Note,
  least: number
): NotePlace | undefined {
  const [words, before, after] = [quote, note.before, note.after].map((text) => prepare(text).text)
  if (!words) return undefined
  const places = paragraphs.flatMap(({ id, text }) => {
    const folded = prepare(text)
    return positionsOf(words, folded.text).map((at) => {
      const sides =
        Number(folded.text.slice(0, at).endsWith(before ?? '')) +
        Number(folded.text.slice(at + words.length).startsWith(after ?? ''))
      const span = { start: folded.starts[at] ?? 0, end: folded.ends[at + words.length - 1] ?? 0 }
      return {
        id,
        span,
        sides,
        distance: Math.abs(span.start - note.start),
        isChanged: text.slice(span.start, span.end) !== quote
      }
    })
  })
  const [best] = places.sort((a, b) => b.sides - a.sides || a.distance - b.distance)
  if (!best || (best.sides < least && words.length < telling)) return undefined
  return { id: best.id, span: best.span, isChanged: best.isChanged }
}

function positionsOf(words: string, text: string): number[] {
  const positions: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) positions.push(at)
  return positions
}

/** The paragraph that has most of the words, by clauses, if it has at least half of them. The note's own comes first. */
function findMost(paragraphs: readonly Paragraph[], quote: string): NotePlace | undefined {
  const clauses = quote
    .split(/[，。；：！？、]/u)
    .map((clause) => fold(clause).text)
    .filter((clause) => clause.length >= 4)
  const lengthOf = (some: readonly string[]) => some.reduce((sum, { length }) => sum + length, 0)
  let best: Paragraph | undefined
  let most = 0
  for (const paragraph of paragraphs) {
    const { text } = fold(paragraph.text)
    const had = lengthOf(clauses.filter((clause) => text.includes(clause)))
    if (had > most) [best, most] = [paragraph, had]
  }
  // A single clause may stand anywhere.
  if (!best || clauses.length < 2 || most * 2 < lengthOf(clauses)) return undefined
  return { id: best.id, span: { start: 0, end: best.text.length }, isChanged: true }
}
