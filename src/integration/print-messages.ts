import type { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'

/** Print the messages on files, if there are any: as errors what stops the build, as warnings what does not. */
export function printMessages(files: readonly VFile[]): void {
  for (const message of files.flatMap(({ messages }) => messages)) message.fatal = message.fatal === false
  if (files.some(({ messages }) => messages.length > 0)) console.error(reporter([...files], { quiet: true }))
}
