/** The ten-minute way: from a pasted text to content. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './project-copy.ts'
import { faultsBySchema } from './seed-faults.ts'
import { buildContent } from './run-script.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'add-plan-'))
  cpSync('tests/golden/two-plans/seeds', join(folder, 'seeds'), { recursive: true })
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const about = ['--issuer', '山村', '--published', '2032-05', '--origin', '为测试而写。']
const addPlan = (...args: string[]) =>
  run('.', [process.execPath, 'scripts/add-plan.ts', '--seeds', join(folder, 'seeds'), ...args])
function paste(text: string | Uint8Array): string {
  const path = join(folder, 'text.txt')
  writeFileSync(path, text)
  return path
}

const text =
  '山村规划\r\n为山村,定本规划。\r\n第一篇 总论\r\n第一章 总则\r\n造林。每年一次。\r\n第一节 林地\r\n（一）山上\r\n专栏1 树\r\n松\t柏\r\n' +
  '（二）山下。见《小河规划》。\r\n'

test('a pasted text becomes a plan that can be built at once', async () => {
  expect(await addPlan('hill-2032', paste(text), ...about)).toMatchObject({ status: 0, stderr: '' })
  const written = join(folder, 'seeds/plans/hill-2032')
  expect(readFileSync(join(written, 'source.txt'), 'utf8')).toBe(text)
  const content = join(folder, 'content')
  expect(await buildContent('--seeds', join(folder, 'seeds'), '--content', content)).toMatchObject({
    code: 0,
    stderr: ''
  })
  for (const seed of ['provenance.yaml', 'corrections.yaml']) expect(faultsBySchema(join(written, seed))).toEqual([])
  expect(readFileSync(join(content, 'plans/hill-2032/1/1.mdx'), 'utf8')).toContain(
    '《<PlanLink id="river-2030">小河规划</PlanLink>》'
  )
})

test.each([
  ['without a file', ['hill-2032'], 'Expected a name and a text file.'],
  ['with a name that is no address', ['山村', 'PATH', ...about], 'found "山村".'],
  ['without an issuer', ['hill-2032', 'PATH', ...about.slice(2)], 'Expected --issuer, found none.'],
  ['with the name of a plan', ['river-2030', 'PATH', ...about], 'already there. Take another name, or edit that plan.'],
  ['with a file that is not there', ['hill-2032', 'nowhere.txt', ...about], 'found no nowhere.txt.']
])('%s it says what is wrong, and writes nothing', async (_, args, sentence) => {
  const path = paste(text)
  const { status, stderr } = await addPlan(...args.map((arg) => (arg === 'PATH' ? path : arg)))
  expect(status).toBe(1)
  expect(stderr).toContain(sentence)
})

test('a text in GBK, or without a title, is refused', async () => {
  expect((await addPlan('hill-2032', paste(Buffer.from([0xb5, 0xda])), ...about)).stderr).toContain('Expected UTF-8')
  expect((await addPlan('hill-2032', paste('第一章 总则\n造林。\n'), ...about)).stderr).toContain('Give it by --title.')
})
