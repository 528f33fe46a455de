import { element } from '../page/element.ts'
import { copiesOf, type QuotedPart } from './quotation.ts'

/** A button that hands a quotation, with its link, to another program of the device, where the browser can. */
export function offerShare(quote: () => readonly QuotedPart[]): HTMLButtonElement[] {
  if (!('share' in navigator)) return []
  const button = element('button', { type: 'button' }, '分享')
  // The selection stays what it is.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  button.addEventListener('click', () => {
    const parts = quote()
    if (parts.length === 0) return
    const { 出处: citation, 文字加出处: quoted, 链接: link } = copiesOf(parts)
    const isLink = link.text !== citation.text
    // Whoever closes it has shared nothing, and need not be told so.
    navigator
      .share({ title: citation.text, text: quoted.text, ...(isLink && { url: link.text }) })
      .catch(() => undefined)
  })
  return [button]
}
