/** Mark stretches of a page's paragraphs. The marks never enter a copy where the browser paints them itself. */
import type { Folded } from '../search/fold.ts'
import { findHits, type FoldedQuery } from '../search/match.ts'

/** The hits in a paragraph's text, as ranges of its nodes. */
export function rangesIn(paragraph: Element, query: FoldedQuery, fold: (text: string) => Folded): Range[] {
  const nodes = textNodesOf(paragraph)
  const text = nodes.map(({ data }) => data).join('')
  return findHits(fold(text), query).map(({ start, end }) => {
    const range = document.createRange()
    const from = locate(nodes, start, false)
    const to = locate(nodes, end, true)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  })
}

/** The plan's words in a paragraph. */
export const textOf = (paragraph: Element): string =>
  textNodesOf(paragraph)
    .map(({ data }) => data)
    .join('')

/** The text of a paragraph without its number and an open card. */
function textNodesOf(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest('.number, .card') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  })
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** @param isEnd The end of a stretch belongs to the node that it ends in, not to the next. */
function locate(nodes: readonly Text[], offset: number, isEnd: boolean): { node: Text; offset: number } {
  let before = 0
  for (const node of nodes) {
    const inside = offset - before
    if (inside < node.length || (isEnd && inside === node.length)) return { node, offset: inside }
    before += node.length
  }
  const last = nodes[nodes.length - 1] ?? document.createTextNode('')
  return { node: last, offset: last.length }
}

/** Paint ranges as `hits`, one of them as the current one. @returns A function that takes the paint away. */
export function paint(ranges: readonly Range[], current: Range | undefined): () => void {
  const highlights = (globalThis.CSS as Partial<typeof CSS> | undefined)?.highlights
  if (highlights && typeof Highlight === 'function') {
    highlights.set('hits', new Highlight(...ranges))
    if (current) highlights.set('current-hit', new Highlight(current))
    return () => {
      highlights.delete('hits')
      highlights.delete('current-hit')
    }
  }
  const marks = ranges.flatMap((range) => wrap(range, range === current))
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode
      mark.replaceWith(...mark.childNodes)
      parent?.normalize()
    }
  }
}

/** Put `<mark>` around a range, in each text node that it touches. */
function wrap(range: Range, isCurrent: boolean): HTMLElement[] {
  const walker = document.createTreeWalker(range.commonAncestorContainer.parentNode ?? document, NodeFilter.SHOW_TEXT)
  const touched: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (range.intersectsNode(node)) touched.push(node)
  }
  const { startContainer, startOffset, endContainer, endOffset } = range
  return touched.flatMap((node) => {
    const from = node === startContainer ? startOffset : 0
    const to = node === endContainer ? endOffset : node.length
    if (from >= to) return []
    node.splitText(to)
    const mark = document.createElement('mark')
    if (isCurrent) mark.className = 'current'
    const part = node.splitText(from)
    part.replaceWith(mark)
    mark.append(part)
    return [mark]
  })
}
