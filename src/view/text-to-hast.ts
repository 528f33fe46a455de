/** The text of a plan as a tree of HTML. The single file and the EPUB show this; the pages share its elements. */
import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import { articleOf, cite } from '../model/eid.ts'
import { elementIdOf, parseRef } from '../model/entry.ts'
import type { OutlinePage } from '../model/outline.ts'
import { mapBlocks } from '../model/panels.ts'
import type { Paragraph } from '../model/plan.ts'
import { describeGap } from './gap.ts'
import { rowShapesOf, setCells, type RowShape } from './row-shape.ts'
import { cellsOf, createFirstMarks, piecesOf, type LinkedMark, type Links, type Piece } from './inline.ts'

/** In what two formats differ. */
export interface TextFormat {
  readonly toHeading: (page: OutlinePage) => Element
  /** @param line Has the text of the paragraph. */
  readonly toParagraph: (paragraph: Paragraph, line: Element) => Element
  /** What makes a link one to a paragraph: a note of the plan. */
  readonly toParagraphLink: (id: string) => Properties
  /** What makes a link one to a note. */
  readonly reference: Properties
  /** @param correction Its id. */
  readonly toDot: (correction: string) => Element
}

/** A chapter with its introduction, or a section: heading, what is missing, paragraphs and panels. */
export function unitToHast(links: Links, page: OutlinePage, format: TextFormat): Element {
  const firstMarks = createFirstMarks(links)
  const shapes = rowShapesOf(page.paragraphs)
  const toElement = (paragraph: Paragraph) =>
    format.toParagraph(paragraph, lineOf(paragraph, firstMarks(paragraph), shapes.get(paragraph.id), format))
  const gap = describeGap(page)
  return h('section', { id: page.id }, [
    format.toHeading(page),
    ...(gap === undefined ? [] : [h('p.note', gap)]),
    ...mapBlocks(page, { paragraph: toElement, heading: innerHeadingOf, panel: panelOf })
  ])
}

/** A paragraph with its number, which links to it. A section, not a div: reader views drop a div in which many words are links. */
export const numbered = (
  {
    id,
    number,
    level
  }: { readonly id: string; readonly number: number | string; readonly level?: number | string | undefined },
  children: readonly ElementContent[]
): Element =>
  h('section.paragraph', { id, dataLevel: level }, [
    ...articleAnchorOf(id),
    h(
      'a.number',
      { href: `#${id}`, ariaLabel: articleOf(id) === undefined ? `第${number}段` : cite(id) },
      marginOf(id, number)
    ),
    ...children
  ])

/** The number beside a paragraph: that in its unit, or of its article; of a later 款 with its own (5②), of an item its own alone. */
function marginOf(id: string, number: number | string): string {
  const [, article, clause = '1', item] = /__art_(\d+(?:-\d+)?)(?:__p_(\d+))?(?:__[it]_(\d+))*$/.exec(id) ?? []
  if (article === undefined) return String(number)
  if (item !== undefined) return `(${item})`
  return article.replace('-', '之') + (clause === '1' ? '' : circled(Number(clause)))
}

/** ① to ⑳; others in brackets. */
const circled = (number: number) => (number <= 20 ? String.fromCharCode(0x245f + number) : `(${number})`)

/** An article of several paragraphs begins with its first: there is the address of the whole. */
function articleAnchorOf(id: string): Element[] {
  const article = articleOf(id)
  return article !== undefined && id === `${article}__p_1` ? [h('span', { id: article })] : []
}

/** The heading of a unit below the page's own. */
export const innerHeadingOf = ({
  id,
  depth,
  label,
  title
}: {
  readonly id?: string | undefined
  readonly depth: number
  readonly label: string
  readonly title: string
}): Element => h(`h${Math.min(6, depth + 2)}.inner`, { id }, [h('span.label', label), ' ', title])

export const panelOf = (
  { id, title }: { readonly id?: string | undefined; readonly title: string },
  children: readonly ElementContent[]
): Element => h('figure.panel', { id }, [h('figcaption', title), ...children])

export const selectorOfCell = (width?: string): string => (width === undefined ? 'span.cell' : `span.cell.${width}`)

function lineOf(
  paragraph: Paragraph,
  links: readonly LinkedMark[],
  shape: RowShape | undefined,
  format: TextFormat
): Element {
  const toElements = (pieces: readonly Piece[]) => pieces.map((piece) => toElement(piece, format))
  const { measure, rest } = piecesOf(paragraph, links)
  if (measure.length > 0) return h('p', [h('b.measure', toElements(measure)), ...toElements(rest)])
  const cells = cellsOf(rest)
  if (cells.length === 1) return h('p', toElements(rest))
  return h(
    'p.row',
    setCells(cells, shape).map(({ width, pieces }) => h(selectorOfCell(width), toElements(pieces)))
  )
}

function toElement(piece: Piece, { reference, toDot, toParagraphLink }: TextFormat): ElementContent {
  if (piece.type === 'reference') return h('a.reference', toParagraphLink(piece.to), piece.text)
  if (piece.type === 'correction') return toDot(piece.correction.id)
  const type = piece.type === 'name' ? parseRef(piece.entry).type : undefined
  // Other plans are not in the same file.
  if (piece.type === 'text' || type === 'plan') return { type: 'text', value: piece.text }
  const link = { href: `#${elementIdOf(piece.entry)}`, ...reference }
  return h(`a.${type}.mark`, piece.isQuiet ? quietly(link) : link, piece.text)
}

/** A link that is none until a reader wants all marks: script then takes its address. */
export const quietly = ({ href, ...properties }: Properties): Properties => ({ ...properties, dataHref: href })
