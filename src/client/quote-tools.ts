import { element } from './element.ts'
import { copiesOf, type QuotedPart } from './quotation.ts'
import { offerCopy } from './take-away.ts'

/**
 * Buttons that copy what `quote` gives when they are pressed. They are no part of a copy themselves.
 *
 * @param label Of the group, for who cannot see what it is about.
 */
export function createQuoteTools(label: string, quote: () => readonly QuotedPart[]): HTMLElement {
  const names = ['链接', '出处', '文字加出处', '文字']
  const buttons = names.map((name) => {
    const button = element('button', { type: 'button' }, name)
    button.setAttribute('aria-label', `复制${name}`)
    // The selection stays what it is.
    button.addEventListener('pointerdown', (event) => {
      event.preventDefault()
    })
    button.addEventListener('click', () => {
      const parts = quote()
      const [, content] = (parts.length > 0 ? copiesOf(parts) : []).find(([one]) => one === name) ?? []
      if (content) void offerCopy(button, content)
    })
    return button
  })
  const tools = element('div', { className: 'quote-tools screen' }, ...buttons)
  tools.setAttribute('role', 'group')
  tools.setAttribute('aria-label', label)
  return tools
}
