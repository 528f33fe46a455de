import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { listAsides } from './asides.ts'
import { putBack } from './swap-folder.ts'

/**
 * Read all files of a folder that is only ever swapped, by path; none where there is no folder. What killed processes
 * have left beside it is put back or removed first.
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  for (;;) {
    const asides = await listAsides(folder)
    for (const { path, what, isInUse } of asides) {
      if (isInUse) continue
      if (what === 'old') await putBack(folder, path)
      await rm(path, { recursive: true, force: true })
    }
    // Missing now, it may be there in a moment: another process is swapping it.
    const isSwapped = asides.some(({ what, isInUse }) => what === 'old' && isInUse)
    if (!isSwapped && !existsSync(folder)) return new Map()
    try {
      return await readAll(folder)
    } catch (error) {
      // Swapped while it was read.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

async function readAll(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // Systems keep notes of their own in folders.
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).replaceAll('\\', '/'), await readFile(path, 'utf8'))
  }
  return files
}
