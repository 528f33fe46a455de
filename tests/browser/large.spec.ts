/** A collection of 1,000 sections, whose search reads an index: what an answer costs, that it is right, or that it is told why not. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page, type Route } from '@playwright/test'
import { writeSyntheticSeeds } from '../../bench/scale/synthetic.ts'
import { copyProject, runScript } from '../project-copy.ts'
import { readContent } from '../read-content.ts'
import { ask } from './ask.ts'
import { measureFirstAnswer } from './first-answer.ts'
import { answerSlowly, randomQuestions, toSearched } from './search-truth.ts'
import { openServer } from './site.ts'

// The site is built once.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const query = '发展'
let site = ''
let folder = ''
let searched: ReturnType<typeof toSearched> = []
/** The same by plan. */
let byPlan: (readonly [id: string, title: string, searched: ReturnType<typeof toSearched>])[] = []
const closers: (() => Promise<unknown>)[] = []

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const seeds = await mkdtemp(join(tmpdir(), 'seeds-'))
  closers.push(() => rm(seeds, { recursive: true }))
  await writeSyntheticSeeds(seeds, { plans: 40, sections: 25 })
  const copy = await copyProject('large', seeds)
  closers.push(copy.remove)
  for (const script of ['build-content', 'build-site'])
    expect(await runScript(copy.folder, script)).toMatchObject({ status: 0 })
  const { plans } = await readContent(join(copy.folder, 'content'))
  byPlan = plans.map((plan) => [plan.id, plan.shortTitle, toSearched(plan)] as const)
  searched = byPlan.flatMap(([, , searched]) => searched)
  const dist = join(copy.folder, 'dist')
  folder = `${pathToFileURL(dist).href}/`
  const server = await openServer(dist)
  closers.push(server.close)
  site = server.address
})

test.afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

const status = (page: Page) => page.locator('#search-status')
function second<One>(all: readonly One[]): One {
  const [, one] = all
  if (one === undefined) throw new Error('Expected two, found fewer.')
  return one
}

const totalOf = ({ occurrences, ids }: ReturnType<typeof answerSlowly>) => `共 ${occurrences} 处，见于 ${ids.length} 段`

for (const place of ['a host', 'a folder']) {
  test(`every question is answered as brute force answers it, from ${place}`, async ({ page }) => {
    await page.goto(`${place === 'a host' ? site : folder}search.html`)
    const questions = [{ query }, { query: `${query} 人才 -机制` }, ...randomQuestions(200, searched)]
    const answers = await page.evaluate(ask, questions)
    const truth = questions.map((question) => {
      const { occurrences, ids } = answerSlowly(question, searched)
      return { query: question.query, occurrences, count: ids.length }
    })
    expect(answers.map(({ query, occurrences, count }) => ({ query, occurrences, count }))).toEqual(truth)
  })
}

test('a first answer that finds something keeps to its budget, from the touch of the box on a page at rest', async ({
  browser
}) => {
  const strings = randomQuestions(12, searched).filter((question) => answerSlowly(question, searched).occurrences > 0)
  for (const { query: words } of [{ query }, ...strings]) {
    const page = await browser.newPage()
    const { paths, bytes } = await measureFirstAnswer(page, site, 'plan-1/2/1.html', words)
    await page.close()
    expect.soft(bytes / 1024, words).toBeLessThanOrEqual(60)
    expect.soft(paths.length, words).toBeLessThanOrEqual(30)
  }
})

test('that nothing is there is told within the same budget, before what may have been meant comes', async ({
  browser
}) => {
  const strings = randomQuestions(60, searched)
    .map(({ query }) => [...query].reverse().join(''))
    .filter((query) => /^\S{4,}$/.test(query) && answerSlowly({ query }, searched).occurrences === 0)
    .slice(0, 6)
  expect(strings).toHaveLength(6)
  for (const words of strings) {
    const page = await browser.newPage()
    const { bytes } = await measureFirstAnswer(page, site, 'plan-1/2/1.html', words)
    await expect(status(page)).not.toContainText('正在')
    await expect(status(page)).toContainText(words)
    await page.close()
    expect.soft(bytes / 1024, words).toBeLessThanOrEqual(60)
  }
})

test('the counts by plan come when one opens them, narrow the answer, and stay open', async ({ page }) => {
  const having = byPlan.filter(([, , searched]) => answerSlowly({ query }, searched).occurrences > 0)
  const [id, title, own] = second(having)
  const here = answerSlowly({ query }, own)
  const all = answerSlowly({ query }, searched)
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto(`${site}search.html?${new URLSearchParams({ q: query }).toString()}`)
  const buttons = page.locator('#search-answer .chapters button')
  await page.getByText('各文件里有多少处').click()
  await expect(buttons).toHaveCount(having.length)
  expect(loaded.filter((url) => /search\/plans-/.test(url))).toHaveLength(1)
  const button = page.locator(`#search-answer [data-part="${id}"]`)
  await expect(button).toHaveText(`${title}${here.occurrences}`)
  await button.click()
  await expect(status(page)).toHaveText(`${totalOf(here)}（全部 ${all.occurrences} 处）`)
  await expect(page.locator('#search-answer h2').first()).toContainText(`《`)
  await page.reload()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(status(page)).toHaveText(`${totalOf(here)}（全部 ${all.occurrences} 处）`)
})

test('one of many plans is chosen from a list that is filled when one opens it', async ({ page }) => {
  const [id, title, own] = second(byPlan)
  await page.goto(`${site}search.html?${new URLSearchParams({ q: query }).toString()}`)
  await page.getByText('更多：').click()
  await page.locator('select[name=plan]').selectOption(title)
  await expect(status(page)).toHaveText(totalOf(answerSlowly({ query }, own)))
  expect(new URL(page.url()).searchParams.get('plan')).toBe(id)
})

const faults: Readonly<Record<string, (body: string) => Parameters<Route['fulfill']>[0]>> = {
  missing: () => ({ status: 404 }),
  empty: () => ({ body: '' }),
  cut: (body) => ({ body: body.slice(0, body.length / 2) }),
  'a page': () => ({ contentType: 'text/html', body: '<!doctype html><title>登录</title>' }),
  'of another build': (body) => ({ body: body.replace(/"build":"\w+"/, '"build":"000000000000"') })
}

for (const [kind, toFault] of Object.entries(faults)) {
  test(`files of the index that are ${kind} are told, and asked for again`, async ({ page }) => {
    for (const part of ['grams', 'lists', 'texts']) {
      await page.goto(`${site}search.html`)
      const files = `**/search/*/${part}/**`
      await page.route(files, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ contentType: 'text/javascript', ...toFault(await response.text()) })
      })
      const box = page.getByRole('searchbox')
      await box.fill(query)
      await box.press('Enter')
      await expect(status(page)).toContainText('没有查成')
      await expect(page.locator('#search-answer [data-paragraph]')).toHaveCount(0)
      await page.unroute(files)
      await box.press('Enter')
      await expect(status(page)).toHaveText(totalOf(answerSlowly({ query }, searched)))
    }
  })
}

test('files of the index that come late are waited for', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/search/*/texts/**', (route) => released.then(() => route.continue()))
  await page.goto(`${site}search.html`)
  await page.getByRole('searchbox').fill(query)
  await page.getByRole('searchbox').press('Enter')
  await expect(status(page)).toHaveText('正在查找……')
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'busy')
  release()
  await expect(status(page)).toHaveText(totalOf(answerSlowly({ query }, searched)))
})
