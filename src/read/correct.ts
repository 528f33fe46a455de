/** Corrections: from the rows of `corrections.yaml` to places in the source, and from the source to the text as read. */
import { location } from 'vfile-location'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { findWords } from './find-words.ts'
import type { YamlSeed } from './read-yaml.ts'
import type { Apparatus, CorrectionSeed } from '../model/seeds.ts'
import type { Position, Span } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'

/** A row of the apparatus, found in the source. `start` and `end` are the span of `sic` there. */
export interface LocatedCorrection extends Span {
  readonly id: string
  readonly seed: CorrectionSeed
  readonly position: Position
}

/**
 * Find each correction's `sic` in the source.
 *
 * @param file `corrections.yaml`; receives a message for each row whose `sic` does not occur on its line or occurs
 *   twice, whose witness is unknown, or which overlaps another row.
 * @returns In the order of the source, without overlap.
 */
export function locateCorrections(source: string, apparatus: YamlSeed<Apparatus>, file: VFile): LocatedCorrection[] {
  const places = location(source)
  const found: { correction: LocatedCorrection; row: number }[] = []
  const { corrections, witnesses } = apparatus.value
  const rowsByLine = Map.groupBy(corrections, ({ line }) => line)
  /** Where the words of all rows of a line stand on it: a line may be long, and its rows many. */
  const startsByLine = new Map<number, ReadonlyMap<string, readonly number[]>>()

  for (const [row, seed] of corrections.entries()) {
    const placeOf = (field: string) => apparatus.placeOf(['corrections', row, field])
    if (!Object.hasOwn(witnesses, seed.source))
      fault(file, say('unknown-witness', { known: Object.keys(witnesses), found: seed.source }), placeOf('source'))
    const line = lineSpan(seed.line)
    if (!line) {
      fault(file, say('unknown-line', { line: seed.line }), placeOf('line'))
      continue
    }
    const starts = startsOn(seed.line, line).get(seed.sic) ?? []
    const [start] = starts
    if (start === undefined || starts.length > 1) {
      fault(file, say(start === undefined ? 'sic-missing' : 'sic-ambiguous', seed), placeOf('sic'))
      continue
    }
    const end = start + seed.sic.length
    const position = { start: pointAt(start), end: pointAt(end) }
    found.push({
      row,
      correction: { id: `cor_${position.start.line}_${position.start.column}`, seed, start, end, position }
    })
  }

  found.sort((a, b) => a.correction.start - b.correction.start)
  const kept: LocatedCorrection[] = []
  for (const { correction, row } of found) {
    const before = kept.at(-1)
    if (!before || before.end <= correction.start) {
      kept.push(correction)
      continue
    }
    const { sic } = correction.seed
    fault(
      file,
      say('corrections-overlap', { sic, before: before.seed.sic, line: before.seed.line }),
      apparatus.placeOf(['corrections', row, 'sic'])
    )
  }
  return kept

  function lineSpan(line: number): Span | undefined {
    const start = places.toOffset({ line, column: 1 })
    if (start === undefined) return undefined
    return { start, end: places.toOffset({ line: line + 1, column: 1 }) ?? source.length + 1 }
  }

  function startsOn(line: number, span: Span): ReadonlyMap<string, readonly number[]> {
    const known = startsByLine.get(line)
    if (known) return known
    const words = new Set(rowsByLine.get(line)?.map(({ sic }) => sic))
    const starts = findWords(words, source, span)
    startsByLine.set(line, starts)
    return starts
  }

  function pointAt(offset: number): Point {
    return places.toPoint(offset) ?? { line: 1, column: 1, offset: 0 }
  }
}

/** A correction in the corrected text, where `start` and `end` are the span of its reading. */
export interface AppliedCorrection extends Span {
  readonly correction: LocatedCorrection
}

/** The source with all corrections applied but the doubtful ones. */
interface CorrectedText {
  readonly text: string
  /** All corrections in the order of the text, the doubtful ones too. */
  readonly applied: readonly AppliedCorrection[]
}

/** @param corrections In the order of the source, without overlap. */
export function applyCorrections(source: string, corrections: readonly LocatedCorrection[]): CorrectedText {
  const applied: AppliedCorrection[] = []
  const parts: string[] = []
  let from = 0
  let length = 0
  const append = (part: string) => {
    parts.push(part)
    length += part.length
  }
  for (const correction of corrections) {
    append(source.slice(from, correction.start))
    const start = length
    append(correction.seed.certainty === 'doubtful' ? correction.seed.sic : correction.seed.corr)
    applied.push({ correction, start, end: length })
    from = correction.end
  }
  append(source.slice(from))
  return { text: parts.join(''), applied }
}

/**
 * Put each `sic` back: the inverse of {@link applyCorrections}, for the whole text or for one paragraph of it.
 *
 * @param readings In the order of the text, without overlap.
 */
export function restoreSic(text: string, readings: readonly (Span & { readonly sic: string })[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, sic } of readings) {
    parts.push(text.slice(from, start), sic)
    from = end
  }
  return parts.join('') + text.slice(from)
}

/**
 * The part of a reading that differs from its `sic`, here and in the source: what both begin or end with is the same
 * text. Empty here for words struck, empty there for words added.
 */
export function changedPart({ correction, start, end }: AppliedCorrection): { here: Span; there: Span } {
  const { sic, corr } = correction.seed
  const shortest = Math.min(sic.length, corr.length)
  let left = 0
  let right = 0
  while (left < shortest && sic[left] === corr[left]) left++
  while (left + right < shortest && sic.at(-1 - right) === corr.at(-1 - right)) right++
  return {
    here: { start: start + left, end: end - right },
    there: { start: correction.start + left, end: correction.end - right }
  }
}

/**
 * Make a function from offsets in the corrected text to offsets in the source. An offset inside a change maps to where
 * the change begins. Where words were struck, `side` says which side of them is meant.
 */
export function createSourceMap({ applied }: CorrectedText): (offset: number, side?: 'before' | 'after') => number {
  const changes = applied.filter(({ correction }) => correction.seed.certainty !== 'doubtful').map(changedPart)
  return (offset, side = 'after') => {
    const last = changes[countUpTo(changes, offset, side) - 1]
    if (!last) return offset
    return offset >= last.here.end ? offset - last.here.end + last.there.end : last.there.start
  }
}

/** How many changes begin before `offset`, or end at it when its side is after them: binary search. */
function countUpTo(changes: readonly { here: Span }[], offset: number, side: 'before' | 'after'): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const here = changes[middle]?.here
    if (here && (here.start < offset || (side === 'after' && here.end <= offset))) low = middle + 1
    else high = middle
  }
  return low
}
