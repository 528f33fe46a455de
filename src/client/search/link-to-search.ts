import { element } from '../page/element.ts'

/** A link that asks for something else on the search page. */
export const linkToSearch = (address: Readonly<Record<string, string>>, text: string) =>
  element('a', { className: 'link', href: `?${new URLSearchParams(address).toString()}` }, text)
