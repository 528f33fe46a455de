import { readBody } from './docx-body.ts'
import { readNotes } from './docx-notes.ts'
import { readNumbering } from './docx-numbering.ts'
import { ExtractError, withVersion, type Extracted } from './extracted.ts'
import { readXml } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

/**
 * The text of a Word document as Word shows it: with the numbers that Word puts before paragraphs, changes accepted, notes at
 * the end. Headers and footers are left out.
 */
export function extractDocx(bytes: Uint8Array): Extracted {
  const zip = openZip(bytes)
  const main = mainPart(zip)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => zip.read(folder + name)
  const body = readBody(part(main.slice(folder.length)), readNumbering(part('numbering.xml'), part('styles.xml')))
  const notes = readNotes(part, body.notes)
  const { numbered, changes, hidden, symbols, fractions } = body
  return {
    text: [...body.lines, ...(notes.length > 0 ? ['', '注释', ...notes] : [])].join('\n'),
    extractor: withVersion('htmlparser2'),
    says: [
      ...(numbered > 0 ? [`Word 自动编号的 ${numbered} 段，编号已写进文字。`] : []),
      ...(changes > 0 ? [`文件里有 ${changes} 处修订标记，按全部接受后的文字读出。`] : []),
      ...(hidden > 0 ? [`设为隐藏的 ${hidden} 处文字没有取。`] : []),
      ...(symbols > 0 ? [`有 ${symbols} 个字符用了符号字体，读不出，记作 □。`] : []),
      ...(fractions > 0 ? [`有 ${fractions} 个分式写成了一行，如 (甲+乙)/2，请核对。`] : []),
      ...(notes.length > 0 ? [`脚注和尾注放在文末的“注释”下，共 ${body.notes.length} 条。`] : []),
      '页眉和页脚没有取。'
    ]
  }
}

function mainPart(zip: Zip): string {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name))
  if (has(/^OFD\.xml$/i))
    throw new ExtractError('这是 OFD 版式文件，不能直接读。请用 OFD 阅读软件导出 .docx 或文字版 PDF，再试一次。')
  if (has(/^xl\//)) throw new ExtractError('这是 Excel 表格，不是一份文件的正文。请选 Word、PDF、网页或文本文件。')
  if (has(/^ppt\//))
    throw new ExtractError('这是 PowerPoint 演示文稿，不能直接读。请把文字存为 .docx 或 .txt，再试一次。')
  if (has(/^content\.xml$/))
    throw new ExtractError(
      '这是 OpenDocument 文件（.odt），不能直接读。请用 Word、WPS 或 LibreOffice 另存为 .docx，再试一次。'
    )
  let main = 'word/document.xml'
  const relations = zip.read('_rels/.rels')
  if (relations)
    readXml(relations, {
      open(name, { Type = '', Target = '' }) {
        if (name === 'Relationship' && Type.endsWith('/officeDocument')) main = Target.replace(/^\//, '')
      }
    })
  if (!zip.names.includes(main))
    throw new ExtractError('这是一个压缩包，里面没有 Word 文件。请先解压，再选其中的 .docx、.pdf、.html 或 .txt 文件。')
  return main
}
