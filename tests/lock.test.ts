import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock, type Lock } from '../scripts/lock.ts'

let root = ''
let folder = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'))
  folder = join(root, 'building')
})
afterEach(() => rm(root, { recursive: true }))

async function take(): Promise<Lock> {
  const lock = await takeLock(folder)
  if (typeof lock === 'number') throw new Error(`Expected the lock, found it with ${lock}.`)
  return lock
}

/** The number of a process that has ended. */
async function findDead(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  return child.pid ?? 0
}

test('is had by one, until it is released', async () => {
  const lock = await take()
  expect(await takeLock(folder)).toBe(process.pid)
  await lock.release()
  expect(await readdir(root)).toEqual([])
  await (await take()).release()
})

test('of a process that is gone is taken', async () => {
  const dead = String(await findDead())
  await mkdir(join(folder), { recursive: true })
  await writeFile(join(folder, dead), '')
  await mkdir(`${folder}.${dead}.lock`)
  await take()
  expect(await readdir(root)).toEqual(['building'])
  expect(await readdir(folder)).toEqual([String(process.pid)])
})

test('goes on with a child that goes on', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
  const lock = await take()
  await lock.keepFor(child.pid ?? 0)
  // As if this process had been killed.
  await rm(join(folder, String(process.pid)))
  expect(await takeLock(folder)).toBe(child.pid)
  child.stdin.end()
  await once(child, 'close')
  await take()
})

test('of many at once one has it, also where it was left behind', async () => {
  const dead = String(await findDead())
  await mkdir(join(folder), { recursive: true })
  await writeFile(join(folder, dead), '')
  const script = `
    import { takeLock } from ${JSON.stringify(resolve('scripts/lock.ts'))}
    const lock = await takeLock(process.argv[1])
    console.log(typeof lock)
    process.stdin.resume()`
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  )
  const answers = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()))
  expect(answers.toSorted()).toEqual(['number', 'number', 'number', 'number', 'number', 'object'])
  for (const child of children) child.stdin.end()
  await Promise.all(children.map((child) => once(child, 'close')))
  expect(existsSync(folder)).toBe(true)
  await take()
})

test.runIf(process.platform === 'linux')(
  'of a process that has ended without anyone hearing of it is taken',
  async () => {
    // A shell that starts another program in its place does not know of the child it had before.
    const script = `sh -c 'exit 0' & echo $!; exec "${process.execPath}" -e 'process.stdin.resume()'`
    const parent = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = String((await once(parent.stdout, 'data'))[0]).trim()
    await mkdir(folder)
    await writeFile(join(folder, ended), '')
    let lock = await takeLock(folder)
    while (typeof lock === 'number') lock = await takeLock(folder)
    parent.stdin.end()
    await once(parent, 'close')
  }
)
