import { say } from '../model/messages/say.ts'
import { chooseContent } from './html-content.ts'
import { decodeAs, decodeText, type Decoded } from './decode-text.ts'
import { readPage } from './html-page.ts'
import { withVersion, type Extracted } from './extracted.ts'

/** The text of a web page, or of its main part where that is certain. No script runs, nothing is fetched. */
export function extractHtml(bytes: Uint8Array): Extracted {
  const { text: html, encoding } = decodeHtml(bytes)
  const { lines, says } = chooseContent(readPage(html))
  return {
    text: lines.join('\n'),
    extractor: withVersion('htmlparser2'),
    encoding,
    says: [say('read-encoding', { encoding }), ...says]
  }
}

/** Decode as the bytes tell. The declared charset counts only if the bytes are not UTF-8: pages saved by a browser still declare GBK. */
function decodeHtml(bytes: Uint8Array): Decoded {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
  const declared = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? ''
  const isMarked = /^(?:ï»¿|ÿþ|þÿ)/.test(start)
  if (isMarked || !/^(?:gb2312|gbk|gb18030|x-gbk|gb_2312-80|cp936)$/i.test(declared) || isUtf8(bytes))
    return decodeText(bytes)
  return decodeAs(bytes, 'GB18030')
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
