/** A document for Word and WPS: its headings are styles, which make an outline; corrections are footnotes. */
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { cite } from '../model/eid.ts'
import { mapBlocks } from '../model/panels.ts'
import { outlineOf } from '../model/outline.ts'
import type { Correction, Paragraph as PlanParagraph, Plan } from '../model/plan.ts'
import { sayNote } from '../view/corrections.ts'
import { frameOf } from '../view/frame.ts'
import { describeGap } from '../view/gap.ts'
import { sayHeading } from '../view/heading.ts'
import { piecesOf, type Piece } from '../view/inline.ts'
import { formatDate, sayIssued } from '../view/labels.ts'
import type { Book } from './book.ts'
import { colophonOf, standingOf } from './colophon.ts'
import { keepXml } from './xml.ts'
import { zip } from './zip.ts'

/** Names of the styles by which a reader of the file tells the plan's words from ours. */
export const wordStyles = { paragraph: 'PlanParagraph', number: 'ParagraphNumber', ours: 'SiteNote' } as const

/**
 * @param modified When this edition was made; the date of every file in it.
 * @param chapter Id of the one that is wanted; without it the document is the whole plan.
 */
export async function toDocx({ plan, site }: Book, modified: Date, chapter?: string): Promise<Uint8Array> {
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
      : [...pagesOf(plan, addNote, chapter), ...[`出自${citation}。`, ...standingOf(plan, site)].map(ours)])
  ]
  const document = new Document({
    title: [title, place].filter(Boolean).join(' '),
    creator: issuer,
    lastModifiedBy: issuer,
    styles,
    footnotes: Object.fromEntries(
      notes.map((note, index) => [index + 1, { children: [new Paragraph(sayNote(note, witnesses))] }])
    ),
    sections: [
      {
        headers: { default: new Header({ children: [centred(new TextRun({ text: citation, size: 18 }))] }) },
        footers: { default: new Footer({ children: [centred(new TextRun({ children: [PageNumber.CURRENT] }))] }) },
        children
      }
    ]
  })
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), modified)
}

/** Takes a correction and gives the number of its footnote. */
type AddNote = (correction: Correction) => number

/** All pages, and what stands around them. */
function wholeOf(plan: Plan, colophon: readonly string[], addNote: AddNote): Paragraph[] {
  const { title, lacks, apparatus, witnesses } = plan
  const { head, end } = frameOf(plan)
  return [
    ...head.filter((line) => line !== title).map((text) => new Paragraph(text)),
    ...(lacks === undefined ? [] : [ours(`本站的文本不完整，缺：${lacks}`)]),
    ...pagesOf(plan, addNote),
    ...end.map((text) => new Paragraph({ text, alignment: AlignmentType.RIGHT })),
    ...apparatus.map((correction) => ours(`标题与分段的更正：${sayNote(correction, witnesses)}`)),
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

const heading = (level: (typeof HeadingLevel)[keyof typeof HeadingLevel], text: string) =>
  new Paragraph({ text, heading: level })
const centred = (run: TextRun) => new Paragraph({ children: [run], alignment: AlignmentType.CENTER })
const ours = (text: string) => new Paragraph({ text, style: wordStyles.ours })

/** The package writes the time of day into its files, and characters that XML cannot hold. */
function repack(packed: Uint8Array, modified: Date): Uint8Array {
  const files = Object.entries(unzipSync(packed)).map(([path, bytes]) => ({
    path,
    content: keepXml(strFromU8(bytes)).replace(
      /(<dcterms:(?:created|modified) [^>]*>)[^<]*/g,
      `$1${toSecond(modified)}`
    )
  }))
  return zip(files, modified)
}

const toSecond = (date: Date) => `${date.toISOString().slice(0, 19)}Z`

const songti = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const heiti = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' }
const grey = '666666'

const headingStyle = (size: number) => ({
  run: { font: heiti, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 360, after: 160 }, keepNext: true }
})

/** Sizes are in half points, distances in twentieths of a point. */
const styles = {
  default: {
    document: { run: { font: songti, size: 24, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: heiti, size: 40, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } }
    },
    heading1: headingStyle(32),
    heading2: headingStyle(28),
    heading3: headingStyle(24)
  },
  paragraphStyles: [
    {
      id: wordStyles.paragraph,
      name: '正文段落',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { firstLine: 480 }, spacing: { line: 400, after: 120 } }
    },
    {
      id: wordStyles.ours,
      name: '本站编写',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20, color: grey },
      paragraph: { spacing: { before: 60, after: 60 } }
    }
  ],
  characterStyles: [{ id: wordStyles.number, name: '段号', run: { size: 18, color: grey } }]
}
