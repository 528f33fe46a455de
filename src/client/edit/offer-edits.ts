import { element } from '../page/element.ts'
import { textIn } from '../quote/paragraph-text.ts'
import type { Selection } from '../../model/edits.ts'
import { openPanel } from './edit-panel.ts'

/** While words of a text are selected, offer to mend them, at the foot of the window. */
export function offerEdits(document: Document): void {
  const button = element('button', { type: 'button', accessKey: 'e' }, '改所选的文字')
  const said = element('span')
  const bar = element('div', { className: 'edit-bar screen', hidden: true }, button, said)
  let selection: Selection | string | undefined
  document.querySelector('.foot')?.prepend(bar)
  // The selection stays what it is.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  button.addEventListener('click', () => {
    if (typeof selection === 'object') void openPanel(selection)
  })
  follow()
  document.addEventListener('selectionchange', follow)

  function follow(): void {
    if (bar.contains(document.activeElement)) return
    selection = selectedIn(document)
    bar.hidden = selection === undefined
    button.hidden = typeof selection !== 'object'
    said.textContent = typeof selection === 'string' ? selection : ''
  }
}

/** What is selected of one paragraph; a sentence where it cannot be mended, nothing where no text is selected. */
function selectedIn(document: Document): Selection | string | undefined {
  const selected = document.getSelection()
  if (!selected || selected.isCollapsed || selected.rangeCount === 0) return undefined
  const range = selected.getRangeAt(0)
  const parts = [...document.querySelectorAll('main .paragraph')]
    .filter((paragraph) => range.intersectsNode(paragraph))
    .map((paragraph) => ({ paragraph, text: textIn(paragraph, range) }))
    .filter(({ text }) => text !== '')
  const [only, ...others] = parts
  if (!only) return undefined
  if (others.length > 0) return '要改文字，请只选一段里的字。'
  if (document.documentElement.hasAttribute('data-source-shown')) return '要改文字，请先在设置里改回“更正后”的文字。'
  const before = document.createRange()
  before.setStart(only.paragraph, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const [, plan = ''] = location.pathname.split('/')
  return { plan, paragraph: only.paragraph.id, start: textIn(only.paragraph, before).length, text: only.text }
}
