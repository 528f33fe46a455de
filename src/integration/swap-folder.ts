import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { folders } from './folders.ts'

/** Where the last site stands while the new one takes its place. */
export const oldSite = join(folders.cache, 'old-site')

/** Put `aside` in the place of `folder`, which stands at `old` while they are swapped. */
export async function swapFolder(folder: string, aside: string, old: string): Promise<void> {
  await rm(old, { recursive: true, force: true })
  await mkdir(dirname(folder), { recursive: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(aside, folder)
  await rm(old, { recursive: true, force: true })
}

/** Put back what a swap that was killed between its two steps has left at `old`. */
export async function putBack(folder: string, old: string): Promise<void> {
  if (!existsSync(folder) && existsSync(old)) await rename(old, folder)
}
