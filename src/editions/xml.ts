import type { Element, RootContent } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** A file of XML with its declaration. @param doctype Stands before the root: that of a page of an EPUB. */
export function toXmlFile(root: Element, doctype?: string): string {
  const children: RootContent[] = [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    ...(doctype === undefined ? [] : [{ type: 'doctype' as const, name: doctype }]),
    root
  ]
  return `${toXml({ type: 'root', children })}\n`
}
