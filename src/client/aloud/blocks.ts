import { rangeOf, textOf } from '../quote/paragraph-text.ts'
import { sentencesOf } from './sentences.ts'

/** A sentence on the page. */
export interface ShownSentence {
  readonly text: string
  /** Where it stands; a heading is shown as a whole. */
  readonly range: Range | undefined
}

/** What is read of a page: the paragraphs, and the headings above them. */
export function blocksOf(document: Document): HTMLElement[] {
  const blocks = [...document.querySelectorAll<HTMLElement>('main h1, main h2, main h3, main h4, .paragraph')]
  const last = blocks.map(({ className }) => className).lastIndexOf('paragraph')
  return blocks.slice(0, last + 1)
}

/** The sentences of a paragraph or heading as the page shows them now: the source text has others. */
export function sentencesIn(block: HTMLElement): ShownSentence[] {
  if (!block.matches('.paragraph')) return [{ text: headingOf(block), range: undefined }]
  const text = textOf(block)
  return sentencesOf(text).map((span) => ({ text: text.slice(span.start, span.end), range: rangeOf(block, span) }))
}

/** Where reading begins: at the selected words, at the top of the page where that is seen, or where one has come to. */
export function beginning(blocks: readonly HTMLElement[]): number {
  const selection = document.getSelection()
  const selected = selection?.isCollapsed === false ? selection.anchorNode : null
  const marked = blocks.findIndex((block) => block.contains(selected))
  if (selected && marked >= 0) return marked
  const [first] = document.querySelectorAll('.paragraph')
  if (first && first.getBoundingClientRect().top >= 0) return 0
  const seen = blocks.findIndex((block) => block.getBoundingClientRect().bottom > window.innerHeight / 3)
  return seen < 0 ? blocks.length - 1 : seen
}

/** 第八章，推进更高水平协同开放: the label stands in the heading, or above the title of the page. */
function headingOf(heading: HTMLElement): string {
  const words = heading.textContent.trim()
  const inner = heading.querySelector('.label')?.textContent.trim() ?? ''
  const above = heading.closest('.heading')?.querySelector('.label')?.textContent.trim() ?? ''
  return [above, inner, words.slice(inner.length)].filter((part) => part !== '').join('，')
}
