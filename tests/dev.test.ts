/** `npm run dev`: every page shows every edit of a seed. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, startDev, until, type DevServer } from './dev-server.ts'

let server: DevServer
beforeAll(async () => {
  server = await startDev('tests/fixtures/cities/shiqiao')
  // Astro keeps what it knows of a page from the first time that it is shown.
  for (const path of Object.values(pages)) await until(server.address + path, (page) => page.includes('</html>'))
}, 120_000)
afterAll(() => server.close())

const plan = 'plans/qiaoliang-2031'
const pages = {
  home: '/index.html',
  cover: '/qiaoliang-2031/index.html',
  about: '/qiaoliang-2031/about.html',
  chapter: '/qiaoliang-2031/1/index.html',
  corrections: '/qiaoliang-2031/corrections.html',
  term: '/terms/qiaoliang-bu.html',
  place: '/places/guanqiaotai.html'
}

async function edit(seed: string, change: (text: string) => string): Promise<void> {
  const path = join(server.folder, 'seeds', seed)
  const before = await readFile(path, 'utf8').catch(() => '')
  await writeFile(path, change(before))
}

/** What no page has before it is written. */
const edits: [seed: string, change: (text: string) => string, shown: [page: keyof typeof pages, words: string][]][] = [
  [
    'glossary.yaml',
    (text) => text.replace('记下每次巡查的结果', '巡查一回写一页'),
    [
      ['term', '巡查一回写一页'],
      ['chapter', '巡查一回写一页']
    ]
  ],
  [
    `${plan}/corrections.yaml`,
    () =>
      'witnesses:\n  w: { title: 另本, location: 石桥档案馆, collated: 2031-04-01 }\ncorrections:\n' +
      '  - { line: 3, sic: 巡查一次, corr: 巡查三次, kind: substitution, certainty: certain, source: w }\n',
    [
      ['chapter', '巡查三次'],
      ['corrections', '石桥档案馆'],
      ['term', '巡查三次']
    ]
  ],
  [
    'gazetteer.yaml',
    (text) => text.replace('kind: area', 'kind: park, note: 看得见三座桥'),
    [
      ['place', '看得见三座桥'],
      ['chapter', '看得见三座桥']
    ]
  ],
  [
    `${plan}/summary.yaml`,
    () => '- { chapter: chp_1, sentences: [讲多久看一回桥。] }\n',
    [['chapter', '讲多久看一回桥']]
  ],
  [
    'topics.yaml',
    () => '- { id: kanqiao, name: 看桥护桥, about: 桥多久看一回。, words: [巡查] }\n',
    [['home', '看桥护桥']]
  ],
  [`${plan}/provenance.yaml`, (text) => text.replace('为测试而写', '为试验而写'), [['about', '为试验而写']]],
  [
    'site.yaml',
    (text) => text.replace('桥ICP备11111111号-1', '桥ICP备22222222号'),
    [
      ['home', '桥ICP备22222222号'],
      ['chapter', '桥ICP备22222222号']
    ]
  ]
]

test.each(edits)('%s', async (seed, change, shown) => {
  await edit(seed, change)
  for (const [page, words] of shown)
    expect(await until(server.address + pages[page], (text) => text.includes(words))).toContain(words)
})

test('exceptions.yaml', async () => {
  await edit('exceptions.yaml', () => '- { form: 观桥台, reason: 这里不是地名。 }\n')
  await until(server.address + pages.chapter, (page) => !page.includes('/places/guanqiaotai.html'))
})

test('everyday-words.yaml, which the search reads', async () => {
  const corpus = async (page: string) => (await fetch(`${server.address}/search/meant-${nameIn(page)}.js`)).text()
  const before = await until(server.address + pages.home, () => true)
  await edit('everyday-words.yaml', () => '- { said: 看桥, written: [巡查] }\n')
  const after = await until(server.address + pages.home, (page) => nameIn(page) !== nameIn(before))
  expect(await corpus(after)).toContain('看桥')
})

const nameIn = (page: string) => /data-corpus="(.+?)"/.exec(page)?.[1]

test('source.txt, with its checksum', async () => {
  const source = join(server.folder, 'seeds', plan, 'source.txt')
  await edit(`${plan}/source.txt`, (text) => text.replace('雨季派人', '汛期派人'))
  const sum = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
  await edit(`${plan}/provenance.yaml`, (text) => text.replace(/sha256: .*/, `sha256: ${sum}`))
  await until(server.address + pages.chapter, (page) => page.includes('汛期派人'))
})

test('what is wrong with a seed is told to pages that are open, and to those that are opened, until it is good again', async () => {
  const isGood = (faults: readonly unknown[]) => faults.length === 0
  const isFaulty = (faults: readonly unknown[]) => faults.length > 0
  const first = await listen(server.address)
  await first.faults(isGood)
  await edit('glossary.yaml', (text) => text.replace('category: service', 'category: 服务'))
  const told = await first.faults(isFaulty)
  expect(told).toEqual([
    {
      file: 'seeds/glossary.yaml',
      line: 2,
      column: expect.any(Number) as number,
      sentence: expect.stringContaining('category') as string
    }
  ])
  const second = await listen(server.address)
  expect(await second.faults(() => true)).toEqual(told)
  await edit('glossary.yaml', (text) => text.replace('category: 服务', 'category: platform'))
  await until(server.address + pages.term, (page) => page.includes('平台'))
  for (const page of [first, second, await listen(server.address)]) {
    await page.faults(isGood)
    page.close()
  }
})

test('only a page of the server writes into the seeds', async () => {
  const path = join(server.folder, 'seeds/gazetteer.yaml')
  const before = await readFile(path, 'utf8')
  const selection = { plan: 'qiaoliang-2031', paragraph: 'chp_1__intro__p_1', start: 9, text: '浮桥' }
  const body = JSON.stringify({ ...selection, what: 'place', id: 'fuqiao', kind: 'area' })
  const post = (more: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { origin: server.address, 'content-type': 'application/json', ...more }
      const asked = request(`${server.address}/@edit/add`, { method: 'POST', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('error', reject)
      asked.setHeader('content-length', Buffer.byteLength(body))
      asked.end(body)
    })
  const others: Record<string, string>[] = [
    { origin: 'https://example.org' },
    { origin: 'null' },
    { host: 'example.org' },
    { host: 'example.org', origin: 'http://example.org' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'sec-fetch-site': 'cross-site' }
  ]
  for (const headers of others) expect(await post(headers)).toBe(403)
  expect(await readFile(path, 'utf8')).toBe(before)
  expect(await post({})).toBe(200)
  expect(await readFile(path, 'utf8')).toContain('fuqiao')
})

test('it listens on this machine only', () => {
  expect(new URL(server.address).hostname).toBe('127.0.0.1')
})

test('content/ is left as it is', () => {
  expect(existsSync(join(server.folder, 'content'))).toBe(false)
})

test.each([
  ['downloads/qiaoliang-2031.json', 'application/json'],
  ['downloads/qiaoliang-2031-paragraphs.csv', 'text/csv'],
  ['downloads/qiaoliang-2031.epub', 'application/epub+zip'],
  ['downloads/qiaoliang-2031.pdf', 'application/pdf'],
  ['qiaoliang-2031/1/index.md', 'text/plain; charset=utf-8'],
  ['qiaoliang-2031/1/index.json', 'application/json; charset=utf-8'],
  ['pagefind/pagefind.js', 'text/javascript']
])('%s is made when it is asked for', async (path, type) => {
  const answer = await fetch(`${server.address}/${path}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain(type)
})
