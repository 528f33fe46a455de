import { isSkipped } from './docx-skipped.ts'
import { readNotes, type NamedNote } from './docx-notes.ts'
import { isOn } from './docx-lists.ts'
import { readNumbering, type ParagraphNumber } from './docx-numbering.ts'
import { checkSize, ExtractError, withVersion, type Extracted } from './extracted.ts'
import { raise } from './raised.ts'
import { lineOfRow } from './rows.ts'
import { readXml, type Attributes } from './xml.ts'
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

interface Body {
  readonly lines: readonly string[]
  /** In the order of the text. */
  readonly notes: readonly NamedNote[]
  readonly numbered: number
  readonly changes: number
  readonly hidden: number
  readonly symbols: number
  readonly fractions: number
}

interface Paragraph {
  text: string
  number: { -readonly [key in keyof ParagraphNumber]: ParagraphNumber[key] }
  /** Its end was struck by a change: the next goes on in its line. */
  joinsNext: boolean
  /** Lines of text boxes that hang on it. */
  readonly boxes: string[]
  /** Where its line goes. */
  readonly sink: string[]
}

interface Row {
  readonly cells: string[][]
  readonly around: string[]
  hasTable: boolean
}

function readBody(xml: Uint8Array | undefined, labelOf: (paragraph: ParagraphNumber) => string): Body {
  const lines: string[] = []
  const notes: NamedNote[] = []
  const counts = { numbered: 0, changes: 0, hidden: 0, symbols: 0, fractions: 0 }
  /** Where the halves of fractions begin, in the text of their paragraph. */
  const fractions: number[] = []
  const rows: Row[] = []
  const paragraphs: Paragraph[] = []
  let sink = lines
  let joined = ''
  let skip = 0
  let characters = 0
  let count = 0
  let isText = false
  let inProperties = 0
  let isVanished = false
  let raisedTo: 'above' | 'below' | undefined

  if (xml) readXml(xml, { open, close, text })
  return { lines, notes, ...counts }

  function open(name: string, attributes: Attributes): void {
    const paragraph = paragraphs.at(-1)
    if (skip > 0) {
      skip++
      return
    }
    if (inProperties > 0 && (name === 'del' || name === 'moveFrom') && paragraph) {
      paragraph.joinsNext = true
      counts.changes++
      return
    }
    if (isSkipped(name)) {
      if (name === 'del' || name === 'moveFrom') counts.changes++
      skip = 1
      return
    }
    const { val = '' } = attributes
    switch (name) {
      case 'ins':
        counts.changes++
        break
      case 'p':
        paragraphs.push({
          text: joined,
          number: { style: undefined, list: undefined, level: undefined },
          joinsNext: false,
          boxes: [],
          sink
        })
        joined = ''
        break
      case 'txbxContent':
        sink = paragraph?.boxes ?? sink
        break
      case 'pPr':
        inProperties++
        break
      case 'pStyle':
        if (paragraph && inProperties > 0) paragraph.number.style = val
        break
      case 'numId':
        if (paragraph && inProperties > 0) paragraph.number.list = val
        break
      case 'ilvl':
        if (paragraph && inProperties > 0) paragraph.number.level = Number(val)
        break
      case 'r':
        isVanished = false
        raisedTo = undefined
        break
      case 'vertAlign':
        if (inProperties === 0) raisedTo = val === 'superscript' ? 'above' : val === 'subscript' ? 'below' : undefined
        break
      case 'vanish':
        if (inProperties === 0 && isOn(val)) {
          isVanished = true
          counts.hidden++
        }
        break
      case 't':
        isText = true
        break
      case 'tab':
      case 'ptab':
        if (inProperties === 0) add('\t')
        break
      case 'br':
      case 'cr':
        add('\n')
        break
      case 'noBreakHyphen':
        add('-')
        break
      case 'sym':
        addSymbol(Number.parseInt(attributes['char'] ?? '', 16))
        break
      case 'footnoteReference':
      case 'endnoteReference':
        addNote(
          name.slice(0, -'Reference'.length),
          attributes['id'] ?? '',
          isOn(attributes['customMarkFollows'] ?? '0')
        )
        break
      case 'num':
      case 'den':
        if (paragraph) fractions.push(paragraph.text.length)
        break
      case 'tbl': {
        const row = rows.at(-1)
        if (row) row.hasTable = true
        break
      }
      case 'tr':
        rows.push({ cells: [], around: sink, hasTable: false })
        break
      case 'tc': {
        const row = rows.at(-1)
        if (!row) break
        sink = []
        row.cells.push(sink)
      }
    }
  }

  function close(name: string): void {
    if (skip > 0) {
      skip--
      return
    }
    if (name === 't') isText = false
    else if (name === 'pPr') inProperties--
    else if (name === 'num' || name === 'den') endOfFraction(name)
    else if (name === 'p') endParagraph()
    else if (name === 'txbxContent') sink = paragraphs.at(-1)?.sink ?? sink
    else if (name === 'tr') {
      const row = rows.pop()
      if (!row) return
      sink = row.around
      const line = lineOfRow(row.cells, row.hasTable)
      for (const one of line === undefined ? row.cells.flat() : [line]) sink.push(one)
    }
  }

  function text(some: string): void {
    if (isText && skip === 0) add(raisedTo ? raise(some, raisedTo) : some)
  }

  function add(some: string): void {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !isVanished) paragraph.text += some
  }

  /** Symbol fonts use private-use code points. */
  function addSymbol(code: number): void {
    const isPrivate = !(code > 0x20 && code < 0xd800)
    if (isPrivate) counts.symbols++
    add(isPrivate ? '□' : String.fromCharCode(code))
  }

  /** @param hasMark The text goes on with a mark of its own, with which the note begins, too. */
  function addNote(kind: string, id: string, hasMark: boolean): void {
    notes.push({ name: `${kind} ${id}`, hasMark })
    if (!hasMark) add(`［${notes.length}］`)
  }

  /** (A+B)/2 of a fraction that Word sets in two storeys. */
  function endOfFraction(name: string): void {
    const paragraph = paragraphs.at(-1)
    const start = fractions.pop()
    if (!paragraph || start === undefined) return
    const half = paragraph.text.slice(start)
    paragraph.text =
      paragraph.text.slice(0, start) + (half.length > 1 ? `(${half})` : half) + (name === 'num' ? '/' : '')
    if (name === 'num') counts.fractions++
  }

  function endParagraph(): void {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    if (paragraph.joinsNext) joined = paragraph.text
    else {
      const label = labelOf(paragraph.number)
      if (label !== '') counts.numbered++
      const written = (label + paragraph.text).split('\n').map((line) => line.trimEnd())
      for (const line of written) if (line !== '') paragraph.sink.push(line)
      count += written.length
    }
    for (const line of paragraph.boxes) paragraph.sink.push(line)
    characters += paragraph.text.length
    checkSize(count, characters)
  }
}
