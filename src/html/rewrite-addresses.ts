import { Parser, type Handler } from 'htmlparser2'
import { isAddress } from './addresses.ts'

/**
 * Rewrite every attribute of a page that holds an address; all else stays as it is, byte for byte.
 *
 * Reads tags only. Building the tree of a page and writing it out again takes eight times as long, and the whole text of a long
 * plan is one page: docs/decisions/0012-scale.md.
 *
 * @param page HTML.
 * @param reader Is told of its elements and its text, too.
 */
export function rewriteAddresses(
  page: string,
  rewrite: (address: string) => string,
  reader: Omit<Partial<Handler>, 'onopentagname' | 'onattribute'> = {}
): string {
  const parts: string[] = []
  let from = 0
  let tag = ''
  const parser = new Parser({
    ...reader,
    onopentagname: (name) => {
      tag = name
    },
    onattribute: (name, value) => {
      if (!isAddress(name, tag)) return
      const address = rewrite(value)
      if (address === value) return
      parts.push(page.slice(from, parser.startIndex), `${name}="${escape(address)}"`)
      from = parser.endIndex
    }
  })
  parser.end(page)
  return parts.join('') + page.slice(from)
}

const escape = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
