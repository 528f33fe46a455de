import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asideOf, isRunning, listAsides } from './asides.ts'

/** That one process works here, and no other. */
export interface Lock {
  /** Keep it for a child, too: it may go on when this process is killed. */
  readonly keepFor: (child: number) => Promise<void>
  readonly release: () => Promise<void>
}

/**
 * Take a lock: a folder with a file named after each process that works. It needs no care: when none of them is running,
 * the next one takes it.
 *
 * @returns The lock, or the number of a process that has it.
 */
export async function takeLock(folder: string): Promise<Lock | number> {
  for (const { path, isInUse } of await listAsides(folder)) if (!isInUse) await rm(path, { recursive: true })
  const own = asideOf(folder, 'lock')
  const ids = [process.pid]
  await mkdir(own, { recursive: true })
  await writeFile(join(own, String(process.pid)), '')
  do {
    const others = (await readdir(folder).catch(() => [])).map(Number)
    const holder = others.find(isRunning)
    if (holder !== undefined) {
      await rm(own, { recursive: true })
      return holder
    }
    // By name: where another one has taken it meanwhile, its file stays, and the folder with it.
    await remove(folder, others)
  } while (!(await tryRename(own, folder)))

  return {
    keepFor: async (child) => {
      ids.push(child)
      await writeFile(join(folder, String(child)), '')
    },
    release: () => remove(folder, ids)
  }
}

async function remove(folder: string, ids: readonly number[]): Promise<void> {
  for (const id of ids) await rm(join(folder, String(id)), { force: true })
  // It may be another one's by now.
  await rmdir(folder).catch(() => undefined)
}

/** A folder takes the place of no other that has something in it. */
async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (existsSync(to)) return false
    throw error
  }
}
