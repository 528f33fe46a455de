/** A collection of three plans: the two golden ones, and one that has markup wherever text may stand. */
import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { payload, writeHostileSeeds } from '../hostile-seeds.ts'
import { copyProject, runScript } from '../project-copy.ts'
import { openServer } from './site.ts'

test.describe.configure({ mode: 'default' })

let dist = ''
let address = ''
const closers: (() => Promise<unknown>)[] = []

test.beforeAll(async () => {
  // It builds a site.
  test.setTimeout(300_000)
  const seeds = await mkdtemp(join(tmpdir(), 'seeds-'))
  closers.push(() => rm(seeds, { recursive: true }))
  await writeHostileSeeds(seeds)
  const copy = await copyProject('collection', seeds)
  closers.push(copy.remove)
  for (const script of ['build-content', 'build-site', 'check-site'])
    expect(await runScript(copy.folder, script)).toMatchObject({ status: 0, stderr: '' })
  dist = join(copy.folder, 'dist')
  const server = await openServer(dist)
  closers.push(server.close)
  address = server.address
})

test.afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

test('the home page lists the plans, the latest first', async ({ page }) => {
  await page.goto(address)
  const names = page.locator('main li .title')
  await expect(names).toHaveCount(4)
  await expect(names.first()).toContainText('海港规划')
  await expect(names.nth(2)).toContainText('小河规划')
})

test('a plan that names another leads to it, and is named there', async ({ page }) => {
  await page.goto(`${address}river-2030/2/index.html`)
  await page.getByRole('link', { name: '海港规划', exact: true }).click()
  await expect(page).toHaveURL(/harbour-2031\/index\.html$/)
  await page.getByRole('link', { name: '《小河规划》第二章导语第1段' }).click()
  await expect(page.locator(':target')).toContainText('与《海港规划》衔接')
})

test('what stands to the character in another plan, too, is listed and leads to both', async ({ page }) => {
  await page.goto(`${address}hostile-2031/index.html`)
  await page.getByRole('link', { name: /^与别的文件相同的文字，\d+处$/ }).click()
  await page.getByRole('listitem').filter({ hasText: '那份文件' }).getByRole('link').last().click()
  await expect(page.getByRole('status').filter({ hasText: '链接标出的文字' })).toBeVisible()
})

test('parts stand in the contents, panels in boxes, rows in columns, items in steps', async ({ page }) => {
  await page.goto(`${address}river-2030/2/index.html`)
  await expect(page.getByRole('navigation', { name: '文件目录' }).getByRole('link')).toHaveText([
    '前言',
    /第一篇\s*总论/,
    /一\s*总则/,
    /第二篇\s*工程/,
    /二\s*航道/
  ])
  const panel = page.getByRole('figure', { name: '专栏1 主要指标' })
  const columns = await panel
    .locator('.row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.getBoundingClientRect().left)))
  expect(columns).toHaveLength(3)
  expect(columns[1]).toEqual(columns[0])
  expect(columns[2]).toEqual(columns[0])
  expect(new Set(columns[0]).size).toBe(3)
  const left = (id: number) =>
    page
      .locator(`#chp_2__intro__p_${id} p`)
      .evaluate((element) => parseFloat(getComputedStyle(element.parentElement ?? element).paddingLeft))
  const steps = await Promise.all([2, 3, 4, 5].map(left))
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b))
})

test('places and terms tell their occurrences plan by plan', async ({ page }) => {
  await page.goto(`${address}places/index.html`)
  await expect(page.getByRole('columnheader')).toContainText(['地名', '海港', /./, '小河', '合计'])
  await page.getByRole('link', { name: /^小河，小河：/ }).click()
  await expect(page.locator(':target')).toHaveText('小河规划')
  await expect(page.locator('.occurrences h3.plan')).toHaveCount(2)
})

test('more occurrences than a page shows have more pages', async ({ page }) => {
  await page.goto(`${address}places/hostile-place.html`)
  const lines = page.locator('.occurrences ol li')
  await expect(lines).toHaveCount(200)
  const total = Number(/共(\d+)处/.exec((await page.locator('.total').textContent()) ?? '')?.[1])
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL(/places\/hostile-place\/2\.html$/)
  await expect(page.getByText('第2页，共2页')).toBeVisible()
  await expect(lines).toHaveCount(total - 200)
  await page.getByRole('link', { name: '回到第1页' }).click()
  await page.getByRole('list', { name: '各份文件提到的次数' }).getByRole('link').first().click()
  await expect(page.locator('h3.plan:target')).toBeVisible()
})

test('the search filters by plan, and asks which one a citation means', async ({ page }) => {
  await page.goto(`${address}search.html?q=${encodeURIComponent('小河')}`)
  const answer = page.locator('#search-answer')
  await expect(answer).toHaveAttribute('data-state', 'done')
  const all = Number(await answer.getAttribute('data-occurrences'))
  const river = answer.getByRole('button', { name: /^小河/ })
  await river.click()
  await expect(river).toHaveAttribute('aria-pressed', 'true')
  await expect(answer.locator('[data-paragraph]')).not.toHaveCount(all)
  const few = await answer.locator('[data-paragraph]').count()
  await page.locator('details.more summary').click()
  await page.locator('select[name=plan]').selectOption('river-2030')
  await expect(answer.locator('[data-paragraph]')).toHaveCount(few)

  await page.goto(`${address}search.html?q=${encodeURIComponent('第一章')}`)
  await expect(answer.locator('.jump')).toHaveCount(2)
  await page.goto(`${address}search.html?go&q=${encodeURIComponent('《小河规划》第二章')}`)
  await expect(page).toHaveURL(/river-2030\/2\/index\.html/)
})

/** What ran, or tried to: a mark in the window, a request that only markup would make. */
async function expectNothingRan(page: Page, open: () => Promise<unknown>): Promise<void> {
  const asked: string[] = []
  const note = (request: { url: () => string }) => asked.push(request.url())
  page.on('request', note)
  await open()
  expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined()
  page.off('request', note)
  expect(asked.filter((url) => new URL(url).pathname.endsWith('ran.png'))).toEqual([])
  await expect(page.locator('main :is(img, script:not([src], [type]))')).toHaveCount(0)
}

test('nothing of a hostile plan runs on any page', async ({ page }) => {
  test.setTimeout(120_000)
  const pages = globSync('**/*.html', { cwd: dist }).filter((path) => !path.startsWith('downloads/'))
  expect(pages.length).toBeGreaterThan(40)
  for (const path of pages) await expectNothingRan(page, () => page.goto(address + path.replaceAll('\\', '/')))
})

test('nor in cards, answers, settings and copies, and all of it stands there as text', async ({ page }) => {
  await expectNothingRan(page, async () => {
    await page.goto(`${address}hostile-2031/1/index.html`)
    await expect(page.locator('main')).toContainText(payload)
    await page.locator('a.place.mark').first().click()
    await expect(page.getByRole('dialog').or(page.locator('.card')).first()).toBeVisible()
    await page.goto(`${address}hostile-2031/1/1.html`)
    await page.getByRole('button', { name: '阅读设置' }).click()
    await page.goto(`${address}places/hostile-place.html`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(payload)
    await page.goto(`${address}search.html?q=${encodeURIComponent(payload)}`)
    await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
    expect(await page.locator('#search-answer [data-paragraph]').count()).toBeGreaterThan(2)
  })
})

test('nor in the single file', async ({ page }) => {
  await expectNothingRan(page, async () => {
    await page.goto(pathToFileURL(join(dist, 'downloads', 'hostile-2031.html')).href)
    await expect(page.locator('#text')).toContainText(payload)
    await page.getByRole('searchbox').fill(payload)
    await page.getByRole('searchbox').press('Enter')
    await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
  })
})
