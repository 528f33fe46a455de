/** A folder is replaced whole: built aside, then swapped in by two renames. When a swap is killed between them, the next one puts the old folder back. */
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/**
 * Put `aside` in the place of `folder`; `old` is where that one is meanwhile. Where several do so at the same time, the
 * last one wins, and all end well.
 */
export async function swapFolder(folder: string, aside: string, old: string): Promise<void> {
  do {
    await rm(old, { recursive: true, force: true })
    await tryRename(folder, old, isMissing)
    // Another one may have come in between: then that one is replaced.
  } while (!(await tryRename(aside, folder, isThere)))
  await rm(old, { recursive: true, force: true })
}

/** Put back what stood at `folder`, if a swap was killed before something else stood there. */
export async function putBack(folder: string, old: string): Promise<void> {
  if (!existsSync(folder)) await tryRename(old, folder, [...isMissing, ...isThere])
}

const isMissing = ['ENOENT']
/** The last is what Windows says, of other things too. */
const isThere = ['ENOTEMPTY', 'EEXIST', 'EPERM']

/** @param allowed Errors for which the answer is `false`. */
async function tryRename(from: string, to: string, allowed: readonly string[]): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (allowed.includes(code) && (code !== 'EPERM' || existsSync(to))) return false
    throw error
  }
}
