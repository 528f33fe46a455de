import { existsSync } from 'node:fs'
import { say } from '../model/messages/say.ts'
import { folders } from './folders.ts'
import { told } from './locale.ts'
import { refuseLostSeeds } from './read-args.ts'

/** End the command, with a sentence, where its seeds are in no folder, or where their name was lost: before anything is made there. */
export function needSeeds(): void {
  refuseLostSeeds()
  const { seeds: folder } = folders
  if (existsSync(folder)) return
  console.error(told(say('seeds-folder-missing', { folder })))
  process.exit(1)
}
