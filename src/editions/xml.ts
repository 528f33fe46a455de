import type { Element, RootContent } from 'xast'
import { toXml } from 'xast-util-to-xml'

/**
 * A file of XML with its declaration. What XML cannot hold, such as a control character that was struck, is U+FFFD.
 *
 * @param doctype Stands before the root: that of a page of an EPUB.
 */
export function toXmlFile(root: Element, doctype?: string): string {
  const children: RootContent[] = [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    ...(doctype === undefined ? [] : [{ type: 'doctype' as const, name: doctype }]),
    root
  ]
  // The string ]]> must not appear in text, so its > is escaped.
  const xml = toXml({ type: 'root', children }).replaceAll(']]>', ']]&gt;')
  return `${keepXml(xml)}\n`
}

/** Put U+FFFD in the place of what XML cannot hold. */
export const keepXml = (text: string): string => text.replaceAll(notXml, '\ufffd')

/** What is not a character of XML 1.0. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
