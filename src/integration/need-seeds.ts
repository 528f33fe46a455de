import { existsSync } from 'node:fs'
import { say } from '../model/messages/say.ts'
import { folders } from './folders.ts'
import { told } from './locale.ts'

/** End the command, with a sentence, where its seeds are in no folder, or their name was lost: before anything is made there. */
export function needSeeds(): void {
  // npm keeps for itself what stands before its two dashes.
  if (process.env.npm_config_seeds !== undefined && !process.argv.some((arg) => arg.startsWith('--seeds'))) {
    console.error(told(say('option-lost')))
    process.exit(1)
  }
  const { seeds: folder } = folders
  if (existsSync(folder)) return
  console.error(told(say('seeds-folder-missing', { folder })))
  process.exit(1)
}
