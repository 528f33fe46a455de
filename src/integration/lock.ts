import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { say } from '../model/messages/say.ts'
import { told } from './locale.ts'

/**
 * Let one process at a time build in a folder. The lock is a file with the number of the process, kept until it is given back or
 * the process ends; one whose process is gone is taken over.
 *
 * @returns Gives it back.
 * @throws {Error} When another process has it.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  const own = String(process.pid)
  try {
    writeFileSync(path, own, { flag: 'wx' })
  } catch {
    const holder = Number(readFileSync(path, 'utf8'))
    if (holder && isRunning(holder)) throw new Error(told(say('build-running', { process: holder })))
    writeFileSync(path, own)
  }
  const remove = () => {
    rmSync(path, { force: true })
  }
  process.once('exit', remove)
  return () => {
    process.off('exit', remove)
    remove()
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // The process exists but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
