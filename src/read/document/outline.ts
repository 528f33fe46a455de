/** The outline of a text by the labels of its lines: which lines are headings, and how deep. */
import { headingsOnly, parseLabel, rankOf, type Label, type Scheme } from './label.ts'
import { hasSentence, widthOf, withoutSpread, type Line } from './line.ts'

/** A line that is a heading. */
export interface Unit {
  /** Lines of the source: that of the label, and the last of the title. */
  readonly line: number
  readonly last: number
  /** From 1. */
  readonly depth: number
  readonly scheme: Scheme
  /** 0 for what is named, and not numbered. */
  readonly number: number
  readonly label: string
  readonly title: string
}

/** Something to check by hand. */
export interface Doubt {
  readonly line: number
  readonly rule: string
  readonly message: string
}

interface Outline {
  readonly units: readonly Unit[]
  /** Lines that begin an article (第三条). */
  readonly articles: readonly number[]
  readonly doubts: readonly Doubt[]
}

/** A line with a label, and what stands under it. */
interface Node {
  readonly label: Label
  readonly at: number
  /** It stands alone: the label with a title, and no text after it. */
  readonly heading: { readonly title: string; readonly last: number } | undefined
  readonly runs: Run[]
}

/** Labels of one scheme that follow one another under one unit. */
interface Run {
  readonly scheme: Scheme
  readonly nodes: Node[]
}

/**
 * Find the outline of the lines of one text: a document, or one of its attachments.
 *
 * @param wrap Width at which its lines are broken, in characters; `undefined` when a line is a paragraph.
 */
export function findOutline(lines: readonly Line[], wrap?: number): Outline {
  const doubts: Doubt[] = []
  const root = build(labelled(lines, wrap), lines, doubts)
  const units: Unit[] = []
  const articles: number[] = []
  const numberOf = (at: number) => lines[at]?.number ?? 0

  walk(root.runs, lines.length, 1, true)
  return { units: units.sort((a, b) => a.line - b.line), articles: articles.sort((a, b) => a - b), doubts }

  function walk(runs: readonly Run[], end: number, depth: number, mayHead: boolean): void {
    for (const run of runs) {
      const isArticle = run.scheme === 'tiao'
      const isLevel = (mayHead || run.scheme === 'panel') && !isArticle && isOutlineLevel(run, end, lines)
      for (const [index, node] of run.nodes.entries()) {
        const next = run.nodes[index + 1]?.at ?? end
        const { heading, label, at } = node
        if (isArticle) articles.push(numberOf(at))
        if (isLevel && heading && !(isSentence(heading.title) && next <= heading.last + 1))
          units.push({
            ...{ line: numberOf(at), last: numberOf(heading.last), depth, scheme: run.scheme },
            ...{ number: label.number, label: label.label, title: withoutSpread(heading.title) }
          })
        walk(
          node.runs,
          next,
          isLevel && heading ? depth + 1 : depth,
          run.scheme !== 'panel' && isLevel && heading !== undefined
        )
      }
    }
  }
}

/** Whether most labels of a run stand alone and have something below them, which is not an item of a list. */
function isOutlineLevel({ scheme, nodes }: Run, end: number, lines: readonly Line[]): boolean {
  const alone = nodes.flatMap(({ heading }) => heading ?? [])
  if (headingsOnly.has(scheme)) return alone.length > 0
  if (nodes.length === 1 && alone.some(({ title }) => isSentence(title))) return false
  const withText = nodes.filter(({ heading }, index) => {
    const next = nodes[index + 1]?.at ?? end
    return heading && next > heading.last + 1 && !/；$/u.test(lines[next - 1]?.text ?? '')
  })
  return withText.length * 2 > nodes.length
}

function labelled(lines: readonly Line[], wrap: number | undefined): Node[] {
  const hasDecimals = lines.some(({ text }) => parseLabel(text)?.scheme === 'decimal-2')
  return lines.flatMap((line, at) => {
    const label = parseLabel(line.text)
    if (!label || (label.scheme === 'whole' && !hasDecimals)) return []
    const heading = headingAt(lines, at, label, wrap)
    // 第一章明确了…: a sentence about a unit, no numbered paragraph.
    return headingsOnly.has(label.scheme) && !heading ? [] : [{ label, at, heading, runs: [] }]
  })
}

/** The longest title, in characters. */
const longest = 70

/** The title of a label that stands alone; it may stand on the next line, and go on there. */
function headingAt(
  lines: readonly Line[],
  at: number,
  { scheme, rest }: Label,
  wrap: number | undefined
): Node['heading'] {
  if (scheme === 'named') return { title: '', last: at }
  const next = lines[at + 1]?.text
  if (rest === '') {
    // Label and title on two lines.
    if (next === undefined || parseLabel(next) || !canBeTitle(next)) return undefined
    return { title: next, last: at + 1 }
  }
  if (isFull(lines[at]?.text ?? '', wrap) && next !== undefined && !parseLabel(next) && !/[。！？]$/u.test(rest)) {
    // The line was broken at its width: the title goes on, or the text.
    const whole = rest + next
    return canBeTitle(whole) && !isFull(next, wrap) ? { title: whole, last: at + 1 } : undefined
  }
  // Within a list of words.
  if (
    headingsOnly.has(scheme) &&
    /、$/u.test(rest) &&
    next !== undefined &&
    !parseLabel(next) &&
    canBeTitle(rest + next)
  )
    return { title: rest + next, last: at + 1 }
  if (!canBeTitle(rest) || (headingsOnly.has(scheme) && /.{12}。$/u.test(rest))) return undefined
  const isGeneral = headingsOnly.has(scheme) || (scheme === 'han' && [...rest].length >= 14)
  if (isGeneral && next !== undefined && goesOn(rest, next, lines[at + 2]?.text))
    return { title: rest + next, last: at + 1 }
  return { title: rest, last: at }
}

const isFull = (text: string, wrap: number | undefined): boolean => wrap !== undefined && widthOf(text) >= wrap - 3

const canBeTitle = (text: string): boolean =>
  [...text].length <= longest &&
  !hasSentence(text) &&
  !/[，；、,;！]$|^问[：:]/u.test(text) &&
  (!/[：:]$/u.test(text) || isTitleWithColon(text))

/** Whether a title may as well be a sentence of its own: 三、2000年发布的通知同时废止。 */
const isSentence = (title: string): boolean => /.{20}。$/u.test(title)

/** 总体要求：, not 将第二条修改为：. */
const isTitleWithColon = (text: string): boolean =>
  [...text].length <= 13 && !/(?:的|下|列|一|括|是|为|有|即)[：:]$|修改|增加|删/u.test(text)

/** Whether a title that was broken goes on: 上海自由贸易试 | 验区新片区. What follows is shorter, and is not text. */
function goesOn(title: string, next: string, after: string | undefined): boolean {
  if (parseLabel(next) || [...next].length > 15 || /\p{P}/u.test(next)) return false
  if (after === undefined || ([...after].length <= 20 && !parseLabel(after))) return false
  return [...title].length >= 12 || /(?:[的和与及]|[、“（])$/u.test(title)
}

const sayGap = (before: Label | undefined, { label, number }: Label): string =>
  before?.number === number
    ? `${before.label}之后又是${label}，重号。请看看原稿。`
    : `${before ? `${before.label}之后是${label}` : `编号从${label}开始`}，中间缺号。请看看文本是否缺了一部分。`

/** Put labels under one another. A number that goes on continues its run; a 1 opens a new one under what is open. */
function build(nodes: readonly Node[], lines: readonly Line[], doubts: Doubt[]): { runs: Run[] } {
  const root: { runs: Run[] } = { runs: [] }
  let open: { run: Run; node: Node }[] = []
  /** The last number of each scheme: it may go on after what closed it, as articles do from chapter to chapter. */
  const last = new Map<Scheme, number>()

  /** By label, the nodes that have it. */
  const places = new Map<string, number[]>()
  for (const [index, { label }] of nodes.entries()) {
    const key = `${label.scheme} ${label.number}`
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  }

  for (const [index, node] of nodes.entries()) {
    const { scheme, number } = node.label
    const at = open.findLastIndex(({ run }) => run.scheme === scheme)
    const before = open[at]?.node.label.number
    if (scheme === 'named') {
      if (node.heading) push(0, node)
      open = []
    } else if (number - 1 === before || (number === before && node.label.label.includes('之'))) extend(at, node)
    else if (number === 1 || (scheme === 'panel' && number === 0)) push(at >= 0 ? at : depthFor(node, index), node)
    else if (number - 1 === last.get(scheme)) push(depthFor(node, index), node)
    else if (isSure(node, index, open[at]?.run)) {
      const after = open[at] ?? { node: undefined }
      doubts.push({
        line: lines[node.at]?.number ?? 0,
        rule: 'number-gap',
        message: sayGap(after.node?.label, node.label)
      })
      if (before !== undefined && number >= before) extend(at, node)
      else push(at >= 0 ? at : depthFor(node, index), node)
    }
  }
  return root

  /** Whether a label is one although its number does not follow. */
  function isSure({ label: { scheme, number }, heading }: Node, index: number, before: Run | undefined): boolean {
    if (scheme === 'tiao') return true
    if (!heading) return false
    if (headingsOnly.has(scheme) || nextAfter(index, scheme, number + 1) !== undefined) return true
    // The last of some headings, after one that is missing or has its number, too.
    const last = before?.nodes.at(-1)?.label.number
    const skipped = last === undefined ? Infinity : number - last
    if (skipped >= 0 && skipped <= (scheme === 'han' ? 20 : 3))
      return before?.nodes.every(({ heading }) => heading) === true
    const next = nodes[index + 1]
    return scheme === 'han' && index === 0 && next?.label.scheme === 'han-in-brackets' && next.label.number === 1
  }

  function extend(at: number, node: Node): void {
    const level = open[at]
    if (!level) return
    level.run.nodes.push(node)
    open = [...open.slice(0, at), { run: level.run, node }]
    last.set(node.label.scheme, node.label.number)
  }

  function push(depth: number, node: Node): void {
    const run: Run = { scheme: node.label.scheme, nodes: [node] }
    const parent = depth === 0 ? root : open[depth - 1]?.node
    ;(parent ?? root).runs.push(run)
    open = [...open.slice(0, depth), { run, node }]
    last.set(node.label.scheme, node.label.number)
  }

  /** Under what is open; but what is more special than the label is closed, unless it goes on later. */
  function depthFor({ label }: Node, index: number): number {
    let depth = open.length
    while (depth > 0) {
      const top = open[depth - 1]
      if (!top || top.run.scheme === 'panel' || rankOf(top.run.scheme) < rankOf(label.scheme)) break
      if (!headingsOnly.has(label.scheme) && goesOnLater(top, index)) break
      depth--
    }
    return depth
  }

  /** Whether the run that is open goes on before one of its scheme begins anew. */
  function goesOnLater({ node }: { node: Node }, index: number): boolean {
    const { scheme, number } = node.label
    const next = nextAfter(index, scheme, number + 1)
    const anew = nextAfter(index, scheme, 1)
    return next !== undefined && (anew === undefined || next < anew)
  }

  /** Where a label stands next after a node. */
  function nextAfter(index: number, scheme: Scheme, number: number): number | undefined {
    const all = places.get(`${scheme} ${number}`) ?? []
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((all[middle] ?? 0) <= index) low = middle + 1
      else high = middle
    }
    return all[low]
  }
}
