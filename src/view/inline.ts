import { findChange } from './reading-diff.ts'
import type { EntryRef } from '../model/entry.ts'
import type { Library } from '../model/library.ts'
import type { Paragraph, PlacedCorrection, Span } from '../model/plan.ts'

/** What marks link to. */
export type Links = Pick<Library, 'linkOf'> & Partial<Pick<Library, 'isQuiet'>>

/** A mark that is a link, with the entry that it leads to. */
export interface LinkedMark extends Span {
  readonly entry: EntryRef
  /** It is a link only for readers who want all of them. */
  readonly isQuiet?: true
}

/**
 * A stretch of a paragraph as it is shown: plain text, a name that leads to its entry, a number that leads to its note, the point of
 * a correction.
 */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'name'; readonly text: string; readonly entry: EntryRef; readonly isQuiet?: true }
  | { readonly type: 'reference'; readonly text: string; readonly to: string }
  | { readonly type: 'correction'; readonly correction: PlacedCorrection }

/**
 * Cut a paragraph into its pieces, in the order of the text: those of the measure that it begins with, and the rest. The
 * pieces together have the paragraph's text, and each correction once.
 */
export function piecesOf(
  { text, measure, apparatus, references = [] }: Pick<Paragraph, 'text' | 'measure' | 'apparatus' | 'references'>,
  links: readonly LinkedMark[]
): { readonly measure: Piece[]; readonly rest: Piece[] } {
  const cut = measure?.length ?? 0
  // What runs over the end of the measure is not a link.
  const names = links.filter(({ start, end }) => end <= cut || start >= cut)
  let next = 0
  const insertions = [
    ...apparatus.map((correction): Insertion => {
      const at = markOffset(correction)
      while ((names[next]?.end ?? Infinity) <= at) next++
      // No link stands in a link: a dot inside a name moves after it.
      const link = names[next]
      const name = link && link.start < at ? link : undefined
      const end = name?.end ?? at
      return { start: end, end, piece: { type: 'correction', correction } }
    }),
    ...names.map(({ start, end, entry, isQuiet }): Insertion => ({
      start,
      end,
      piece: { type: 'name', text: text.slice(start, end), entry, ...(isQuiet && { isQuiet }) }
    })),
    ...references
      .filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end))
      .map(({ start, end, to }): Insertion => ({
        start,
        end,
        piece: { type: 'reference', text: text.slice(start, end), to }
      }))
  ].sort((a, b) => a.start - b.start || a.end - b.end)

  const isLead = ({ end }: Insertion) => cut > 0 && end <= cut
  const lead = insertions.filter(isLead)
  const rest = insertions.filter((insertion) => insertion.start >= cut && !isLead(insertion))
  return { measure: fill(text, 0, cut, lead), rest: fill(text, cut, text.length, rest) }
}

/**
 * Cut pieces into the cells of a row, after each tab; without a tab there is one cell. The cells together have the same
 * text.
 */
export function cellsOf(pieces: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = [[]]
  for (const piece of pieces) {
    const [first = '', ...others] = piece.type === 'text' ? piece.text.split(/(?<=\t)/) : []
    if (piece.type !== 'text') cells.at(-1)?.push(piece)
    else if (first) cells.at(-1)?.push({ type: 'text', text: first })
    for (const text of others) cells.push([{ type: 'text', text }])
    if (piece.type === 'text' && piece.text.endsWith('\t')) cells.push([])
  }
  return cells
}

/**
 * Make a function that gives the marks of a paragraph which are links: of each entry the first one, in all paragraphs that
 * it is called with. One is made for each stretch of text that is read together, such as a section.
 */
export function createFirstMarks({
  linkOf,
  isQuiet = () => false
}: Links): (paragraph: Pick<Paragraph, 'marks'>) => LinkedMark[] {
  const seen = new Set<EntryRef>()
  return ({ marks }) =>
    marks.flatMap((mark) => {
      const entry = linkOf(mark)
      if (entry === undefined) return []
      return seen.size < seen.add(entry).size
        ? [{ start: mark.start, end: mark.end, entry, ...(isQuiet(entry) && { isQuiet: true as const }) }]
        : []
    })
}

interface Insertion extends Span {
  readonly piece: Piece
}

/** The text from `start` to `end`, where the insertions stand for what they cover. */
function fill(text: string, start: number, end: number, insertions: readonly Insertion[]): Piece[] {
  const pieces: Piece[] = []
  let from = start
  const addText = (to: number) => {
    if (to > from) pieces.push({ type: 'text', text: text.slice(from, to) })
  }
  for (const insertion of insertions) {
    addText(insertion.start)
    pieces.push(insertion.piece)
    from = insertion.end
  }
  addText(end)
  return pieces
}

/** After the part of the reading that differs from the source. */
export function markOffset({ sic, corr, certainty, start, end }: PlacedCorrection): number {
  const change = findChange({ sic, corr })
  return certainty === 'doubtful' ? end : start + change.left.length + change.corr.length
}
