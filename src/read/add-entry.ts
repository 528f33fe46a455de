import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Scalar,
  type YAMLMap,
  type YAMLSeq
} from 'yaml'

/** Where an entry goes: into the list, or the record, at `path`. */
export interface EntryPlace {
  readonly path: readonly string[]
  /** Of a list: the number of the row before which it goes; at the end when left out. */
  readonly before?: number | undefined
  /** Of a record: its name there. */
  readonly key?: string
}

/**
 * Add an entry to the text of a YAML seed. All else stays as it is, to the byte, but for the brackets of an empty list.
 *
 * @returns `undefined` where there is no such list or record.
 */
export function addEntry(
  text: string,
  value: Readonly<Record<string, unknown>>,
  place: EntryPlace
): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: true })
  const inside = place.path.length > 0 ? document.getIn(place.path, true) : document.contents
  if (document.errors.length > 0 || !(isSeq(inside) || isMap(inside)) || !inside.range) return undefined
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  if (inside.items.length === 0) return fillEmpty(text, inside, toLines(value, place.key, false), end)
  return inside.flow ? addInFlow(text, inside, value, place) : addLines(text, inside, value, place, end)
}

type Inside = YAMLSeq | YAMLMap

/** The lines of an entry, without indentation. */
function toLines(value: unknown, key: string | undefined, isFlow: boolean): string[] {
  const document = new Document(key === undefined ? [value] : { [key]: value })
  visit(document, {
    // Lists stand in one line; so does a row, where the others do.
    Seq(_, node) {
      if (node !== document.contents) node.flow = true
    },
    Map(_, node) {
      if (node !== document.contents && isFlow) node.flow = true
    },
    Scalar: quoteBreaks
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: isFlow }).replace(/\n$/, '').split('\n')
}

/** Breaks at the end would take in those that follow; between brackets a sign before a break would be read as YAML's own. */
function quoteBreaks(_key: unknown, node: Scalar, path: readonly unknown[]): void {
  const isInFlow = path.some((one) => isCollection(one) && one.flow === true)
  if ((isInFlow ? /\n/ : /\n$/).test(String(node.value))) node.type = 'QUOTE_DOUBLE'
}

/** Blank lines have no indentation. */
const indent = (lines: readonly string[], depth: number, end: string) =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(depth) + line) + end).join('')

/** The brackets go; what follows them on their line stays. */
function fillEmpty(text: string, inside: Inside, lines: readonly string[], end: string): string {
  const [start = 0, close = 0] = inside.range ?? []
  const isWhole = text.slice(0, start).trimEnd().endsWith(':')
  const before = isWhole ? text.slice(0, start).trimEnd() : text.slice(0, start)
  const rest = restOfLine(text, close)
  const tail = text.slice(close + rest.length)
  // At the top of a file the entries begin where the brackets were.
  const head = before + (isWhole || rest.trim() !== '' ? rest.trimEnd() + end : '')
  return head + indent(lines, isWhole ? 2 : 0, end) + tail.replace(/^\r?\n/, '')
}

/** What stands after `offset` on its line, without the break. */
const restOfLine = (text: string, offset: number) => /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? ''

function addInFlow(text: string, inside: Inside, value: unknown, { before, key }: EntryPlace): string {
  const document = new Document(key === undefined ? [value] : { [key]: value })
  visit(document, {
    Collection(_, node) {
      node.flow = true
    },
    Scalar: quoteBreaks
  })
  const entry = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1)
  const next = before === undefined ? undefined : placeOf(inside, before).start
  if (next !== undefined) return `${text.slice(0, next)}${entry}, ${text.slice(next)}`
  const last = placeOf(inside, inside.items.length - 1).end
  return `${text.slice(0, last)}, ${entry}${text.slice(last)}`
}

function addLines(text: string, inside: Inside, value: unknown, { before, key }: EntryPlace, end: string): string {
  const first = placeOf(inside, 0)
  const depth = first.start - lineStart(text, first.start)
  const isFlow = isSeq(inside) && inside.items.every((row) => isMap(row) && row.flow === true)
  const lines = toLines(value, key, isFlow)
  // Where a blank line parts the others, one parts it, too.
  const [, second] = inside.items
  const isSpaced = isSeq(inside) && (second as { spaceBefore?: boolean } | undefined)?.spaceBefore === true
  const gap = isSpaced ? end : ''
  if (before !== undefined && before < inside.items.length) {
    const at = lineStart(text, placeOf(inside, before).start)
    return text.slice(0, at) + indent(lines, depth, end) + gap + text.slice(at)
  }
  const after = placeOf(inside, inside.items.length - 1).end
  // A text over several lines ends with the break of its last one.
  const isBroken = text[after - 1] === '\n'
  const at = isBroken ? after : after + restOfLine(text, after).length
  const broken = isBroken ? '' : (/^\r?\n/.exec(text.slice(at))?.[0] ?? '')
  const head = text.slice(0, at) + (isBroken ? '' : broken || end)
  return head + (endsInText(inside) ? '' : gap) + indent(lines, depth, end) + text.slice(at + broken.length)
}

/** Whether the last value is a text over several lines, of which a blank line below it may be a part. */
function endsInText(node: unknown): boolean {
  if (isMap(node)) return endsInText(node.items.at(-1)?.value)
  if (isSeq(node)) return endsInText(node.items.at(-1))
  return isScalar(node) && (node.type?.startsWith('BLOCK') ?? false)
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1

/** Where an entry begins, with its dash or key, and where its value ends. */
function placeOf(inside: Inside, index: number): { start: number; end: number } {
  const item = inside.items[index] as { range?: readonly number[]; key?: Ranged; value?: Ranged } | undefined
  const value = isMap(inside) ? (item?.value ?? item?.key) : (item as Ranged)
  const [from = 0, to = 0] = value?.range ?? []
  if (isMap(inside)) return { start: item?.key?.range?.[0] ?? from, end: to }
  const token = inside.srcToken
  const dash =
    token && 'items' in token ? token.items[index]?.start.find(({ type }) => type === 'seq-item-ind') : undefined
  return { start: dash?.offset ?? from, end: to }
}

interface Ranged {
  readonly range?: readonly number[] | null
}
