/** The plan's words in a paragraph of the page, without its number, its tools and an open card. */
import type { Span } from '../../model/plan.ts'

export const textOf = (paragraph: Element): string =>
  textNodesOf(paragraph)
    .map(({ data }) => data)
    .join('')

/** @param span Of the text that {@link textOf} gives. */
export function rangeOf(paragraph: Element, { start, end }: Span): Range {
  const nodes = textNodesOf(paragraph)
  const range = document.createRange()
  const from = locate(nodes, start, false)
  const to = locate(nodes, end, true)
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** What a range holds of the plan's words in a paragraph. */
export function textIn(paragraph: Element, range: Range): string {
  return textNodesOf(paragraph)
    .filter((node) => range.intersectsNode(node))
    .map((node) => {
      const from = node === range.startContainer ? range.startOffset : 0
      return node.data.slice(from, node === range.endContainer ? range.endOffset : node.length)
    })
    .join('')
}

function textNodesOf(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest('.number, .card, .quote-tools') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
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
