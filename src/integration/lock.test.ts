import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from './lock.ts'

test('a lock is held by one, until it is given back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  const path = join(folder, 'cache/building')
  const giveBack = takeLock(path)
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid))
  expect(() => takeLock(path)).toThrow(String(process.pid))
  giveBack()
  expect(existsSync(path)).toBe(false)
  takeLock(path)()
  rmSync(folder, { recursive: true })
})
