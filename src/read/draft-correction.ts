import { location } from 'vfile-location'
import { findWords } from './find-words.ts'
import type { ReadingText } from './read-source.ts'
import { narrowPunctuation } from '../model/normalise.ts'
import { say, type Message } from '../model/messages/say.ts'
import type { Paragraph, Span } from '../model/plan.ts'
import type { CorrectionSeed } from '../model/seeds.ts'

/** What a selection on a page says of a row; the rest says who corrects. */
export type CorrectionDraft = Pick<CorrectionSeed, 'line' | 'sic' | 'corr' | 'kind'>

/**
 * Draft the correction of selected words: the line of the source on which they begin, as many words around them as it takes for
 * `sic` to stand there once, and what kind of error it may be.
 *
 * @param selection In the text of the paragraph.
 * @param typed The words that should stand there.
 * @returns What is wrong with the selection, where there is no such row.
 */
export function draftCorrection(
  { source, reading }: { readonly source: string; readonly reading: ReadingText },
  paragraph: Pick<Paragraph, 'text' | 'position'>,
  selection: Span,
  typed: string
): CorrectionDraft | Message {
  const selected = paragraph.text.slice(selection.start, selection.end)
  if (typed === selected) return say('reading-unchanged')
  const offset = offsetOf(paragraph, reading)
  if (offset === undefined) return say('selection-lost')
  const start = offset + selection.start
  const end = offset + selection.end
  const touched = reading.applied.find((one) => one.start < end && start < one.end)
  if (touched) return say('selection-corrected', touched.correction.seed)

  const free = {
    start: Math.max(offset, ...reading.applied.filter((one) => one.end <= start).map((one) => one.end)),
    end: Math.min(
      offset + paragraph.text.length,
      ...reading.applied.filter((one) => one.start >= end).map((one) => one.start)
    )
  }
  const wide = widen({ start, end }, free, reading.text, (span) => isOnce(sourceOf(span), source))
  if (!wide) return say('selection-repeated')
  const { sic, line } = sourceOf(wide)
  // What stays is as the source has it, with its half-width punctuation.
  const plain = narrowPunctuation(reading.text, reading.widened)
  const { left, right } = shared(selected, typed)
  const corr =
    plain.slice(wide.start, start + left) + typed.slice(left, typed.length - right) + plain.slice(end - right, wide.end)
  if (corr === sic) return say('reading-unchanged')
  const around = { before: plain.slice(free.start, start), after: plain.slice(end, free.end) }
  return { line, sic, corr, kind: kindOf(sic, selected, typed, around) }

  function sourceOf(span: Span) {
    const position = reading.positionOf(span.start, span.end)
    const from = position.start.offset ?? 0
    return { sic: source.slice(from, position.end.offset), line: position.start.line, from }
  }
}

/** Where a paragraph begins in the reading text: the same words may stand there more than once. */
function offsetOf({ text, position }: Pick<Paragraph, 'text' | 'position'>, reading: ReadingText): number | undefined {
  for (let at = reading.text.indexOf(text); at >= 0; at = reading.text.indexOf(text, at + 1))
    if (reading.positionOf(at, at + text.length).start.offset === position.start.offset) return at
  return undefined
}

/** Take a character more on each side in turn, up to `free`, until it is enough. */
function widen(span: Span, free: Span, text: string, isEnough: (span: Span) => boolean): Span | undefined {
  let { start, end } = span
  for (let isLeft = false; !isEnough({ start, end }); isLeft = !isLeft) {
    if (start === free.start && end === free.end) return undefined
    if ((isLeft && start > free.start) || end === free.end)
      start -= start - free.start > 1 && /\p{Cs}/u.test(text.slice(start - 1, start)) ? 2 : 1
    else end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  return { start, end }
}

function isOnce({ sic, from }: { readonly sic: string; readonly from: number }, source: string): boolean {
  const places = location(source)
  const { line } = places.toPoint(from) ?? { line: 1 }
  const start = places.toOffset({ line, column: 1 }) ?? 0
  const end = places.toOffset({ line: line + 1, column: 1 }) ?? source.length + 1
  return findWords(new Set([sic]), source, { start, end }).get(sic)?.length === 1
}

/** How many characters two texts share at their beginnings and, of what is left, at their ends. */
function shared(a: string, b: string): { left: number; right: number } {
  const shortest = Math.min(a.length, b.length)
  let left = 0
  let right = 0
  while (left < shortest && a[left] === b[left]) left++
  while (left + right < shortest && a.at(-1 - right) === b.at(-1 - right)) right++
  return { left, right }
}

/** What kind of error it may be; a person may know better. */
function kindOf(
  sic: string,
  selected: string,
  typed: string,
  { before, after }: { readonly before: string; readonly after: string }
): CorrectionSeed['kind'] {
  if (/[\r\n]/.test(sic)) return 'broken-paragraph'
  const { left, right } = shared(selected, typed)
  const gone = selected.slice(left, selected.length - right)
  if (isWithin(typed, selected)) {
    const [head, tail] = [before + selected.slice(0, left), selected.slice(selected.length - right) + after]
    return head.endsWith(gone) || tail.startsWith(gone) ? 'duplication' : 'insertion'
  }
  if (isWithin(selected, typed)) return 'omission'
  const sorted = (text: string) => [...text].sort().join('')
  return sorted(selected) === sorted(typed) ? 'garbled' : 'substitution'
}

/** Whether all characters of one text stand in another, in the same order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (part.startsWith(character, at)) at += character.length
  return at === part.length
}
