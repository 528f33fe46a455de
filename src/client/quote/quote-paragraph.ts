import { cite } from '../../model/eid.ts'
import { element } from '../page/element.ts'
import { textOf } from './paragraph-text.ts'
import { createQuoteTools } from './quote-tools.ts'

/** Show the tools at the end of the paragraph that has the pointer or the focus. */
export function offerParagraphTools(document: Document): void {
  let current: HTMLElement | undefined
  let tools: HTMLElement | undefined

  document.addEventListener('pointerover', ({ target }) => {
    follow(target)
  })
  document.addEventListener('focusin', ({ target }) => {
    follow(target)
  })
  follow(document.activeElement)
  follow(document.querySelector('.paragraph:hover'))

  function follow(target: EventTarget | null): void {
    const paragraph = target instanceof Element ? target.closest<HTMLElement>('.paragraph') : null
    if (!paragraph || paragraph === current) return
    tools?.remove()
    current = paragraph
    const heading = element('span', {}, '复制：')
    tools = createQuoteTools(cite(paragraph.id), heading, () => [{ id: paragraph.id, text: textOf(paragraph) }])
    paragraph.append(tools)
  }
}
