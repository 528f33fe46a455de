import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { say } from '../model/messages/say.ts'
import { told } from './locale.ts'

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
    if (holder && isRunning(holder)) throw new Error(told(say('build-running', { process: holder })))
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
