/** Two tiny plans, all the way from seeds to content. `npx vitest run tests/golden.test.ts -u` accepts a change. */
import { mkdtempSync, rmSync } from 'node:fs'
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

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'))
  result = await buildContent('--seeds', join(golden, 'seeds'), '--content', join(folder, 'content'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the seeds are good', () => {
  expect(result).toMatchObject({ code: 0, stderr: '' })
})

test('the files are exactly the expected ones', () => {
  expect(filesOf(join(folder, 'content')).map(([name]) => name)).toEqual([
    'plans/harbour-2031/2/1.mdx',
    'plans/harbour-2031/2/2.mdx',
    'plans/harbour-2031/2/index.mdx',
    'plans/harbour-2031/plan.json',
    'plans/river-2030/1/1.mdx',
    'plans/river-2030/1/index.mdx',
    'plans/river-2030/plan.json'
  ])
})

test('each file is the expected one, and none is expected besides', async () => {
  const files = filesOf(join(folder, 'content'))
  for (const [name, content] of files) await expect(content).toMatchFileSnapshot(`golden/two-plans/content/${name}`)
  const names = new Set(files.map(([name]) => name))
  expect(filesOf(join(golden, 'content')).filter(([name]) => !names.has(name))).toEqual([])
})
