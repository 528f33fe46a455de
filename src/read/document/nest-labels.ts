import { doubt, type Doubt } from './doubt.ts'
import type { AloneTitle } from './heading-at.ts'
import { headingsOnly, rankOf, type Label, type Scheme } from './label.ts'
import type { Line } from './line.ts'

/** A line with a label, and what stands under it. */
export interface Node {
  readonly label: Label
  readonly at: number
  /** It stands alone: the label with a title, and no text after it. */
  readonly heading: AloneTitle | undefined
  readonly runs: Run[]
}

/** Labels of one scheme that follow one another under one unit. */
export interface Run {
  readonly scheme: Scheme
  readonly nodes: Node[]
}

/** Put labels under one another. A number that goes on continues its run; a 1 opens a new one under what is open. */
export function nestLabels(nodes: readonly Node[], lines: readonly Line[], doubts: Doubt[]): { runs: Run[] } {
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
      const isAgain = after.node?.label.number === number
      const gap = { before: after.node?.label.label, label: node.label.label, isAgain }
      doubts.push(doubt(lines[node.at]?.number ?? 0, 'number-gap', gap))
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

  /** Whether the open run continues before a new one of the same scheme begins. */
  function goesOnLater({ node }: { node: Node }, index: number): boolean {
    const { scheme, number } = node.label
    const next = nextAfter(index, scheme, number + 1)
    const restart = nextAfter(index, scheme, 1)
    return next !== undefined && (restart === undefined || next < restart)
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
