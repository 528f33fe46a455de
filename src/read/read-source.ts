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
import type { Position } from '../model/plan.ts'

/** A line of the reading text without the white space around it; blank lines are none. */
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
  /** Offsets in `text`, ascending. */
  readonly widened: readonly number[]
  /** Place in the source of a span of `text`, without words struck at its ends. */
  readonly positionOf: (start: number, end: number) => Position
}

/** Read a source with its corrections. Pure: the source itself stays as it is. */
export function readSource(source: string, corrections: readonly LocatedCorrection[]): ReadingText {
  const corrected = applyCorrections(source, corrections)
  const { text, widened } = widenPunctuation(corrected.text)
  const toSource = createSourceMap(corrected)
  const places = location(source)
  const point = (offset: number, side: 'before' | 'behind'): Point => {
    const inSource = toSource(offset, side)
    return places.toPoint(inSource) ?? { line: 1, column: 1, offset: inSource }
  }
  return {
    text,
    lines: [...linesOf(text)],
    applied: corrected.applied,
    widened,
    positionOf: (start, end) => ({ start: point(start, 'behind'), end: point(end, 'before') })
  }
}

/** Undo normalisation and corrections: the source comes back, byte for byte. */
export function restoreSource({ text, widened, applied }: ReadingText): string {
  const readings = applied.map(({ start, end, correction }) => ({ start, end, sic: correction.seed.sic }))
  return restoreSic(narrowPunctuation(text, widened), readings)
}

// A byte order mark and U+3000 count as white space, in `trim` too.
function* linesOf(text: string): Generator<ReadLine> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = line.trim()
    if (trimmed) yield { text: trimmed, offset: index + line.indexOf(trimmed) }
  }
}
