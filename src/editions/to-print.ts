/** A plan as it goes to the printer: `print.typ` says how each part looks. */
import { mapBlocks } from '../model/panels.ts'
import { nameOf, oddCharacter } from '../model/odd-character.ts'
import { outlineOf } from '../model/outline.ts'
import type { Paragraph, Plan } from '../model/plan.ts'
import { sayNote } from '../view/corrections.ts'
import { frameOf } from '../view/frame.ts'
import { describeGap } from '../view/gap.ts'
import { sayHeading } from '../view/heading.ts'
import { cellsOf, piecesOf, type Piece } from '../view/inline.ts'
import { formatDate } from '../view/labels.ts'
import { referenceOf } from '../view/reference.ts'
import { rowShapesOf, setCells, type RowShape } from '../view/row-shape.ts'
import { titleWords } from '../view/title-words.ts'
import type { Book } from './book.ts'
import { colophonOf } from './colophon.ts'

export interface Print {
  readonly title: string
  /** The title in pieces that stand on one line each. */
  readonly words: readonly string[]
  readonly shortTitle: string
  readonly issuer: string
  /** 2019年12月 */
  readonly date: string
  /** Where the plan is read, if that is known. */
  readonly address?: string
  /** What stands before the text. */
  readonly head: readonly string[]
  /** What this copy lacks, as a sentence. */
  readonly lacks?: string
  readonly blocks: readonly PrintBlock[]
  /** Who signed it, and when. */
  readonly end: readonly string[]
  /** Sentences of ours, at the end. */
  readonly ours: readonly string[]
}

export type PrintBlock =
  | { readonly type: 'heading'; readonly level: number; readonly words: readonly string[] }
  | { readonly type: 'ours'; readonly text: string }
  | {
      readonly type: 'paragraph'
      readonly id: string
      readonly number: number
      /** The measure that it begins with, in bold. */
      readonly lead: readonly PrintPiece[]
      /** What follows: one cell, or those of a row of a table. */
      readonly cells: readonly PrintCell[]
    }

export interface PrintCell {
  /** How wide it is beside the others of its row. */
  readonly share: number
  readonly pieces: readonly PrintPiece[]
}

/** Text; a number that leads to a paragraph; the place of a correction, with its note. */
export type PrintPiece = string | { readonly text: string; readonly to: string } | { readonly note: string }

/** Makes a PDF; the same bytes for the same print and date. */
export type Typeset = (print: Print, modified: Date) => Uint8Array

/** @param siteUrl Where the site will be found, if that is known. */
export function toPrint({ plan, site }: Pick<Book, 'plan' | 'site'>, siteUrl?: URL): Print {
  const { title, shortTitle, issuer, published, lacks, apparatus, witnesses } = plan
  const { head, end } = frameOf(plan)
  const address = siteUrl && referenceOf(plan, site, siteUrl).online?.address
  const print: Print = {
    title,
    words: titleWords(title),
    shortTitle,
    issuer,
    date: formatDate(published),
    ...(address !== undefined && { address }),
    head: head.filter((line) => line !== title),
    ...(lacks !== undefined && { lacks: `本站的文本不完整，缺：${lacks}` }),
    blocks: withoutSkippedLevels(blocksOf(plan)),
    end,
    ours: [
      ...apparatus.map((correction) => `标题与分段的更正：${sayNote(correction, witnesses)}`),
      ...colophonOf(plan, site)
    ]
  }
  return mapTexts(print, toPrintable)
}

function blocksOf(plan: Plan): PrintBlock[] {
  return outlineOf(plan).flatMap((page) => {
    const gap = describeGap(page)
    const shapes = rowShapesOf(page.paragraphs)
    return [
      // What stands before the first heading has the title of the plan.
      ...(sayHeading(page) === plan.title ? [] : [heading(page.section ? 2 : 1, sayHeading(page))]),
      ...(gap === undefined ? [] : [ours(gap)]),
      ...mapBlocks<PrintBlock[]>(page, {
        paragraph: (paragraph) => [paragraphOf(paragraph, plan, shapes.get(paragraph.id))],
        heading: ({ label, title }) => [heading(3, `${label}　${title}`)],
        panel: ({ title }, paragraphs) => [heading(3, title), ...paragraphs.flat()]
      }).flat()
    ]
  })
}

const heading = (level: number, text: string): PrintBlock => ({ type: 'heading', level, words: titleWords(text) })
const ours = (text: string): PrintBlock => ({ type: 'ours', text })

function paragraphOf(paragraph: Paragraph, { witnesses }: Plan, shape: RowShape | undefined): PrintBlock {
  const { measure, rest } = piecesOf(paragraph, [])
  const toPrintPiece = (piece: Piece): PrintPiece => {
    if (piece.type === 'correction') return { note: sayNote(piece.correction, witnesses) }
    return piece.type === 'reference' ? { text: piece.text, to: piece.to } : piece.text
  }
  const { id, number } = paragraph
  const cells = setCells(cellsOf(rest), shape).map(({ width, pieces }) => ({
    share: width === 'wide' ? 4 : width === 'middle' ? 2 : 1,
    pieces: pieces.map(toPrintPiece)
  }))
  return { type: 'paragraph', id, number, lead: measure.map(toPrintPiece), cells }
}

/** PDF/UA forbids that a heading of level 3 follows one of level 1, as where a panel stands in a chapter without sections. */
function withoutSkippedLevels(blocks: readonly PrintBlock[]): PrintBlock[] {
  const open: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    while ((open.at(-1) ?? 0) >= block.level) open.pop()
    return { ...block, level: open.push(block.level) }
  })
}

/** A control that was struck is named, for no font has it. U+2060 takes the place of U+FEFF, which a PDF may not have. */
const toPrintable = (text: string) =>
  text.replace(odd, (character) => `〔${nameOf(character)}〕`).replaceAll('\ufeff', '\u2060')
const odd = new RegExp(oddCharacter, 'gu')

function mapTexts<T>(value: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' ? change(one) : one)) as T
}
