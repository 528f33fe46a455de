/** The plain text of a document as an editor has it: a text, Markdown, a web page, Word or PDF. */
import { say, type Message } from '../model/messages/say.ts'
import { decodeText, type Decoded } from './decode-text.ts'
import { checkSize, ExtractError, type Extracted } from './extracted.ts'
import { kindOf } from './kind.ts'

export { ExtractError, type Extracted }

/** The most bytes that a file may have. */
const mostBytes = 50_000_000

/**
 * Read a document. Its content decides what it is; its name only where the content does not tell.
 *
 * @throws ExtractError with a message for the editor, where it cannot be read.
 */
export async function extract(bytes: Uint8Array, fileName: string): Promise<Extracted> {
  if (bytes.length === 0) throw new ExtractError(say('file-empty'))
  if (bytes.length > mostBytes) throw new ExtractError(say('file-too-big'))
  const suffix = /\.([a-z\d]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const extracted = await read(bytes, suffix)
  checkSize(extracted.text.split('\n').length, extracted.text.length)
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) throw new ExtractError(say('file-without-text'))
  return extracted
}

async function read(bytes: Uint8Array, suffix: string): Promise<Extracted> {
  const kind = kindOf(bytes)
  if (kind === 'zip') {
    const { extractDocx } = await import('./docx.ts')
    return saying(suffix !== 'docx' && say('really-docx'), extractDocx(bytes))
  }
  if (kind === 'pdf') {
    const { extractPdf } = await import('./pdf.ts')
    return saying(suffix !== 'pdf' && say('really-pdf'), await extractPdf(bytes))
  }
  const isNamedHtml = /^x?html?$/.test(suffix)
  if (isNamedHtml || isHtml(bytes)) {
    const { extractHtml } = await import('./html.ts')
    return saying(!isNamedHtml && say('really-html'), extractHtml(bytes))
  }
  const decoded = decodeText(bytes)
  const isNamedMarkdown = /^(?:md|markdown)$/.test(suffix)
  if (isNamedMarkdown || isMarkdown(decoded.text)) {
    const { extractMarkdown } = await import('./markdown.ts')
    return saying(!isNamedMarkdown && say('really-markdown'), extractMarkdown(decoded))
  }
  return plain(decoded)
}

const plain = ({ text, encoding }: Decoded): Extracted => ({
  text,
  extractor: 'text',
  encoding,
  says: [say('read-encoding', { encoding })]
})

const saying = (first: Message | false, extracted: Extracted): Extracted =>
  first ? { ...extracted, says: [first, ...extracted.says] } : extracted

/** Whether a text begins as a whole page of HTML does. Zero bytes are those of UTF-16. */
function isHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '')
  return /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/is.test(
    start
  )
}

/** Whether a text has headings of Markdown: several, or one and links. */
function isMarkdown(text: string): boolean {
  const headings = text.match(/^ {0,3}#{1,6} +\S/gm)?.length ?? 0
  return headings >= 3 || (headings > 0 && /\[[^\]\n]+\]\([^)\n]*\)/.test(text))
}
