import { Parser } from 'htmlparser2'
import { say } from '../model/messages/say.ts'
import { checkSize, ExtractError } from './extracted.ts'
import { unread } from './html-pieces.ts'
import { raise } from './raised.ts'
import { lineOfRow } from './rows.ts'

export interface PageLine {
  readonly text: string
  /** Its place among the lines of the page; a row has that of its first line. */
  readonly order: number
  /** How many of its characters are links. */
  readonly linked: number
  /** The page does not show it. */
  readonly isHidden: boolean
}

/** An element that has lines: those with an order from `first` on, before `end`. */
export interface PageElement {
  readonly name: string
  readonly id: string
  readonly classes: readonly string[]
  readonly first: number
  end: number
  /** Number of characters in it outside links. */
  weight: number
}

export interface Page {
  /** Of the head. */
  readonly title: string
  readonly lines: readonly PageLine[]
  readonly elements: readonly PageElement[]
}

const deepest = 5000
const mostElements = 3_000_000

/** The lines of a page as a browser lays them out, and its elements. Reads tags as they come, without a tree. */
export function readPage(html: string): Page {
  const elements: PageElement[] = []
  const page: PageLine[] = []
  /** Elements that are open, innermost last. */
  const open: OpenElement[] = []
  const rows: Row[] = []
  /** Of each table that is open, how many rows below a cell reaches down into, by column. */
  const spans: number[][] = []
  let sink = page
  let title = ''
  let seen = 0
  let characters = 0

  let chunks: string[] = []
  let order = 0
  let weight = 0
  let linked = 0

  const parser = new Parser({
    onopentag(name, attributes) {
      if (++seen > mostElements) throw new ExtractError(say('html-too-long'))
      if (open.length >= deepest) throw new ExtractError(say('html-too-deep'))
      const parent = open.at(-1)
      const isBlock = blocks.has(name)
      const entered: OpenElement = {
        name,
        isBlock,
        isUnread: parent?.isUnread === true || unread.has(name),
        isHidden: parent?.isHidden === true || isHidden(name, attributes),
        isLink: parent?.isLink === true || name === 'a',
        isPre: parent?.isPre === true || name === 'pre',
        ...(isList(name, attributes) && { next: Number(attributes['start'] ?? 1) || 1 })
      }
      if (isBlock || name === 'br' || entered.isHidden !== (parent?.isHidden === true)) flush()
      open.push(entered)
      if (isBlock && !entered.isUnread && named.has(name)) {
        entered.element = {
          name,
          id: attributes['id']?.toLowerCase() ?? '',
          classes: attributes['class']?.toLowerCase().split(/\s+/) ?? [],
          first: order,
          end: order,
          weight
        }
        elements.push(entered.element)
      }
      if (name === 'li' && parent?.next !== undefined) {
        parent.next = Number(attributes['value']) || parent.next
        chunks.push(`${parent.next++}. `)
      }
      const row = rows.at(-1)
      if (name === 'table') {
        if (row) row.isLayout = true
        spans.push([])
      } else if (name === 'tr') {
        rows.push({ cells: [], around: sink, isLayout: false })
      } else if ((name === 'td' || name === 'th') && row) {
        skipSpans(row)
        sink = []
        row.cells.push(sink)
        const across = row.cells.length < mostColumns ? toSpan(attributes['colspan']) : 1
        const down = toSpan(attributes['rowspan'])
        for (let column = 1; column < across; column++) row.cells.push([])
        const left = spans.at(-1) ?? []
        for (let column = row.cells.length - across; column < row.cells.length; column++) left[column] = down - 1
      }
    },
    onclosetag(name) {
      const left = open.at(-1)
      if (!left) return
      if (left.isBlock || left.isHidden !== (open.at(-2)?.isHidden === true)) flush()
      open.pop()
      if (left.element) {
        left.element.end = order
        left.element.weight = weight - left.element.weight
      }
      if (name === 'table') spans.pop()
      if (name === 'tr') {
        const row = rows.pop()
        if (!row) return
        skipSpans(row)
        sink = row.around
        for (const line of linesOfRow(row)) sink.push(line)
      }
    },
    ontext(text) {
      const within = open.at(-1)
      if (within?.name === 'title') title += text
      else if (within?.isUnread !== true) {
        const to = within?.name === 'sup' ? 'above' : within?.name === 'sub' ? 'below' : undefined
        chunks.push(to ? raise(text, to) : text)
        if (within?.isLink === true) linked += text.trim().length
      }
    }
  })
  parser.end(html)
  flush()
  return { title: collapse(title), lines: page, elements }

  /** Leave room where cells of rows above reach down. */
  function skipSpans({ cells }: Row): void {
    const left = spans.at(-1) ?? []
    for (let rows = left[cells.length] ?? 0; rows > 0; rows = left[cells.length] ?? 0) {
      left[cells.length] = rows - 1
      cells.push([])
    }
  }

  function flush(): void {
    const within = open.at(-1)
    const text = chunks.join('')
    chunks = []
    for (const line of within?.isPre === true ? text.split(/\r\n|\r|\n/) : [collapse(text)]) {
      const shown = line.replaceAll('\xa0', ' ').replace(/^ +| +$/g, '')
      if (shown === '') continue
      sink.push({
        text: shown,
        order: order++,
        linked: Math.min(linked, shown.length),
        isHidden: within?.isHidden === true
      })
      weight += Math.max(0, shown.length - linked)
      characters += shown.length
      linked = 0
      checkSize(order, characters)
    }
    linked = 0
  }
}

interface OpenElement {
  readonly name: string
  readonly isBlock: boolean
  readonly isUnread: boolean
  readonly isHidden: boolean
  readonly isLink: boolean
  readonly isPre: boolean
  /** Of a list with numbers: that of its next item. */
  next?: number
  element?: PageElement
}

interface Row {
  readonly cells: PageLine[][]
  /** Where the lines of the table go. */
  readonly around: PageLine[]
  /** It has a table in it, so it is there to lay out the page. */
  isLayout: boolean
}

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td ' +
    'tfoot th thead title tr ul'
  ).split(' ')
)

/** Elements that may hold a document, or name it. */
const named: ReadonlySet<string> = new Set(
  'article blockquote body center div dl fieldset form h1 main ol section table tbody td ul'.split(' ')
)

/** A row with more columns is a mistake or an attack: its cells take one column each. */
const mostColumns = 200

/** How many rows or columns a cell takes; more than these are a mistake, too. */
const toSpan = (attribute = '1'): number => Math.min(100, Math.max(1, Math.trunc(Number(attribute)) || 1))

const isHidden = (name: string, { hidden, style = '' }: Readonly<Record<string, string>>): boolean =>
  name !== 'body' && name !== 'html' && (hidden !== undefined || /display\s*:\s*none/i.test(style))

const isList = (name: string, { style = '' }: Readonly<Record<string, string>>): boolean =>
  name === 'ol' && !/list-style[^;]*none/i.test(style)

/** White space as a browser shows it. A line break of the source beside a Chinese character is none. */
const collapse = (text: string): string =>
  text
    .replace(/(?<=[⺀-鿿豈-﫿︰-﹏！-｠])[ \t\f\r]*\n[ \t\f\r\n]*(?=[⺀-鿿豈-﫿︰-﹏！-｠‘-”\d])/g, '')
    .replace(/(?<=[‘-”\d])[ \t\f\r]*\n[ \t\f\r\n]*(?=[⺀-鿿豈-﫿︰-﹏！-｠])/g, '')
    .replace(/[ \t\f\r\n]+/g, ' ')

/** A row is one line; but a frame around text, or around a part of the page, is none. */
function linesOfRow({ cells, isLayout }: Row): PageLine[] {
  const lines = cells.flat()
  const [first] = lines
  const text = lineOfRow(
    cells.map((cell) => cell.map(({ text }) => text)),
    isLayout
  )
  if (!first || text === undefined) return lines
  const linked = lines.reduce((sum, line) => sum + line.linked, 0)
  return [{ text, order: first.order, linked, isHidden: first.isHidden }]
}
