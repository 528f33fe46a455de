/** A document for Word and WPS: its headings are styles, which make an outline; corrections are footnotes. */
import {
  AlignmentType,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild
} from 'docx'
import { cite } from '../model/eid.ts'
import { mapBlocks } from '../model/panels.ts'
import { outlineOf } from '../model/outline.ts'
import type { Correction, Paragraph as PlanParagraph, Plan } from '../model/plan.ts'
import { sayNote } from '../view/corrections.ts'
import { frameOf } from '../view/frame.ts'
import { describeGap } from '../view/gap.ts'
import { headingCorrectionsOf } from '../view/heading-corrections.ts'
import { sayHeading } from '../view/heading.ts'
import { piecesOf, type Piece } from '../view/inline.ts'
import { formatDate, sayIssued } from '../view/labels.ts'
import type { Book } from './book.ts'
import { colophonOf, standingOf } from './colophon.ts'
import { centred, heading, ours, toWordFile, wordStyles } from './word-file.ts'

/**
 * @param modified When this edition was made; the date of every file in it.
 * @param chapter Id of the one that is wanted; without it the document is the whole plan.
 */
export function toDocx({ plan, site }: Book, modified: Date, chapter?: string): Promise<Uint8Array> {
  const { title, issuer, witnesses } = plan
  const place = chapter === undefined ? '' : cite(chapter)
  const citation = `《${title}》${place}，${sayIssued(plan)}`
  const notes: Correction[] = []
  const addNote = (correction: Correction) => notes.push(correction)
  const children = [
    heading(HeadingLevel.TITLE, title),
    centred(new TextRun(`${issuer}　${formatDate(plan.published)}`)),
    ...(chapter === undefined
      ? wholeOf(plan, colophonOf(plan, site), addNote)
      : [
          ...pagesOf(plan, addNote, chapter),
          ...headingCorrectionsOf(plan, chapter).map((correction) => toLine(correction, plan)),
          ...[`出自${citation}。`, ...standingOf(plan, site)].map(ours)
        ])
  ]
  return toWordFile(
    { title: [title, place].filter(Boolean).join(' '), creator: issuer, header: citation, children },
    modified,
    notes.map((note) => sayNote(note, witnesses))
  )
}

/** Takes a correction and gives the number of its footnote. */
type AddNote = (correction: Correction) => number

/** All pages, and what stands around them. */
function wholeOf(plan: Plan, colophon: readonly string[], addNote: AddNote): Paragraph[] {
  const { title, lacks, apparatus } = plan
  const { head, end } = frameOf(plan)
  return [
    ...head.filter((line) => line !== title).map((text) => new Paragraph(text)),
    ...(lacks === undefined ? [] : [ours(`本站的文本不完整，缺：${lacks}`)]),
    ...pagesOf(plan, addNote),
    ...end.map((text) => new Paragraph({ text, alignment: AlignmentType.RIGHT })),
    ...apparatus.map((correction) => toLine(correction, plan)),
    ...colophon.map(ours)
  ]
}

/** @param chapter Id of the one whose pages are wanted; all without it. */
function pagesOf(plan: Plan, addNote: AddNote, chapter?: string): Paragraph[] {
  const pages = outlineOf(plan).filter((page) => chapter === undefined || page.chapter.id === chapter)
  const toParagraph = (paragraph: PlanParagraph) => {
    const { measure, rest } = piecesOf(paragraph, [])
    const toRun = (piece: Piece, style: IRunOptions): ParagraphChild =>
      piece.type === 'correction'
        ? new FootnoteReferenceRun(addNote(piece.correction))
        : new TextRun({ ...style, text: piece.text })
    return new Paragraph({
      style: wordStyles.paragraph,
      children: [
        new TextRun({ text: `${paragraph.number} `, style: wordStyles.number }),
        ...measure.map((piece) => toRun(piece, { bold: true })),
        ...rest.map((piece) => toRun(piece, {}))
      ]
    })
  }
  return pages.flatMap((page) => {
    const gap = describeGap(page)
    return [
      // What stands before the first heading has the title of the plan.
      ...(sayHeading(page) === plan.title
        ? []
        : [heading(page.section ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1, sayHeading(page))]),
      ...(gap === undefined ? [] : [ours(gap)]),
      ...mapBlocks<Paragraph[]>(page, {
        paragraph: (paragraph) => [toParagraph(paragraph)],
        heading: ({ label, title }) => [heading(HeadingLevel.HEADING_3, `${label}　${title}`)],
        panel: ({ title }, paragraphs) => [heading(HeadingLevel.HEADING_3, title), ...paragraphs.flat()]
      }).flat()
    ]
  })
}

/** Of a correction that stands in no paragraph. */
const toLine = (correction: Correction, { witnesses }: Plan) =>
  ours(`标题与分段的更正：${sayNote(correction, witnesses)}`)
