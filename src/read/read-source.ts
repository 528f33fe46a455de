import { location } from 'vfile-location'
import type { Point } from 'unist'
import {
  applyCorrections,
  createSourceMap,
  restoreSic,
  type AppliedCorrection,
  type LocatedCorrection
} from './correct.ts'
import { narrowPunctuation, widenPunctuation } from '../model/normalise.ts'
import type { Join } from './join-lines.ts'
import type { Position } from '../model/plan.ts'

/** A line of the reading text without the white space around it; blank lines are left out. */
export interface ReadLine {
  readonly text: string
  /** Offset of `text` in the whole reading text. */
  readonly offset: number
}

/** The whole source as it is read: corrected, then normalised. */
export interface ReadingText {
  readonly text: string
  readonly lines: readonly ReadLine[]
  /** In the order of the text; spans in `text`. */
  readonly applied: readonly AppliedCorrection[]
  /** Breaks of lines that were joined, likewise. */
  readonly joined: readonly AppliedCorrection[]
  /** Offsets in `text`, ascending. */
  readonly widened: readonly number[]
  /** Place in the source of a span of `text`, without words struck at its ends. */
  readonly positionOf: (start: number, end: number) => Position
}

/**
 * Read a source with its corrections. Pure: the source itself stays as it is.
 *
 * @param joins Breaks of lines within paragraphs, in the order of the source; those in a correction are left to it.
 */
export function readSource(
  source: string,
  corrections: readonly LocatedCorrection[],
  joins: readonly Join[] = []
): ReadingText {
  const corrected = applyCorrections(source, withJoins(source, corrections, joins))
  const { text, widened } = widenPunctuation(corrected.text)
  const toSource = createSourceMap(corrected)
  const places = location(source)
  const point = (offset: number, side: 'before' | 'after'): Point => {
    const inSource = toSource(offset, side)
    return places.toPoint(inSource) ?? { line: 1, column: 1, offset: inSource }
  }
  return {
    text,
    lines: [...linesOf(text)],
    applied: corrected.applied.filter(({ correction }) => correction.id !== joinId),
    joined: corrected.applied.filter(({ correction }) => correction.id === joinId),
    widened,
    positionOf: (start, end) => ({ start: point(start, 'after'), end: point(end, 'before') })
  }
}

/** Undo normalisation and corrections: the source comes back, byte for byte. */
export function restoreSource({ text, widened, applied, joined }: ReadingText): string {
  const all = [...applied, ...joined].sort((a, b) => a.start - b.start || a.end - b.end)
  const readings = all.map(({ start, end, correction }) => ({ start, end, sic: correction.seed.sic }))
  return restoreSic(narrowPunctuation(text, widened), readings)
}

const joinId = 'joined-lines'

/** Joins are applied as corrections are, and undone with them. */
function withJoins(
  source: string,
  corrections: readonly LocatedCorrection[],
  joins: readonly Join[]
): LocatedCorrection[] {
  if (joins.length === 0) return [...corrections]
  const nowhere = { line: 1, column: 1 }
  const made = joins
    .filter(({ start, end }) => !corrections.some((one) => one.start < end && start < one.end))
    .map(({ start, end, joint }): LocatedCorrection => {
      const sic = source.slice(start, end)
      const seed = {
        line: 1,
        sic,
        corr: joint,
        kind: 'broken-paragraph',
        certainty: 'certain',
        source: joinId
      } as const
      return { id: joinId, seed, position: { start: nowhere, end: nowhere }, start, end }
    })
  return [...corrections, ...made].sort((a, b) => a.start - b.start)
}

// A byte order mark and U+3000 count as white space, in `trim` too. A row whose first cell is empty begins with a tab.
function* linesOf(text: string): Generator<ReadLine> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = /^\t+[^\t]+\t/.test(line) ? line.trimEnd() : line.trim()
    if (trimmed) yield { text: trimmed, offset: index + line.indexOf(trimmed) }
  }
}
