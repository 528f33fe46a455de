/**
 * Two tiny plans, all the way from seeds to content. `npx vitest run tests/golden.test.ts -u` accepts a change; it adds
 * a new file with the first run and takes it for expected with the second. Remove by hand what is no longer made.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildContent, readFolder } from './run-script.ts'

const golden = 'tests/golden/two-plans'
let folder = ''
let result: Awaited<ReturnType<typeof buildContent>>

/** The text of each file in a folder. */
const filesOf = (path: string) =>
  Object.entries(readFolder(path) ?? {})
    .filter(([, content]) => content !== 'folder')
    .map(([name, bytes]): [string, string] => [name, Buffer.from(bytes, 'latin1').toString()])

// Listed before the first comparison, which would write a file that is lacking.
const expected = filesOf(join(golden, 'content')).map(([name]) => name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'))
  cpSync(join(golden, 'seeds'), join(folder, 'seeds'), { recursive: true })
  result = await buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the seeds are good', () => {
  expect(result).toMatchObject({ code: 0, stderr: '' })
})

test('the files are exactly the expected ones', () => {
  expect(filesOf(join(folder, 'content')).map(([name]) => name)).toEqual(expected)
})

test('each file is the expected one', async () => {
  const files = filesOf(join(folder, 'content'))
  expect(files).not.toEqual([])
  for (const [name, content] of files) await expect(content).toMatchFileSnapshot(`golden/two-plans/content/${name}`)
})
