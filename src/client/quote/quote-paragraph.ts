import { cite } from '../../model/eid.ts'
import { element } from '../page/element.ts'
import { textOf } from './paragraph-text.ts'
import { createQuoteTools, type MoreTools } from './quote-tools.ts'

/**
 * Show the tools of the paragraph that has the pointer or the focus: at its end, or at its beginning where the window does
 * not show the end.
 */
export function offerParagraphTools(document: Document, more?: MoreTools): void {
  let current: HTMLElement | undefined
  let tools: HTMLElement | undefined

  // The page goes to the paragraph whose number is pressed: what then lies under the pointer is not pointed at.
  let isHeld = false
  document.addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX !== 0 || movementY !== 0) isHeld = false
  })
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (isHeld) return
    if (pointerType === 'touch' && 'big' in document.documentElement.dataset) putAway(target)
    else follow(target)
  })
  document.addEventListener('focusin', ({ target }) => {
    follow(target)
  })
  document.addEventListener('click', ({ target, detail }) => {
    if (!(target instanceof Element && target.closest('.number'))) return
    follow(target)
    isHeld = true
    // By keyboard one comes to the tools without going through all links of the paragraph; the page first goes to its address.
    if (detail === 0) window.setTimeout(() => tools?.querySelector('button')?.focus())
  })
  follow(document.activeElement)
  // A number may have been pressed before this script came.
  follow(document.querySelector('.paragraph:hover') ?? document.querySelector('.paragraph:target'))

  /** In large print they stand at the foot of a phone: whoever scrolls wants to read there. */
  function putAway(target: EventTarget | null): void {
    if (tools?.contains(target as Node) || tools?.classList.contains('refused')) return
    tools?.remove()
    current = undefined
  }

  function follow(target: EventTarget | null): void {
    const paragraph = target instanceof Element ? target.closest<HTMLElement>('.paragraph') : null
    // The text that one has to copy oneself stays.
    if (!paragraph || tools?.classList.contains('refused')) return
    if (paragraph !== current) {
      tools?.remove()
      current = paragraph
      const heading = element('span', {}, '复制：')
      tools = createQuoteTools(cite(paragraph.id), heading, () => [{ id: paragraph.id, text: textOf(paragraph) }], more)
      paragraph.append(tools)
    }
    // What is being pressed stays where it is.
    if (!tools?.contains(target as Node)) tools?.classList.toggle('above', isEndHidden(paragraph))
  }
}

function isEndHidden(paragraph: HTMLElement): boolean {
  const foot = parseFloat(document.documentElement.style.getPropertyValue('--foot')) || 0
  return paragraph.getBoundingClientRect().bottom > window.innerHeight - foot - roomBelow
}

/** Of the half of the tools that stands below the paragraph, in pixels. */
const roomBelow = 24
