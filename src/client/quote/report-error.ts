import { element } from '../page/element.ts'
import { copiesOf, type QuotedPart } from './quotation.ts'

/** A link by which a reader reports an error, if seeds/site.yaml names a contact. It carries the quoted words and their citation. */
export function offerReport(quote: () => readonly QuotedPart[]): HTMLAnchorElement[] {
  const { contact } = document.body.dataset
  if (contact === undefined) return []
  const link = element('a', { className: 'link', href: contact }, '这里有错？')
  link.addEventListener('click', () => {
    const parts = quote()
    if (parts.length > 0) link.href = addressOf(contact, parts)
  })
  return [link]
}

function addressOf(contact: string, parts: readonly QuotedPart[]): string {
  const { 出处: citation, 文字加出处: quoted, 链接: link } = copiesOf(parts)
  if (!contact.startsWith('mailto:')) return contact.replace('{citation}', encodeURIComponent(citation.text))
  const body = [quoted.text, ...(link.text === citation.text ? [] : [link.text]), '', '应为：'].join('\n')
  return `${contact}?subject=${encodeURIComponent(`这里有错：${citation.text}`)}&body=${encodeURIComponent(body)}`
}
