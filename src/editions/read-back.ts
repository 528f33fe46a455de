import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { toString } from 'mdast-util-to-string'
import { paragraphPattern } from '../model/eid.ts'
import { toCell } from '../view/csv.ts'
import { frameOf } from '../view/frame.ts'
import { markdown } from '../view/markdown.ts'
import type { OutlinePage } from '../model/outline.ts'
import { paragraphsOf, type Paragraph, type Plan } from '../model/plan.ts'
import { paragraphIdInAkn } from './to-akn.ts'
import { wordStyles } from './word-file.ts'
import { shownParagraphs, type ShownParagraph } from '../html/shown-text.ts'

/**
 * Read the paragraphs of a plan back out of an edition, as a reader of its format does.
 *
 * @param name Of the file.
 * @returns `undefined` for an edition that does not have the text, such as a table of terms, and for a PDF, which only tests read.
 */
export function readBack(name: string, content: string | Uint8Array, plan: Plan): ShownParagraph[] | undefined {
  if (typeof content !== 'string') {
    if (name.endsWith('.epub')) return readEpub(content)
    if (name.endsWith('.docx') && !/-(?:terms|places)\.docx$/.test(name)) return named(readWord(content), plan)
    return name.endsWith('.xlsx') ? named(readWorkbook(content), plan) : undefined
  }
  if (name.endsWith('.html')) return shownParagraphs(content)
  if (name.endsWith('.xml')) return readAkomaNtoso(content, plan)
  if (name === `${plan.id}.json`) return readJson(content)
  if (name.endsWith('.md')) return named(readMarkdown(content, plan), plan)
  if (name.endsWith('.txt')) return named(readLines(content, plan), plan)
  if (name.endsWith('-paragraphs.csv')) return named(readRows(content, plan), plan)
  return undefined
}

/** The same of a file beside a page. */
export function readPageBack(name: string, content: string, { paragraphs }: Pick<OutlinePage, 'paragraphs'>) {
  return name.endsWith('.md') ? numbered(topParagraphs(content), paragraphs) : readJson(content)
}

function readAkomaNtoso(text: string, plan: Plan): ShownParagraph[] {
  const ids = new Map(paragraphsOf(plan).map(({ id }) => [paragraphIdInAkn(id), id]))
  return shownParagraphs(text, { isXml: true }).map(({ id, text }) => ({ id: ids.get(id) ?? id, text }))
}

/** Its pages are in the order of the text. */
function readEpub(bytes: Uint8Array): ShownParagraph[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, page]) =>
    path.endsWith('.xhtml') ? shownParagraphs(strFromU8(page), { isXml: true }) : []
  )
}

/** The text of the paragraphs that have the style of the plan's, without the runs that have that of a number. */
function readWord(bytes: Uint8Array): string[] {
  const texts: string[] = []
  const styles = { 'w:p': '', 'w:r': '' }
  let isText = false
  const parser = new Parser(
    {
      onopentag: (name, { 'w:val': value = '' }) => {
        isText = name === 'w:t'
        if (name === 'w:p' || name === 'w:r') styles[name] = ''
        if (name === 'w:rStyle') styles['w:r'] = value
        if (name === 'w:pStyle') styles['w:p'] = value
        if (name === 'w:pStyle' && value === wordStyles.paragraph) texts.push('')
      },
      ontext: (text) => {
        const isPlan = styles['w:p'] === wordStyles.paragraph && styles['w:r'] !== wordStyles.number
        if (isText && isPlan) texts.push(`${texts.pop() ?? ''}${text}`)
      },
      onclosetag: () => {
        isText = false
      }
    },
    { xmlMode: true }
  )
  parser.end(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))
  return texts
}

/** The cells under the head 正文 of the last sheet, which is that of the paragraphs. */
function readWorkbook(bytes: Uint8Array): string[] {
  const files = Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)] as const)
  const strings: string[] = []
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'si') strings.push('')
      },
      ontext: (text) => {
        if (strings.length > 0) strings.push(`${strings.pop() ?? ''}${text}`)
      }
    },
    { xmlMode: true }
  )
  parser.end(files.find(([path]) => path === 'xl/sharedStrings.xml')?.[1])
  const sheet = files.findLast(([path]) => path.startsWith('xl/worksheets/sheet'))?.[1] ?? ''
  const cells = [...sheet.matchAll(/<c r="([A-Z]+)\d+"[^>]* t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, column, index]) => ({
    column,
    text: strings[Number(index)] ?? ''
  }))
  const head = cells.find(({ text }) => text === '正文')
  return cells.filter((cell) => cell !== head && cell.column === head?.column).map(({ text }) => text)
}

function readJson(text: string): ShownParagraph[] {
  const shown: ShownParagraph[] = []
  // A plan has chapters, a page its paragraphs; the entries have no text of either.
  const { chapters, paragraphs } = JSON.parse(text) as Partial<Record<string, unknown>>
  collect([chapters, paragraphs])
  return shown

  function collect(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    const { id, text } = value as Partial<Record<string, unknown>>
    // Nothing in a paragraph is another one.
    if (typeof id === 'string' && typeof text === 'string' && paragraphPattern.test(id)) shown.push({ id, text })
    else for (const part of Object.values(value)) collect(part)
  }
}

/** The paragraphs of the plan, between the lines of its frame. */
function readMarkdown(text: string, plan: Plan): string[] {
  const found = topParagraphs(text)
  const { head, end } = frameOf(plan)
  return found.slice(head.length, found.length - end.length)
}

/** Our notes are block quotes and lists there, so the paragraphs at the top are the plan's. */
const topParagraphs = (text: string) =>
  markdown.parse(text).children.flatMap((node) => (node.type === 'paragraph' ? [toString(node)] : []))

/** Other lines are headings, or ours. */
function readLines(text: string, plan: Plan): string[] {
  const expected = paragraphsOf(plan).map(({ text }) => text)
  const found: string[] = []
  for (const line of text.slice(1).split('\r\n')) if (line === expected[found.length]) found.push(line)
  return found
}

function readRows(table: string, plan: Plan): string[] {
  let from = 0
  return paragraphsOf(plan).flatMap(({ text }) => {
    const cell = `"${toCell(text).replaceAll('"', '""')}"`
    const at = table.indexOf(cell, from)
    from = at < 0 ? from : at + cell.length
    return at < 0 ? [] : [text]
  })
}

/** For formats without ids, assign ids by position. */
const named = (texts: readonly string[], plan: Plan) => numbered(texts, paragraphsOf(plan))

const numbered = (texts: readonly string[], paragraphs: readonly Pick<Paragraph, 'id'>[]): ShownParagraph[] =>
  texts.map((text, index) => ({ id: paragraphs[index]?.id ?? '', text }))
