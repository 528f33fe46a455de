/** Builds of the content folder that are killed, that find the disk full, and that run at the same time: the last good folder stays. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { say } from '../src/model/messages/say.ts'
import { run } from './project-copy.ts'
import { buildContent, readFolder } from './run-script.ts'
import { tinyFiles, tinyLexiconFiles } from './tiny-plan.ts'

const root = mkdtempSync(join(tmpdir(), 'build-content-'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

/** The seeds of one plan; one without a file is at fault. */
function writeSeeds(name: string, plan: string, files: Record<string, string | Uint8Array> = tinyFiles()): string {
  const folder = join(root, name)
  const all = { ...tinyLexiconFiles(), ...prefix(`plans/${plan}`, files) }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const prefix = <T>(folder: string, files: Record<string, T>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))

const river = writeSeeds('river', 'river-2030')
const brook = writeSeeds('brook', 'brook-2031')
const faulty = writeSeeds('faulty', 'brook-2031', { 'source.txt': '' })

const build = (seeds: string, content: string) => buildContent('--seeds', seeds, '--content', content)

/** A content folder in a folder of its own, made from the seeds of the river. */
async function makeContent(name: string) {
  const parent = join(root, name)
  const content = join(parent, 'content')
  expect(await build(river, content)).toMatchObject({ code: 0 })
  return { parent, content, good: readFolder(content) ?? {} }
}

test('a Node that cannot read the scripts is told so in a sentence', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const name of ['new', 'content', 'add-plan', 'build']) {
    const [, ...args] = scripts[name]?.split(' ') ?? []
    const { status, stdout, stderr } = await run('.', [process.execPath, '--no-experimental-strip-types', ...args])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^这个项目自己的 Node 没有装上[^\n]+\nExpected the Node of this project, found [^\n]+\n$/)
  }
})

test.each([
  ['zh', (folder: string) => `没有 ${folder}/ 这个文件夹。请看看 --seeds 后面写得对不对。`],
  ['en', (folder: string) => `Found no folder ${folder}/. See whether --seeds names the right one.`]
])('seeds in no folder are told in a sentence, and nothing is made: %s', async (lang, sentence) => {
  const seeds = join(root, 'our-ctiy')
  const document = join(river, 'plans/river-2030/source.txt')
  const commands = [
    ['scripts/build-content.ts'],
    ['scripts/add-plan.ts', 'river-2030', document],
    ['scripts/build-site.ts']
  ]
  for (const command of commands) {
    const { status, stdout, stderr } = await run('.', [process.execPath, ...command, '--seeds', seeds, '--lang', lang])
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `${sentence(seeds)}\n` })
  }
  expect(existsSync(seeds)).toBe(false)
})

describe.skipIf(process.platform === 'win32')('a build of content/', () => {
  test('with faulty seeds leaves the folder as it is', async () => {
    const { parent, content, good } = await makeContent('faulty-seeds')
    expect(await build(faulty, content)).toMatchObject({ code: 1 })
    expect(readFolder(parent)).toEqual({ content: 'folder', ...prefix('content', good) })
  })

  test('from other seeds replaces every file, and leaves no folder that is empty', async () => {
    const { content } = await makeContent('replaced')
    expect(await build(brook, content)).toMatchObject({ code: 0 })
    expect(await build(brook, join(root, 'alone'))).toMatchObject({ code: 0 })
    expect(readFolder(content)).toEqual(readFolder(join(root, 'alone')))
  })

  test('without a plan that git keeps is refused, until the folder of the plan is taken away', async () => {
    const { content } = await makeContent('lost')
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: content,
        stdio: 'pipe'
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    const { code, stderr } = await build(brook, content)
    expect(code).toBe(1)
    expect(stderr).toContain(say('plan-lost', { id: 'river-2030' }).en)
    rmSync(join(content, 'plans/river-2030'), { recursive: true })
    expect(await build(brook, content)).toMatchObject({ code: 0 })
  })

  test('that only checks names each file that is another, of the schemas of the seeds too, and writes nothing', async () => {
    const { content } = await makeContent('checked')
    const check = () => buildContent('--seeds', river, '--content', content, '--check')
    expect(await check()).toMatchObject({ code: 0, stderr: '' })
    const stale = [join(content, 'terms.json'), join(river, 'schemas/glossary.schema.json')]
    for (const path of stale) writeFileSync(path, '[]')
    const { code, stderr } = await check()
    expect([code, ...stale.map((path) => stderr.includes(`${path}: Expected `))]).toEqual([1, true, true])
    expect(stale.map((path) => readFileSync(path, 'utf8'))).toEqual(['[]', '[]'])
  })

  test('that can write no more leaves no file that is cut short', async () => {
    const { content, good } = await makeContent('full')
    const source = `第一章 总则\n\n${'保护小河。\n'.repeat(100)}`
    const contents = '[{ number: 1, title: 总则, held: full, introduction: 100 }]'
    const long = writeSeeds('long', 'river-2030', tinyFiles({ source, contents }))
    // No file may grow beyond 8 blocks of 512 bytes, as on a disk that is full.
    const command = `ulimit -f 8; "${process.execPath}" scripts/build-content.ts --seeds "${long}" --content "${content}"`
    const { status, stderr } = await run('.', ['sh', '-c', command])
    expect(stderr).toContain('EFBIG')
    expect(status).toBe(1)
    expect(await build(long, join(root, 'whole'))).toMatchObject({ code: 0 })
    const whole = readFolder(join(root, 'whole')) ?? {}
    for (const [path, text] of Object.entries(readFolder(content) ?? {}))
      expect([good[path], whole[path]]).toContain(text)
  })

  test('that would change nothing does not touch it', async () => {
    const { content } = await makeContent('same')
    const file = join(content, 'report.md')
    const before = statSync(file)
    expect(await build(river, content)).toMatchObject({ code: 0 })
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })
})
