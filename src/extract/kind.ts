import { ExtractError } from './extracted.ts'

type Kind = 'zip' | 'pdf' | 'text'

/** What a file is by its first bytes, whatever its name. Known kinds that cannot be read throw an `ExtractError`. */
export function kindOf(bytes: Uint8Array): Kind {
  const start = latin1(bytes.subarray(0, 1024))
  if (start.startsWith('PK\x03\x04')) return 'zip'
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new ExtractError(isLocked(bytes) ? locked : oldWord)
  if (start.startsWith('{\\rtf'))
    throw new ExtractError('这是 RTF 文件，不能直接读。请用 Word 或 WPS 打开，另存为 .docx，再试一次。')
  if (/^(?:MIME-Version:|From: ?<?Saved by|Content-Type: ?multipart)/im.test(start.slice(0, 400)))
    throw new ExtractError('这是网页打包文件（MHTML），不能直接读。请在浏览器里另存为“网页，仅 HTML”，再试一次。')
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s.test(start))
    throw new ExtractError('这是一张图片，没有文字可取。请找这份文件的文字版，或先用文字识别（OCR）软件转成文字。')
  return 'text'
}

const oldWord = '这是旧版 Office 文件（.doc 或 .wps），不能直接读。请用 Word 或 WPS 打开，另存为 .docx，再试一次。'
const locked = '这个文件有打开密码，读不出。请用 Word 或 WPS 打开，去掉密码另存为 .docx，再试一次。'

/** Whether an Office file is the wrapping of one with a password, which has a stream of that name. */
const isLocked = (bytes: Uint8Array): boolean =>
  latin1(bytes.subarray(0, 100_000)).includes([...'EncryptedPackage'].join('\0'))

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
