import { location } from 'vfile-location'
import type { VFile } from 'vfile'
import { tryDecode, validStart } from '../model/decoding.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'

/**
 * The text of a file that must be UTF-8, every character kept (a byte order mark too).
 *
 * @returns `undefined` when it is not UTF-8; `file` then has a message at the first bad place.
 */
export function decode(file: VFile): string | undefined {
  if (typeof file.value === 'string') return file.value
  const text = tryDecode(file.value, 'utf-8', { keepsMark: true })
  if (text !== undefined) return text
  const valid = validStart(file.value, 'utf-8', { keepsMark: true })
  const place = location(valid).toPoint(valid.length)
  fault(file, say('not-utf8'), place)
  return undefined
}
