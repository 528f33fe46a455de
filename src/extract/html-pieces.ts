import { Parser } from 'htmlparser2'

/** Elements whose text nobody reads on a page. */
export const unread: ReadonlySet<string> = new Set(
  'script style template noscript iframe object applet svg math canvas select datalist audio video textarea'.split(' ')
)

/** The pieces of text in a fragment of HTML, each with the offset of its first character. */
export function htmlPieces(html: string): { at: number; text: string }[] {
  const pieces: { at: number; text: string }[] = []
  let skipped = 0
  const parser = new Parser({
    onopentagname(name) {
      if (unread.has(name)) skipped++
      if (name === 'br') pieces.push({ at: parser.startIndex, text: ' ' })
      if (name === 'td' || name === 'th') pieces.push({ at: parser.startIndex, text: '\t' })
    },
    onclosetag(name) {
      if (unread.has(name)) skipped--
    },
    ontext(text) {
      if (skipped === 0) pieces.push({ at: parser.startIndex, text: text.replaceAll('\xa0', ' ') })
    }
  })
  parser.end(html)
  return pieces
}
