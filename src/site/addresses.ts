import type { Element, Root } from 'hast'
import { urlAttributes } from 'html-url-attributes'
import { visit } from 'unist-util-visit'

/** Visit every attribute that holds an address, in the order of the page; what `visitor` returns takes its place. */
export function visitAddresses(tree: Root, visitor: (address: string, element: Element, name: string) => string): void {
  visit(tree, 'element', (element) => {
    for (const [name, value] of Object.entries(element.properties)) {
      const tags = Object.hasOwn(urlAttributes, name) ? urlAttributes[name] : []
      // Scripts that the page loads later.
      const holdsAddress = tags === null || tags?.includes(element.tagName) || name.startsWith('dataScript')
      if (holdsAddress && typeof value === 'string') element.properties[name] = visitor(value, element, name)
    }
  })
}
