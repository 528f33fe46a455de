import { element } from '../page/element.ts'
import { textIn } from './paragraph-text.ts'
import type { QuotedPart } from './quotation.ts'
import { createQuoteTools, type MoreTools } from './quote-tools.ts'

/** Show the tools at the foot of the window, above all else there, while words of the plan are selected. */
export function offerSelectionTools(document: Document, more?: MoreTools): void {
  let parts: readonly QuotedPart[] = []
  const count = element('span')
  const bar = element('div', { className: 'quote-bar screen', hidden: true })
  document.querySelector('.foot')?.prepend(bar)

  follow()
  document.addEventListener('selectionchange', follow)

  function follow(): void {
    // A button of the bar has the focus: what was selected is still meant.
    if (bar.contains(document.activeElement)) return
    parts = partsOf(document.getSelection())
    const characters = parts.reduce((sum, { text }) => sum + [...text].length, 0)
    count.textContent = `已选${characters}字，复制：`
    if (bar.hidden && characters > 0) {
      bar.textContent = ''
      bar.append(createQuoteTools('所选文字', count, () => parts, more))
    }
    bar.hidden = characters === 0
    bar.parentElement?.classList.toggle('copying', !bar.hidden)
  }
}

/** What is selected of the plan's words, by paragraph. */
function partsOf(selection: Selection | null): QuotedPart[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return [...document.querySelectorAll('.paragraph')]
    .filter((paragraph) => range.intersectsNode(paragraph))
    .map((paragraph) => ({ id: paragraph.id, text: textIn(paragraph, range), before: textBefore(paragraph, range) }))
    .filter(({ text }) => text !== '')
}

function textBefore(paragraph: Element, range: Range): string {
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return textIn(paragraph, before)
}
