/** A site that is being replaced, or copied in part: what it says of its text is right, or it says that it cannot say. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { copyProject, runScript } from '../project-copy.ts'
import { fixture } from './fixture.ts'
import { answerSlowly } from './search-truth.ts'

// Each of these opens many pages.
test.describe.configure({ mode: 'default', timeout: 240_000 })

const query = '云桥'
const other = '顺港搭载'
/** By build: the site of this folder, and one with a correction more, which takes one of the hits away. */
const truth = { a: answerSlowly({ query }).occurrences, b: answerSlowly({ query }).occurrences - 1 }
type Build = keyof typeof truth
const builds = ['a', 'b'] as const
const folders = { a: fixture.site, b: '' }

const kinds = ['missing', 'empty', 'cut', 'a page'] as const
interface Fault {
  readonly path: RegExp
  readonly kind: (typeof kinds)[number]
}
type Part = 'pages' | 'assets' | 'search'

/** What the host has now: which build's files in which part, and what is wrong with which file. */
const host: Record<Part, Build> & { fault?: Fault | undefined } = { pages: 'a', assets: 'a', search: 'a' }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml'
}
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1)
  const part: Part = path.startsWith('assets/') ? 'assets' : /^(?:search|pagefind)\//.test(path) ? 'search' : 'pages'
  const fault = host.fault?.path.test(path) ? host.fault.kind : undefined
  readFile(join(folders[host[part]], path)).then(
    (bytes) => {
      if (fault === 'missing') response.writeHead(404).end()
      else {
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        if (fault === 'a page') response.end('<!doctype html><title>登录</title>')
        else response.end(fault ? bytes.subarray(0, fault === 'cut' ? bytes.length / 2 : 0) : bytes)
      }
    },
    () => response.writeHead(404).end()
  )
})
let address = ''
let removeCopies = () => Promise.resolve()

test.beforeAll(async () => {
  // Builds the site twice.
  test.setTimeout(180_000)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const seeds = await mkdtemp(join(tmpdir(), 'seeds-'))
  await cp(fixture.seeds, seeds, { recursive: true })
  const path = join(seeds, 'plans', fixture.plan, 'corrections.yaml')
  const source = await readFile(fixture.source, 'utf8')
  const line = 1 + source.split('\n').findIndex((words) => words.includes('打造云桥开放枢纽'))
  const row = `\n  - line: ${line}\n    sic: 打造云桥开放\n    corr: 打造红桥开放\n    kind: substitution\n    certainty: certain\n    source: cangben-2034\n`
  await writeFile(path, (await readFile(path, 'utf8')).trimEnd() + '\n' + row)
  const copy = await copyProject('b', seeds)
  for (const script of ['build-content', 'build-site']) {
    const { status, stderr } = await runScript(copy.folder, script)
    if (status !== 0) throw new Error(stderr)
  }
  folders.b = join(copy.folder, 'dist')
  removeCopies = async () => {
    await copy.remove()
    await rm(seeds, { recursive: true })
  }
})

test.afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await removeCopies()
})

test.beforeEach(() => {
  serve('a', 'a', 'a')
})

function serve(pages: Build, assets: Build, search: Build, fault?: Fault): void {
  Object.assign(host, { pages, assets, search, fault })
}

const mixtures = builds.flatMap((pages) =>
  builds.flatMap((assets) => builds.map((search) => ({ pages, assets, search })))
)
const status = (page: Page) => page.locator('#search-status')

/** Wait until the search page has said something, and look whether it is right. @returns The build whose answer it is, or what it says instead. */
async function readOutcome(page: Page): Promise<string> {
  const withoutScript = page.locator('.without-script').first()
  const answered = page.locator('#search-answer:is([data-state=done], [data-state=error])')
  await expect(answered.or(withoutScript).filter({ visible: true }).first()).toBeAttached()
  if (await withoutScript.isVisible()) return 'says that script does not run'
  await expect(page.getByRole('searchbox')).toHaveValue(query)
  if ((await page.locator('#search-answer').getAttribute('data-state')) === 'error') {
    await expect(status(page)).toContainText('没有查成')
    await expect(page.locator('#search-answer [data-paragraph]')).toHaveCount(0)
    return 'says that it could not search'
  }
  const build = (await readFile(join(folders.a, 'search.html'), 'utf8')).includes(
    `data-corpus="${(await page.locator('body').getAttribute('data-corpus')) ?? ''}"`
  )
    ? 'a'
    : 'b'
  await expect(page.locator('#search-answer')).toHaveAttribute('data-occurrences', String(truth[build]))
  await expect(status(page)).toContainText(`共 ${truth[build]} 处`)
  return build
}

const asked = () => `${address}search.html?q=${encodeURIComponent(query)}`

async function ask(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill(query)
  await page.getByRole('searchbox').press('Enter')
}

test('every mixture of two builds answers rightly or says that it cannot', async ({ page }) => {
  for (const { pages, assets, search } of mixtures) {
    serve(pages, assets, search)
    await page.goto(asked())
    const outcome = await readOutcome(page)
    const isWhole = pages === assets && pages === search
    expect([pages, assets, search, isWhole ? outcome : '']).toEqual([pages, assets, search, isWhole ? pages : ''])
  }
})

for (const isAnswered of [false, true]) {
  test(`so does a page that is open ${isAnswered ? 'with an answer' : 'and waits'} while the folder is replaced`, async ({
    page
  }) => {
    for (const before of builds) {
      for (const { pages, assets, search } of mixtures) {
        serve(before, before, before)
        await page.goto(`${address}search.html`)
        if (isAnswered) {
          await page.getByRole('searchbox').fill(other)
          await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
        }
        serve(pages, assets, search)
        await ask(page)
        await expect(page.locator('#search-answer')).not.toHaveAttribute('data-state', 'busy')
        await readOutcome(page)
      }
    }
  })
}

test('a page that was opened before its data came is renewed once, with its question', async ({ page }) => {
  serve('a', 'a', 'b')
  await page.goto(`${address}search.html`)
  await expect(page.locator('html')).toHaveAttribute('data-script')
  serve('b', 'b', 'b')
  await ask(page)
  await expect(status(page)).toContainText(`共 ${truth.b} 处`)
  await expect(page.getByRole('searchbox')).toHaveValue(query)
})

test('where two hosts answer in turn it is renewed once, and then says so', async ({ page }) => {
  let opened = 0
  await page.route('**/search.html**', async (route) => {
    opened++
    host.pages = host.pages === 'a' ? 'b' : 'a'
    await route.continue()
  })
  host.fault = { path: /^search\//, kind: 'missing' }
  await page.goto(asked())
  expect(await readOutcome(page)).toBe('says that it could not search')
  await expect(status(page)).toContainText('网站正在更新')
  await expect(page.getByRole('button', { name: '刷新' })).toBeVisible()
  expect(opened).toBeLessThan(6)
  await expect(page.locator('#search-answer').getByRole('link', { name: /全文/ }).first()).toBeVisible()
})

const dataFiles = globSync('search/*.js', { cwd: fixture.site })
const scripts = globSync('assets/{index,search}-*.js', { cwd: fixture.site })

test('a missing or broken search file is always reported', async ({ page }) => {
  for (const file of [...dataFiles, ...scripts]) {
    for (const kind of kinds) {
      const path = new RegExp(file.replace(/\./g, '\\.'))
      serve('a', 'a', 'a', { path, kind })
      await page.goto(asked())
      const outcome = await readOutcome(page)
      if (/corpus/.test(file)) expect([file, kind, outcome]).toEqual([file, kind, 'says that it could not search'])
    }
  }
})

test('what did not come is asked for again', async ({ page }) => {
  serve('a', 'a', 'a', { path: /corpus/, kind: 'missing' })
  await page.goto(asked())
  expect(await readOutcome(page)).toBe('says that it could not search')
  serve('a', 'a', 'a')
  await page.getByRole('searchbox').press('Enter')
  await expect(status(page)).toContainText(`共 ${truth.a} 处`)
})

test('the stepper never tells a total that it does not know', async ({ page }) => {
  const section = `${address}lanwan-2034/8/1.html?q=${encodeURIComponent(query)}`
  const output = page.locator('.stepper output')
  serve('a', 'a', 'a')
  await page.goto(section)
  await expect(output).toHaveText(`1 / ${truth.a}`)
  for (const { pages, assets, search } of mixtures) {
    serve(pages, assets, search)
    await page.goto(section)
    if (pages !== assets) continue
    const whole = `1 / ${truth[pages]}`
    await expect(output).toHaveText(pages === search ? whole : /^本页 1 \/ \d+$/)
    if (pages !== search) await expect(page.getByRole('alert')).toBeVisible()
  }
  for (const kind of kinds) {
    serve('a', 'a', 'a', { path: /^search\/corpus/, kind })
    await page.goto(section)
    await expect(page.getByRole('alert')).toContainText('没有取到')
    await expect(output).toHaveText(/^本页 1 \/ \d+$/)
  }
})

test('settings that cannot be loaded say why, and come when they can', async ({ page }) => {
  for (const kind of kinds) {
    serve('a', 'a', 'a')
    await page.goto(`${address}help.html`)
    serve('a', 'a', 'a', { path: /^assets\/drawer/, kind })
    await page.getByRole('button', { name: '阅读设置' }).click()
    await expect(page.getByRole('alert')).toContainText('没有取到')
    serve('a', 'a', 'a')
    await page.getByRole('button', { name: '阅读设置' }).click()
    await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
  }
})

test('tools of an old page say that the site has been updated', async ({ page }) => {
  await page.goto(`${address}lanwan-2034/8/1.html`)
  await page.route('**/assets/quote*', (route) => route.fulfill({ status: 404 }))
  await page.route('**/8/1.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8">新' })
  )
  await page.locator('.paragraph').first().hover()
  await expect(page.getByRole('alert')).toContainText('网站已经更新，请刷新这一页。')
  await page.getByRole('button', { name: '刷新' }).click()
  await expect(page.locator('body')).toHaveText('新')
})

test('pages say what they need where their script does not run', async ({ page }) => {
  for (const kind of kinds) {
    for (const [path, file] of [
      ['search.html', 'search'],
      ['check.html', 'check'],
      ['lanwan-2034/verify.html', 'verify']
    ] as const) {
      serve('a', 'a', 'a')
      await page.goto(address + path)
      await expect(page.locator('.without-script').filter({ visible: true })).toHaveCount(0)
      serve('a', 'a', 'a', { path: new RegExp(`^assets/${file}-`), kind })
      await page.goto(address + path)
      await expect(page.locator('.without-script').first()).toBeVisible()
    }
  }
})

test('nothing is said not to be found while the names have not come', async ({ page }) => {
  await page.route('**/search/notes-*', (route) => route.abort())
  await page.goto(`${address}search.html?q=sgdz`)
  await expect(status(page)).toContainText('没有查成')
  await expect(page.getByText('没有找到')).toBeHidden()
})
