/** A large collection with a search server: it answers in the place of the files, and where it does not, they do. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { expect, test, type Page } from '@playwright/test'
import { gunzipSync, strFromU8 } from 'fflate'
import { writeSyntheticSeeds } from '../../bench/scale/synthetic.ts'
import { answer } from '../../scripts/search-server/answer.ts'
import type { RunStatement } from '../../scripts/search-server/database.ts'
import { createListener } from '../../scripts/search-server/listen.ts'
import { loadRecords } from '../../scripts/search-server/load.ts'
import { runScript } from '../project-copy.ts'
import { readContent } from '../read-content.ts'
import { ask } from './ask.ts'
import { answerSlowly, randomQuestions, toSearched } from './search-truth.ts'
import { openServer } from './site.ts'

// The site is built once.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const query = '发展'
let site = ''
let folder = ''
let searched: ReturnType<typeof toSearched> = []
/** What the server does. */
let listener: RequestListener
let answers: RequestListener
let run: RunStatement
const closers: (() => Promise<unknown>)[] = []

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const city = await mkdtemp(join(tmpdir(), 'city-'))
  closers.push(() => rm(city, { recursive: true }))
  // So many plans that their titles come with what is found.
  await writeSyntheticSeeds(join(city, 'seeds'), { plans: 22, sections: 7 })
  const seed =
    'version: 1\nname: 海东市规划文库\npublisher: { name: 海东市图书馆, official: false }\nsearch: /search-api/\n'
  await writeFile(join(city, 'seeds/site.yaml'), seed)
  expect(await runScript('.', 'build-site', {}, '--seeds', city)).toMatchObject({ status: 0 })
  searched = (await readContent(join(city, 'content'))).plans.flatMap(toSearched)
  const dist = join(city, 'dist')
  folder = `${pathToFileURL(dist).href}/`

  const database = await PGlite.create()
  closers.push(() => database.close())
  run = (sql, values) => database.query(sql, values)
  const linesOf = async (name: string) =>
    strFromU8(gunzipSync(await readFile(join(dist, `downloads/${name}.ndjson.gz`))))
      .split('\n')
      .filter(Boolean)
  await loadRecords(run, await linesOf('plans'), await linesOf('records'))
  answers = createListener(run)
  const server = await openServer(dist, '/', undefined, (request, response) => {
    listener(request, response)
  })
  closers.push(server.close)
  site = server.address
})
test.beforeEach(() => {
  listener = answers
})
test.afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

const status = (page: Page) => page.locator('#search-status')
const sayTotal = (query: string) => {
  const { occurrences, ids } = answerSlowly({ query }, searched)
  return `共 ${occurrences} 处，见于 ${ids.length} 段`
}

/** Ask on the page. @returns Paths of what the page has then asked of the server, and of the files of the index. */
async function watch(page: Page) {
  const paths = { server: [] as string[], index: [] as string[] }
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/search-api/')) paths.server.push(pathname)
    else if (/\/search\/\w+\//.test(pathname)) paths.index.push(pathname)
  })
  await page.goto(`${site}search.html`)
  return paths
}

async function askFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('searchbox').press('Enter')
}

test('every question is answered as brute force answers it', async ({ page }) => {
  const { server } = await watch(page)
  const questions = [{ query }, { query: `${query} 人才 -机制` }, { query: '%' }, ...randomQuestions(100, searched)]
  const answers = await page.evaluate(ask, questions)
  const truth = questions.map((question) => {
    const { occurrences, ids } = answerSlowly(question, searched)
    return { query: question.query, occurrences, count: ids.length }
  })
  expect(answers.map(({ query, occurrences, count }) => ({ query, occurrences, count }))).toEqual(truth)
  // To the last of them.
  expect(server.filter((path) => path.endsWith('/find')).length).toBeGreaterThanOrEqual(questions.length)
})

test('what is found is read of no file, to the last paragraph', async ({ page }) => {
  const paths = await watch(page)
  await askFor(page, query)
  await expect(status(page)).toHaveText(sayTotal(query))
  await page.getByRole('button', { name: '显示全部' }).click()
  const { ids } = answerSlowly({ query }, searched)
  await expect(page.locator('#search-answer [data-paragraph]')).toHaveCount(ids.length)
  const shown = await page
    .locator('#search-answer [data-paragraph]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.paragraph))
  expect(shown).toEqual(ids)
  await expect(page.locator('#search-answer h2').first()).toHaveText(/^《.+》第/)
  await page.getByText('各文件里有多少处').click()
  const parts = page.locator('#search-answer .chapters b')
  await expect(parts.first()).toBeVisible()
  const counts = (await parts.allTextContents()).map(Number)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answerSlowly({ query }, searched).occurrences)
  expect(paths.server).toContain('/search-api/parts')
  expect(paths.index).toEqual([])
})

test('a page of a plan steps through the hits that the server has found', async ({ page }) => {
  const paths = await watch(page)
  await askFor(page, query)
  await page.locator('#search-answer [data-paragraph] a').first().click()
  const { occurrences } = answerSlowly({ query }, searched)
  await expect(page.locator('.stepper')).toContainText(`${occurrences}`)
  expect(paths.server).toContain('/search-api/place')
  expect(paths.index).toEqual([])
})

const json =
  (body: object): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  }
const changed =
  (change: (body: object) => object): RequestListener =>
  (request, response) =>
    void answer(run, request.url ?? '').then(({ body }) => {
      json(change(body))(request, response)
    })

const faults: Readonly<Record<string, RequestListener>> = {
  'is not there': (_, response) => response.writeHead(404).end('<!doctype html><title>404</title>'),
  'has no database': createListener(() => Promise.reject(new Error('This error is told on purpose.'))),
  'is of another build': changed((body) => ({ ...body, build: '000000000000' })),
  'counts otherwise': changed((body) => ({ ...body, occurrences: 1 })),
  'says something else': json(['发展']),
  'is cut off': (_, response) =>
    response.writeHead(200, { 'content-length': 100 }).write('{"build":', () => response.destroy()),
  hangs: () => undefined
}

for (const [kind, fault] of Object.entries(faults)) {
  test(`where the server ${kind}, the files answer`, async ({ page }) => {
    listener = fault
    const { index, server } = await watch(page)
    await askFor(page, query)
    await expect(status(page)).toHaveText(sayTotal(query), { timeout: 30_000 })
    await expect(page.locator('#search-answer [data-paragraph]').first()).toBeVisible()
    expect(index.length).toBeGreaterThan(0)
    // Of a second question it is not asked.
    const asked = server.length
    listener = answers
    await askFor(page, '人才')
    await expect(status(page)).toHaveText(sayTotal('人才'))
    expect(server).toHaveLength(asked)
  })
}

test('a page from a folder asks no server', async ({ page }) => {
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(request.url()))
  await page.goto(`${folder}search.html`)
  await askFor(page, query)
  await expect(status(page)).toHaveText(sayTotal(query))
  expect(failed).toEqual([])
})
