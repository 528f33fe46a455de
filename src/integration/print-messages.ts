import type { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'

/** Print the messages on files, if there are any: faults as errors, hints as warnings. */
export function printMessages(files: readonly VFile[]): void {
  if (files.some(({ messages }) => messages.length > 0)) console.error(reporter([...files], { quiet: true }))
}
