import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The content policy of a file with one script and one style sheet in it: these two, known by their checksums, and nothing
 * else from anywhere. The file carries it itself, so that it is as strict on every host and in a folder, and so that a host
 * need not know the checksums.
 */
export function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

const sourceOf = (text: string) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`
