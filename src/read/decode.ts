import { location } from 'vfile-location'
import type { VFile } from 'vfile'
import { fault } from '../model/report.ts'

/**
 * The text of a file that must be UTF-8, every character kept (a byte order mark too).
 *
 * @returns `undefined` when it is not UTF-8; `file` then has a message at the first bad place.
 */
export function decode(file: VFile): string | undefined {
  if (typeof file.value === 'string') return file.value
  const text = tryDecode(file.value)
  if (text !== undefined) return text
  const valid = decodeValidStart(file.value)
  const place = location(valid).toPoint(valid.length)
  fault(
    file,
    'not-utf8',
    'Expected UTF-8, found bytes that are not (perhaps GBK, as some office programs save). ' +
      'Open the file in an editor, choose the encoding UTF-8 and save it again.',
    place
  )
  return undefined
}

function tryDecode(bytes: Uint8Array, isStart = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isStart })
  } catch {
    return undefined
  }
}

/** The text before the first bad byte, by binary search: a longer start is never better than a shorter one. */
function decodeValidStart(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (tryDecode(bytes.subarray(0, middle), true) === undefined) bad = middle
    else good = middle
  }
  return tryDecode(bytes.subarray(0, good), true) ?? ''
}
