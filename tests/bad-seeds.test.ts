/** The real script on bad seeds: it says where the fault is, exits with 1, and leaves the content folder alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildContent, readFolder } from './run-script.ts'
import { tinyCorrections, tinyFiles, tinyLexiconFiles, tinyRow, type TinyLexicon, type TinySeeds } from './tiny-plan.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bad-seeds-'))
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

const oldContent = { 'plans/river-2030/plan.json': '{ "made": "before" }\n', 'plans/gone-1999/1/index.mdx': '旧\n' }

function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Run the script in a folder of its own, over a content folder from before. */
async function run(name: string, files: Record<string, string | Uint8Array>, { hasPlans = true } = {}) {
  const folder = join(root, name.replaceAll(/[^a-zA-Z]+/g, '-'))
  mkdirSync(join(folder, 'seeds', hasPlans ? 'plans' : ''), { recursive: true })
  write(join(folder, 'seeds'), tinyLexiconFiles())
  write(join(folder, 'seeds/plans/river-2030'), files)
  if (Object.keys(files).length === 0) rmSync(join(folder, 'seeds/plans/river-2030'), { recursive: true, force: true })
  write(join(folder, 'out/content'), oldContent)
  const before = readFolder(join(folder, 'out'))
  const result = await buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'out/content'))
  const stderr = result.stderr.replaceAll('\\', '/').replaceAll(`${folder.replaceAll('\\', '/')}/`, '')
  return { ...result, stderr, before, after: readFolder(join(folder, 'out')) }
}

const gbk = (before: string, after = '') =>
  Buffer.concat([Buffer.from(before), Buffer.from([0xba, 0xd3]), Buffer.from(after)])

const faults: [fault: string, seeds: TinySeeds, place: string, phrase: string][] = [
  [
    'sic that does not occur',
    { corrections: tinyCorrections(tinyRow(3, '大河', '小河')) },
    'corrections.yaml 4:16',
    'found it nowhere'
  ],
  [
    'sic that occurs twice',
    { source: '第一章 总则\n\n小河，小河。\n', corrections: tinyCorrections(tinyRow(3, '小河', '大河')) },
    'corrections.yaml 4:16',
    'found it more than once'
  ],
  [
    'overlapping corrections',
    { corrections: tinyCorrections(tinyRow(3, '保护小', '治理小'), tinyRow(3, '小河', '大河')) },
    'corrections.yaml 5:16',
    'Expected corrections that do not overlap'
  ],
  [
    'wrong sha',
    {
      provenance: tinyFiles()
        ['provenance.yaml'].toString()
        .replace(/sha256: .*/, `sha256: ${'a'.repeat(64)}`)
    },
    'provenance.yaml 5:1',
    'Expected source.txt to have the SHA-256 written here'
  ],
  ['unknown field', { more: 'colour: green' }, 'provenance.yaml 8:1', 'found the unknown field "colour"'],
  [
    'bad YAML',
    { corrections: 'witnesses: {}\ncorrections: [\n' },
    'corrections.yaml 3:1',
    'Expected YAML, found a fault'
  ],
  ['GBK in the source', { source: gbk('第一章 总则\n\n保护小', '。\n') }, 'source.txt 3:4', 'Expected UTF-8'],
  [
    'GBK in the apparatus',
    { corrections: gbk('witnesses: {}\ncorrections:\n  - ') },
    'corrections.yaml 3:5',
    'Expected UTF-8'
  ],
  ['no chapter', { source: '\n' }, 'source.txt 1:1', 'Expected at least one chapter heading']
]

describe.concurrent('a fault in the seeds', () => {
  test.each(faults)('%s', async (fault, seeds, place, phrase) => {
    const { code, stdout, stderr, before, after } = await run(fault, tinyFiles(seeds))
    const [name = '', at = ''] = place.split(' ')
    const [, report = ''] = stderr.split(`seeds/plans/river-2030/${name}\n`)
    expect(report).toMatch(new RegExp(`^ *${at}(-\\d+:\\d+)? +error +.*${phrase}`))
    expect(stderr).toContain('Nothing was written.')
    expect([code, stdout]).toEqual([1, ''])
    expect(after).toEqual(before)
  })

  test('in one plan keeps back the others too', async () => {
    const folder = join(root, 'two-plans')
    write(join(folder, 'seeds'), tinyLexiconFiles())
    write(join(folder, 'seeds/plans/river-2030'), tinyFiles())
    write(join(folder, 'seeds/plans/brook-2031'), tinyFiles({ corrections: '' }))
    const { code } = await buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'))
    expect(code).toBe(1)
    expect(readFolder(join(folder, 'content'))).toBeUndefined()
  })
})

test.concurrent('a fault is told in Chinese where nothing asks for English', async () => {
  const folder = join(root, 'chinese')
  write(join(folder, 'seeds'), tinyLexiconFiles())
  const corrections = tinyCorrections(tinyRow(3, '大河', '小河'))
  write(join(folder, 'seeds/plans/river-2030'), tinyFiles({ corrections }))
  const { code, stderr } = await buildContent('--seeds', folder, '--lang', 'zh')
  expect(code).toBe(1)
  expect(stderr.split('\n').slice(1)).toEqual([
    '第4行第16列　错误　原稿第3行里找不到“大河”。请从 source.txt 重新抄（连同半角标点），或改正行号。（sic-missing）',
    ...['', '共1处错误。', '', '什么也没有写。', '']
  ])
})

describe.concurrent('what is missing', () => {
  test.each(['source.txt', 'provenance.yaml', 'corrections.yaml'])('%s', async (missing) => {
    const files = Object.fromEntries(Object.entries(tinyFiles()).filter(([name]) => name !== missing))
    const { code, stderr, before, after } = await run(`without ${missing}`, files)
    expect(stderr).toMatch(
      new RegExp(
        `seeds/plans/river-2030/${missing}\\n +error +Expected this file, found none\\. seeds/README\\.md says what belongs into it\\. +seed-missing plan`
      )
    )
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
    expect(after).toEqual(before)
  })

  test('the glossary', async () => {
    const folder = join(root, 'without-glossary')
    const { 'glossary.yaml': _, ...others } = tinyLexiconFiles()
    write(join(folder, 'seeds'), others)
    write(join(folder, 'seeds/plans/river-2030'), tinyFiles())
    const { code, stderr } = await buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'))
    expect(stderr).toMatch(/seeds\/glossary\.yaml\n +error +Expected this file, found none\./)
    expect(code).toBe(1)
    expect(readFolder(join(folder, 'content'))).toBeUndefined()
  })

  test('a seed that has another name, and is no longer missed where the right one is there', async () => {
    const folder = join(root, 'with-another-name')
    write(join(folder, 'seeds'), { ...tinyLexiconFiles(), 'topics.yaml.txt': '[]\n' })
    write(join(folder, 'seeds/plans/river-2030'), tinyFiles())
    const args = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')] as const
    expect((await buildContent(...args)).stderr).toMatch(
      /Expected topics\.yaml, found topics\.yaml\.txt, which is not read\./
    )
    write(join(folder, 'seeds'), { 'topics.yaml': '[]\n' })
    expect((await buildContent(...args)).stderr).not.toContain('topics.yaml.txt')
  })

  test.each([
    ['all plans', true],
    ['the folder of the plans', false]
  ])('%s', async (missing, hasPlans) => {
    const { code, stderr, before, after } = await run(`without ${missing}`, {}, { hasPlans })
    expect(stderr).toMatch(
      /seeds\/plans\n +error +Expected a folder for each plan, found none\. seeds\/README\.md says how to add a plan\. +seed-missing plan/
    )
    expect(code).toBe(1)
    expect(after).toEqual(before)
  })
})

test.concurrent.each([
  ['terms.json', '[\n<<<<<<< HEAD\n]\n'],
  ['places.json', '{}'],
  ['plans/river-2030/plan.json', '']
])('content/%s that was not written by it', async (path, text) => {
  const folder = join(root, `broken-${path.replaceAll('/', '-')}`)
  const content = join(folder, 'content')
  write(join(folder, 'seeds'), tinyLexiconFiles())
  write(join(folder, 'seeds/plans/river-2030'), tinyFiles())
  write(content, { [path]: text })
  const { code, stderr } = await buildContent('--seeds', join(folder, 'seeds'), '--content', content)
  expect(stderr.replaceAll(/ +/g, ' ')).toContain(
    `content/${path}\n error Expected what \`npm run content\` wrote, which knows the ids that were published, found another text (perhaps the marks of a merge). Restore it with git, then run \`npm run content\`. content-broken plan`
  )
  expect(code).toBe(1)
  expect(readFolder(content)?.[path]).toBe(text)
})

test.concurrent('a folder whose name is not an address', async () => {
  const folder = join(root, 'odd-name')
  write(join(folder, 'seeds/plans/River 2030'), tinyFiles())
  const { code, stderr } = await buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'))
  expect(stderr).toContain(
    'Expected a name of lower-case letters, digits and hyphens, for it is an address, found River 2030. Rename the folder.'
  )
  expect(code).toBe(1)
  expect(readFolder(join(folder, 'content'))).toBeUndefined()
})

describe.concurrent('good seeds', () => {
  test('replace the content folder whole, and leave nothing beside it', async () => {
    const { code, stdout, stderr, after } = await run('good', tinyFiles())
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/content\/: 6 files\n.*seeds\/schemas\/: \d+ files\n$/)
    expect(Object.keys(after ?? {})).toEqual([
      'content',
      'content/glossary.json',
      'content/places.json',
      'content/plans',
      'content/plans/river-2030',
      'content/plans/river-2030/1',
      'content/plans/river-2030/1/index.mdx',
      'content/plans/river-2030/plan.json',
      'content/report.md',
      'content/terms.json'
    ])
  })

  test('with a form that no plan has bring a warning, and are written', async () => {
    const folder = join(root, 'unused-form')
    const terms = [
      '{ id: baohu, headword: 保护, forms: [保护, 大河], scope: everywhere, category: ecology, definition: 为测试而写。 }'
    ]
    write(join(folder, 'seeds'), tinyLexiconFiles({ terms }))
    write(join(folder, 'seeds/plans/river-2030'), tinyFiles())
    const { code, stderr } = await buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'))
    expect(stderr).toMatch(
      /glossary\.yaml\n2:42 +warning +Expected every form to occur in a plan, found "大河" nowhere/
    )
    expect(stderr).not.toContain('Nothing was written.')
    expect(code).toBe(0)
    expect(readFolder(join(folder, 'content'))?.['terms.json']).toContain('baohu')
  })

  test('of which a published id is gone are refused', async () => {
    const folder = join(root, 'lost-id')
    const build = (lexicon: TinyLexicon) => {
      write(join(folder, 'seeds'), tinyLexiconFiles(lexicon))
      return buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'))
    }
    write(join(folder, 'seeds/plans/river-2030'), tinyFiles())
    expect(await build({ places: ['{ id: he, headword: 小河, kind: river }'] })).toMatchObject({ code: 0 })
    const lost = await build({ places: ['{ id: xiao-he, headword: 小河, kind: river }'] })
    expect(lost.stderr).toContain('Expected the published id "he", found it nowhere')
    expect(lost.code).toBe(1)
    const kept = await build({ places: ['{ id: xiao-he, headword: 小河, kind: river, formerly: [he] }'] })
    expect(kept).toMatchObject({ code: 0, stderr: '' })
    const more = 'withdrawn: 已经填平。'
    const withdrawn = `{ id: xiao-he, headword: 小河, kind: river, formerly: [he], ${more} }`
    expect(await build({ places: [withdrawn] })).toMatchObject({ code: 0, stderr: '' })
    const content = readFolder(join(folder, 'content')) ?? {}
    expect(Object.entries(content).filter(([, text]) => text.includes('xiao-he'))).toEqual([
      ['withdrawn.json', expect.stringContaining('"place"')]
    ])
    expect((await build({})).stderr).toContain('Expected the published id "xiao-he", found it nowhere')
  })

  test('give the same bytes twice', async () => {
    const [first, second] = await Promise.all([run('first', tinyFiles()), run('second', tinyFiles())])
    expect(first.after).toEqual(second.after)
  })
})
