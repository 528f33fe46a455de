import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 in hexadecimal; a string is hashed as UTF-8. */
export const sha256 = (content: string | Uint8Array): string =>
  bytesToHex(hash(typeof content === 'string' ? utf8ToBytes(content) : content))
