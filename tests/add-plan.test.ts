/** The ten-minute way: from a pasted text to content. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
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

const about = ['--lang', 'zh', '--issuer', '山村', '--published', '2032-05', '--origin', '为测试而写。']
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
  const { status, stdout, stderr } = await addPlan('hill-2032', paste(text), ...about)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('链接：地名0个0处，其他1个1处；看着像、没有链接的0处；可能是词语的0个。')
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
  ['without a file', ['hill-2032', '--lang', 'zh'], '要写一个编号和一个文件。'],
  ['with a name that is not an address', ['山村', 'PATH', ...about], '现在是"山村"'],
  ['with the name of a plan', ['river-2030', 'PATH', ...about], '已经有了。请换一个编号'],
  ['with a file that is not there', ['hill-2032', 'nowhere.txt', ...about], '找不到文件 nowhere.txt。']
])('%s it says what is wrong, and writes nothing', async (_, args, sentence) => {
  const path = paste(text)
  const { status, stderr } = await addPlan(...args.map((arg) => (arg === 'PATH' ? path : arg)))
  expect(status).toBe(1)
  expect(stderr).toContain(sentence)
})

test('--json prints what was found, and nothing else; --dry-run writes nothing', async () => {
  const found = await addPlan('hill-2032', paste(text), ...about, '--dry-run', '--json')
  expect(JSON.parse(found.stdout)).toMatchObject({
    ...{ title: '山村规划', issuer: '山村', date: '2032-05', covering: null, cover: [1], furniture: [] },
    units: [
      { line: 3, depth: 1, label: '第一篇', title: '总论' },
      { line: 4, depth: 2, label: '第一章', title: '总则' },
      { line: 6, depth: 3, label: '第一节', title: '林地' },
      { line: 8, depth: 4, label: '专栏1', title: '树' }
    ]
  })
  expect(existsSync(join(folder, 'seeds/plans/hill-2032'))).toBe(false)
})

test('a web page, Word and PDF are kept as they came, beside the text that was read from them', async () => {
  for (const name of ['libreoffice.docx']) {
    expect(
      await addPlan('hill-2032', `tests/fixtures/documents/${name}`, ...about, '--title', '山村规划')
    ).toMatchObject({ status: 0 })
    const written = join(folder, 'seeds/plans/hill-2032')
    const kept = readFileSync(join(written, `received${extname(name)}`))
    expect(kept.equals(readFileSync(`tests/fixtures/documents/${name}`))).toBe(true)
    expect(readFileSync(join(written, 'provenance.yaml'), 'utf8')).toContain('extractor:')
  }
})

test('a text without a title is refused', async () => {
  expect((await addPlan('hill-2032', paste('第一章 总则\n造林。\n'), ...about)).stderr).toContain(
    '没有找到标题，请用 --title 写明。'
  )
})

test('what it prints is English where English is asked for', async () => {
  const { status, stdout } = await addPlan('hill-2032', paste(text), '--dry-run', '--lang', 'en')
  expect(status).toBe(0)
  expect(stdout).toContain('title: 山村规划')
  expect(stdout).not.toMatch(/[。，：]$/m)
})

test('an option that it does not know is named, with those that it knows', async () => {
  const { status, stderr } = await addPlan('--titel', '山村', '--lang', 'zh')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^没有 --titel 这样的写法，选项见下面。\nnpm run add-plan -- .*--title/)
})

test('characters that nobody sees are told, and the plan is written', async () => {
  const { status, stderr } = await addPlan('hill-2032', paste(text.replace('造林', '造\u200b林')), ...about)
  expect(status).toBe(0)
  expect(stderr).toContain('这里有看不见的字符：U+200B 零宽空格，这个文件里共1处。')
})
