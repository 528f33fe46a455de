/** The lines of the main part of a Word document, word/document.xml. */
import { isOn } from './docx-lists.ts'
import type { NamedNote } from './docx-notes.ts'
import type { ParagraphNumber } from './docx-numbering.ts'
import { isSkipped } from './docx-skipped.ts'
import { checkSize } from './extracted.ts'
import { raise } from './raised.ts'
import { lineOfRow } from './rows.ts'
import { readXml, type Attributes } from './xml.ts'

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

/** @param labelOf Gives the number that Word puts before a paragraph; it is asked in the order of the text. */
export function readBody(xml: Uint8Array | undefined, labelOf: (paragraph: ParagraphNumber) => string): Body {
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
