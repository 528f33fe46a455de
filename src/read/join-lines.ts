import { widthOf } from './document/line.ts'
import { goesOn } from './document/wrap.ts'
import type { Span } from '../model/plan.ts'
import type { Provenance } from '../model/seeds.ts'

/** A break of lines within a paragraph, with all that stands between the two lines; `joint` takes its place. */
export interface Join extends Span {
  readonly joint: '' | ' ' | '\t'
}

/** The line breaks that, according to the provenance, are not part of the text, in the order of the text. */
export function joinsOf(source: string, about: JoinOptions): Join[] {
  const { wrap, contents, frame = [], furniture = [], panels = [], rows = [] } = about
  if (wrap === undefined) return findRows(source, rows)
  const headings = contents.flatMap((entry) => [
    ...(entry.unit === 'start' || entry.unit === 'body' ? [] : [entry]),
    ...(entry.headings ?? []),
    ...entry.sections.flatMap((section) => [section, ...(section.headings ?? [])])
  ])
  const fixed = new Set(panels.map(({ line }) => line))
  for (const { line, last = line } of [...headings, ...rows]) {
    if (line !== undefined && last !== undefined) for (let at = line; at <= last; at++) fixed.add(at)
  }
  const joins = findJoins(source, {
    ...{ wrap, fixed },
    frame: new Set(frame),
    furniture: new Set(furniture.map(({ line }) => line))
  })
  return [...joins, ...findRows(source, rows)].sort((a, b) => a.start - b.start)
}

type JoinOptions = Pick<Provenance, 'wrap' | 'contents' | 'frame' | 'furniture' | 'panels' | 'rows'>

interface Options {
  /** Width at which the lines were broken, in characters. */
  readonly wrap: number
  /** Lines that begin or are something else: headings, panels. */
  readonly fixed: ReadonlySet<number>
  /** Lines around the text. Those that name a body or a day are never full, and stand alone. */
  readonly frame: ReadonlySet<number>
  /** Lines that stand between two lines of a text, but do not belong to it. */
  readonly furniture: ReadonlySet<number>
}

/** How full a line around the text is, at least, that goes on. */
const fullFrame = 0.8

/** The normalisation `joined-lines`: find the breaks that a program made at the width of a page, not the text at its end. */
function findJoins(source: string, { wrap, fixed, frame, furniture }: Options): Join[] {
  const joins: Join[] = []
  let before: { text: string; end: number; isFrame: boolean } | undefined
  let number = 0
  for (const { 0: line, index } of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    number++
    const text = line.trim()
    if (text === '' || furniture.has(number)) {
      // A blank line parts paragraphs, unless a page ends there.
      if (text === '' && !furniture.has(number - 1) && !furniture.has(number + 1)) before = undefined
      continue
    }
    const start = index + line.indexOf(text)
    const isIndented = /^(?:\u3000| {2}|\t)/.test(line)
    const isFrame = frame.has(number)
    const isNext = before && before.isFrame === isFrame && (!isFrame || widthOf(before.text) >= wrap * fullFrame)
    if (before && isNext && !fixed.has(number) && !isIndented && goesOn(before.text, text, wrap))
      joins.push({ start: before.end, end: start, joint: jointOf(before.text, text) })
    before = fixed.has(number) ? undefined : { text, end: start + text.length, isFrame }
  }
  return joins
}

/**
 * The normalisation `rows-of-cells`: the cells of a row, each on a line of its own, are parted by tabs. Where the source has
 * lines with a tab between the cells of a row, what else is on a line of its own belongs to the cell before.
 */
function findRows(source: string, rows: readonly { readonly line: number; readonly last: number }[]): Join[] {
  if (rows.length === 0) return []
  const lines = [...source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)]
  /** By where they start: rows that an editor let overlap have some in common. */
  const joins = new Map<number, Join>()
  for (const { line, last } of rows) {
    const inside = lines.slice(line - 1, last)
    const hasTabs = inside.some(isTab)
    let before: { text: string; end: number } | undefined
    let isNextCell = false
    for (const match of inside) {
      const text = match[0].trim()
      isNextCell ||= isTab(match)
      if (text === '') continue
      const start = match.index + match[0].indexOf(text)
      if (before) {
        const joint = isNextCell || !hasTabs ? '\t' : jointOf(before.text, text)
        joins.set(before.end, { start: before.end, end: start, joint })
      }
      before = { text, end: start + text.length }
      isNextCell = false
    }
  }
  return [...joins.values()]
}

const isTab = ([line]: RegExpExecArray): boolean => line.replace(/[\r\n]+$/, '') === '\t'

/** What stands between two lines of one text. */
const jointOf = (before: string, next: string): '' | ' ' => (isLatin(before.slice(-1) + next.charAt(0)) ? ' ' : '')

const isLatin = (characters: string): boolean => /^[A-Za-z]{2}$/.test(characters)
