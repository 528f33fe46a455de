import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Let one process at a time build in a folder. The lock is a file with the number of the process, kept until it ends; one
 * whose process is gone is taken over.
 *
 * @throws {Error} When another process has it.
 */
export function takeLock(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const own = String(process.pid)
  try {
    writeFileSync(path, own, { flag: 'wx' })
  } catch {
    const holder = Number(readFileSync(path, 'utf8'))
    if (holder && isRunning(holder))
      throw new Error(
        `Another build is running in this folder (process ${holder}). Wait for it, or stop it; then build again.`
      )
    writeFileSync(path, own)
  }
  process.once('exit', () => {
    rmSync(path, { force: true })
  })
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // The process exists but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
