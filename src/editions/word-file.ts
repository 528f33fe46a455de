/** What all documents for Word and WPS share: their styles, what stands at the head and the foot of a page, and their bytes. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type HeadingLevel
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { keepXml } from './xml.ts'
import { zip } from './zip.ts'

/** Names of the styles by which a reader of the file tells the plan's words from ours. */
export const wordStyles = { paragraph: 'PlanParagraph', number: 'ParagraphNumber', ours: 'SiteNote' } as const

interface WordFile {
  readonly title: string
  readonly creator: string
  /** Stands at the head of each page. */
  readonly header: string
  readonly children: Paragraph[]
}

/**
 * @param modified The date of every file in it.
 * @param footnotes The first is number 1.
 */
export async function toWordFile(
  { title, creator, header, children }: WordFile,
  modified: Date,
  footnotes: readonly string[] = []
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    styles,
    footnotes: Object.fromEntries(footnotes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }])),
    sections: [
      {
        headers: { default: new Header({ children: [centred(new TextRun({ text: header, size: 18 }))] }) },
        footers: { default: new Footer({ children: [centred(new TextRun({ children: [PageNumber.CURRENT] }))] }) },
        children
      }
    ]
  })
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), modified)
}

export const heading = (level: (typeof HeadingLevel)[keyof typeof HeadingLevel], text: string) =>
  new Paragraph({ text, heading: level })
export const centred = (run: TextRun) => new Paragraph({ children: [run], alignment: AlignmentType.CENTER })
export const ours = (text: string) => new Paragraph({ text, style: wordStyles.ours })

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
/** Of what is not the plan's. */
export const grey = '666666'

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
