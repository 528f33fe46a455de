import { say } from '../model/messages/say.ts'
import { tryDecode, validStart } from '../model/decoding.ts'
import { ExtractError } from './extracted.ts'

export interface Decoded {
  /** Without a byte order mark; every other character is kept. */
  readonly text: string
  readonly encoding: Encoding
}

type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

/**
 * Decode a text in UTF-8, UTF-16 or GB18030 (GBK and GB 2312 are parts of it), told apart by their bytes.
 *
 * Nothing is guessed into shape: bytes that are not valid, or that read as no Chinese, throw an `ExtractError`.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked) return decodeAs(bytes, marked)
  const wide = byZeros(bytes)
  if (wide) return decodeAs(bytes, wide)
  const text = tryDecode(bytes, 'UTF-8')
  if (text !== undefined) return { text, encoding: 'UTF-8' }
  if (isDamaged(bytes)) return decodeAs(bytes, 'UTF-8')
  for (const encoding of ['GB18030', 'UTF-16LE', 'UTF-16BE'] as const) {
    const other = readsAsChinese(bytes, encoding) ? tryDecode(bytes, encoding) : undefined
    if (other !== undefined) return { text: other, encoding }
  }
  throw badBytes(bytes, readsAsChinese(bytes, 'GB18030') ? 'GB18030' : 'UTF-8')
}

/** The text, or an `ExtractError` that names the line of the first bad byte. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = tryDecode(bytes, encoding)
  if (text === undefined) throw badBytes(bytes, encoding)
  return { text, encoding }
}

function byMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8'
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  return undefined
}

/** UTF-16 has zero bytes in one half of line breaks, spaces and digits; no other text has any. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 === 1) return undefined
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return undefined
  const encoding = odd > even ? 'UTF-16LE' : 'UTF-16BE'
  return tryDecode(bytes, encoding) !== undefined && readsAsChinese(bytes, encoding) ? encoding : undefined
}

/** Whether most of what is not ASCII is good UTF-8: other encodings are so by chance, and rarely. */
function isDamaged(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const bad = count(text, /\uFFFD/g)
  return count(text, /[^\p{ASCII}\uFFFD]/gu) > bad * 4
}

/** Whether the characters are those of Chinese documents. Wrong encodings give rare ones. */
function readsAsChinese(bytes: Uint8Array, encoding: Encoding): boolean {
  // As much as tells; an even number of bytes.
  const start = bytes.subarray(0, 1_000_000)
  const text = new TextDecoder(encoding).decode(start)
  const common = /[\t\n\r\x20-\x7e\xa0·—‘’“”…〇\u3000-\u303f\u4e00-\u9fff\uff00-\uffef①-⑳]/g
  if (count(text, common) < text.length * 0.95) return false
  return encoding !== 'GB18030' || hasCommonPairs(start)
}

/**
 * Whether most pairs of bytes are among the 3755 common characters of GB 2312 and its punctuation. In Big5 or UTF-16 read as
 * GB18030, fewer than half are.
 */
function hasCommonPairs(bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    pairs++
    if (trail >= 0xa1 && (lead <= 0xa3 ? lead >= 0xa1 : lead >= 0xb0 && lead <= 0xd7)) common++
  }
  return common >= pairs * 0.55
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function badBytes(bytes: Uint8Array, encoding: Encoding): ExtractError {
  const line = validStart(bytes, encoding).split(/\r\n|\r|\n/).length
  return new ExtractError(say('bytes-unreadable', { line, encoding }))
}
