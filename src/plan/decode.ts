import { location } from 'vfile-location'
import type { VFile } from 'vfile'

/**
 * The text of a file that must be UTF-8, every character kept (a byte order mark too).
 *
 * @returns `undefined` when it is not UTF-8; `file` then has a message at the first bad place.
 */
export function decode(file: VFile): string | undefined {
  if (typeof file.value === 'string') return file.value
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.value)
  } catch {
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.value)
    const place = location(lossy).toPoint(lossy.indexOf('\uFFFD'))
    file.message(
      'Expected UTF-8, found bytes that are not (perhaps GBK, as some office programs save). ' +
        'Open the file in an editor, choose the encoding UTF-8 and save it again.',
      { ...(place && { place }), source: 'plan', ruleId: 'not-utf8' }
    )
    return undefined
  }
}
