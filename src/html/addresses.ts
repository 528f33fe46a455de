import type { Element, Root } from 'hast'
import { urlAttributes } from 'html-url-attributes'
import { visit } from 'unist-util-visit'

/** The elements by attribute; `null` for all. HTML has no capitals in the names of attributes, unlike the list. */
const holders = new Map(Object.entries(urlAttributes).map(([name, tags]) => [name.toLowerCase(), tags]))

/** Whether an attribute holds an address. @param name In lower case; with hyphens or without. */
export function isAddress(name: string, tagName: string): boolean {
  const tags = holders.get(name)
  // A link that the page makes later, scripts and styles that it loads later.
  return tags === null || tags?.includes(tagName) === true || /^data-?(?:href$|(?:script|style)-?.)/.test(name)
}

/** Visit every attribute that holds an address, in the order of the page; what `visitor` returns takes its place. */
export function visitAddresses(tree: Root, visitor: (address: string, element: Element, name: string) => string): void {
  visit(tree, 'element', (element) => {
    for (const [name, value] of Object.entries(element.properties)) {
      if (typeof value === 'string' && isAddress(name.toLowerCase(), element.tagName))
        element.properties[name] = visitor(value, element, name)
    }
  })
}
