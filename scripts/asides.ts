import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A folder beside another one, named after it and the process that made it: `content.4711.new`. */
export interface Aside {
  readonly path: string
  readonly what: string
  /** Whether that process goes on. */
  readonly isInUse: boolean
}

/** The path of a folder beside another one that only this process uses. */
export const asideOf = (folder: string, what: string): string => `${folder}.${process.pid}.${what}`

/** All folders beside `folder` that processes have made for themselves, killed ones too. */
export async function listAsides(folder: string): Promise<Aside[]> {
  const names = await readdir(dirname(folder)).catch(() => [])
  return names.flatMap((name) => {
    if (!name.startsWith(`${basename(folder)}.`)) return []
    const [, id, what] = /^\.(\d+)\.([a-z]+)$/.exec(name.slice(basename(folder).length)) ?? []
    if (id === undefined || what === undefined) return []
    return [{ path: join(dirname(folder), name), what, isInUse: isRunning(Number(id)) }]
  })
}

/** Whether there is a process of this number. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return !hasEnded(id)
  } catch (error) {
    // Somebody else's, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a process has ended and only waits for its parent to hear of it, which in a container may be never. */
function hasEnded(id: number): boolean {
  try {
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${id}/stat`, 'latin1'))
  } catch {
    // Another system than Linux, or gone by now.
    return false
  }
}
