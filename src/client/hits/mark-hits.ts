/** Mark stretches of a page's paragraphs. The marks never enter a copy where the browser paints them itself. */
import type { Folded } from '../../search/fold.ts'
import { findHits, type FoldedQuery } from '../../search/match.ts'
import { rangeOf, textOf } from '../quote/paragraph-text.ts'

/** The hits in a paragraph's text, as ranges of its nodes. */
export function rangesIn(paragraph: Element, query: FoldedQuery, fold: (text: string) => Folded): Range[] {
  return findHits(fold(textOf(paragraph)), query).map((hit) => rangeOf(paragraph, hit))
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
