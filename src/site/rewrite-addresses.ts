import { html as standard, Tokenizer, TokenizerMode, type Token } from 'parse5'
import { isAddress } from './addresses.ts'

/**
 * Rewrite every attribute of a page that holds an address; all else stays as it is, byte for byte.
 *
 * Reads tags only. Building the tree of a page and writing it out again takes three times as long, and the whole text of a long
 * plan is one page: docs/decisions/0012-scale.md.
 *
 * @param page HTML.
 */
export function rewriteAddresses(page: string, rewrite: (address: string) => string): string {
  const parts: string[] = []
  let from = 0
  const skip = () => undefined
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, tagID, attrs, location }) => {
        for (const { name, value } of attrs) {
          const place = location?.attrs?.[name]
          if (!place || !isAddress(name, tagName)) continue
          const address = rewrite(value)
          if (address === value) continue
          parts.push(page.slice(from, place.startOffset), `${name}="${escape(address)}"`)
          from = place.endOffset
        }
        // What is in these is no markup. Elsewhere a parser would tell the tokenizer so.
        tokenizer.state = modeOf(tagID)
      },
      onEndTag: skip,
      onCharacter: skip,
      onWhitespaceCharacter: skip,
      onNullCharacter: skip,
      onComment: skip,
      onDoctype: skip,
      onEof: skip
    }
  )
  tokenizer.write(page, true)
  return parts.join('') + page.slice(from)
}

function modeOf(tag: Token.TagToken['tagID']): Tokenizer['state'] {
  const { TAG_ID } = standard
  if (tag === TAG_ID.SCRIPT) return TokenizerMode.SCRIPT_DATA
  if (tag === TAG_ID.STYLE) return TokenizerMode.RAWTEXT
  if (tag === TAG_ID.TITLE || tag === TAG_ID.TEXTAREA) return TokenizerMode.RCDATA
  return TokenizerMode.DATA
}

const escape = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
