import { Document, ExternalHyperlink, HeadingLevel, type IRunOptions, Packer, Paragraph, TextRun } from 'docx'
import { sayCited, type CitedLine } from '../../search/take-away.ts'

/**
 * An answer or a list as a document for Word and WPS: each line is a paragraph with its citation, what was looked for in bold.
 *
 * @param note Stands at the end.
 */
export function toWord(title: string, lines: readonly CitedLine[], note?: string): Promise<Blob> {
  const paragraphs = lines.map((line) => {
    const words = line.pieces.map(({ text, isHit }): IRunOptions => ({ text, bold: isHit }))
    const citation = new TextRun({ text: sayCited(line), ...(line.address !== undefined && { style: 'Hyperlink' }) })
    const link =
      line.address === undefined ? citation : new ExternalHyperlink({ link: line.address, children: [citation] })
    return new Paragraph({
      spacing: { after: 160 },
      children: [...words.map((words) => new TextRun(words)), new TextRun('（'), link, new TextRun('）')]
    })
  })
  const heading = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 })
  const end = note === undefined ? [] : [new Paragraph({ text: note })]
  return Packer.toBlob(new Document({ title, sections: [{ children: [heading, ...paragraphs, ...end] }] }))
}
