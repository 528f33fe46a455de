import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readFolder } from '../../tests/run-script.ts'
import { putBack, putInPlace } from './put-in-place.ts'

const parent = mkdtempSync(join(tmpdir(), 'place-'))
afterAll(() => {
  rmSync(parent, { recursive: true })
})

const site = join(parent, 'dist')
const built = join(parent, 'built')
const old = join(parent, 'old')
const before = { 'index.html': 'before', 'assets/a-1.js': 'before', 'gone.html': 'before' }
const after = { 'assets/b-2.js': 'after', 'index.html': 'after', 'new/page.html': 'after' }

beforeEach(() => {
  for (const folder of [site, built, old]) rmSync(folder, { recursive: true, force: true })
  write(built, after)
})

test('where there is none, it is there', async () => {
  await putInPlace(site, built, old)
  expectAfter(site)
})

test('a folder is replaced whole, and nothing of the old one stays', async () => {
  write(site, before)
  await putInPlace(site, built, old)
  expectAfter(site)
  expect([built, old].filter((path) => existsSync(path))).toEqual([])
})

test('a link stays a link, and what it leads to is replaced', async () => {
  const web = join(parent, 'web')
  write(web, before)
  symlinkSync(web, site)
  await putInPlace(site, built, old)
  expect(lstatSync(site).isSymbolicLink()).toBe(true)
  expectAfter(web)
})

test('a link whose swap was killed is mended', async () => {
  const web = join(parent, 'web')
  rmSync(web, { recursive: true, force: true })
  symlinkSync(web, site)
  write(old, before)
  await putBack(site, old)
  expect(lstatSync(site).isSymbolicLink()).toBe(true)
  expect(readFolder(web)).toMatchObject(before)
})

const memory = '/dev/shm'
const isOther = existsSync(memory) && statSync(memory).dev !== statSync(parent).dev

test.skipIf(!isOther)('on another disk a folder is filled, and what is gone is deleted', async () => {
  const web = mkdtempSync(join(memory, 'place-'))
  write(web, before)
  symlinkSync(web, site)
  await putInPlace(site, built, old)
  expectAfter(web)
  expect([built, old].filter((path) => existsSync(path))).toEqual([])
  rmSync(web, { recursive: true })
})

const canMount = process.platform === 'linux' && mayMount()

test.skipIf(!canMount)('a mount is filled', () => {
  mkdirSync(site)
  const script = `
    import { putInPlace } from '${import.meta.dirname}/put-in-place.ts'
    await putInPlace(${[site, built, old].map((path) => JSON.stringify(path)).join(', ')})`
  const run = `mount -t tmpfs none "$1" && echo before > "$1/gone.html" && "$2" --input-type=module -e "$3" && find "$1" -type f`
  const printed = execFileSync('unshare', ['-rm', 'sh', '-c', run, 'sh', site, process.execPath, script], {
    encoding: 'utf8'
  })
  expect(printed.trim().split('\n').sort()).toEqual(Object.keys(after).map((path) => join(site, path)))
})

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function expectAfter(folder: string): void {
  const files = Object.entries(readFolder(folder) ?? {}).filter(([, content]) => content !== 'folder')
  expect(Object.fromEntries(files)).toEqual(after)
}

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none "$1"', 'sh', parent], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
