import { say } from '../model/messages/say.ts'
import { ExtractError } from './extracted.ts'

type Kind = 'zip' | 'pdf' | 'text'

/** What a file is by its first bytes, whatever its name. Known kinds that cannot be read throw an `ExtractError`. */
export function kindOf(bytes: Uint8Array): Kind {
  const start = latin1(bytes.subarray(0, 1024))
  if (start.startsWith('PK\x03\x04')) return 'zip'
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new ExtractError(say(isLocked(bytes) ? 'kind-locked' : 'kind-old-word'))
  if (start.startsWith('{\\rtf')) throw new ExtractError(say('kind-rtf'))
  if (/^(?:MIME-Version:|From: ?<?Saved by|Content-Type: ?multipart)/im.test(start.slice(0, 400)))
    throw new ExtractError(say('kind-mhtml'))
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s.test(start))
    throw new ExtractError(say('kind-picture'))
  return 'text'
}

/** Whether an Office file is the wrapping of one with a password, which has a stream of that name. */
const isLocked = (bytes: Uint8Array): boolean =>
  latin1(bytes.subarray(0, 100_000)).includes([...'EncryptedPackage'].join('\0'))

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
