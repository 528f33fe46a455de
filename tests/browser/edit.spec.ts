/** In development an editor mends the text where it is read. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { startDev, type DevServer } from '../dev-server.ts'

test.describe.configure({ mode: 'default' })

let server: DevServer
test.beforeAll(async () => {
  // It starts a server, which then makes its first page.
  test.setTimeout(120_000)
  server = await startDev('tests/fixtures/cities/shiqiao')
  await fetch(`${server.address}/qiaoliang-2031/1/index.html`)
})
test.afterAll(() => server.close())

const first = '#chp_1__intro__p_1'
const textOf = (seed: string) => readFile(join(server.folder, 'seeds', seed), 'utf8')

/** Select words of the page as a pointer does. */
async function select(page: Page, words: string, from = first, to = from): Promise<void> {
  await page.evaluate(
    ([words, from, to]) => {
      const nodesOf = (selector: string) => {
        const walker = document.createTreeWalker(document.querySelector(selector) ?? document, NodeFilter.SHOW_TEXT)
        const nodes: Text[] = []
        while (walker.nextNode()) nodes.push(walker.currentNode as Text)
        return nodes
      }
      const node = nodesOf(from).find(({ data }) => data.includes(words))
      const last = from === to ? node : nodesOf(to).at(-1)
      if (!node || !last) throw new Error(`Expected ${words} on the page.`)
      const start = node.data.indexOf(words)
      const end = from === to ? start + words.length : last.length
      document.getSelection()?.setBaseAndExtent(node, start, last, end)
    },
    [words, from, to] as const
  )
}

/** Select words, and open the panel for them; a page that was renewed meanwhile has forgotten what was selected. */
async function open(page: Page, words: string, act: 'click' | 'press' = 'click') {
  const button = page.getByRole('button', { name: '改所选的文字' })
  const panel = page.getByRole('dialog', { name: '改所选的文字' })
  await expect(async () => {
    await select(page, words)
    await (act === 'click' ? button.click({ timeout: 1000 }) : button.press('Enter', { timeout: 1000 }))
    await expect(panel).toBeVisible({ timeout: 2000 })
  }).toPass()
  return panel
}

const box = (panel: Locator, name: RegExp) => panel.getByRole('textbox', { name })

test('selected words are corrected, shown, and taken back', async ({ page }) => {
  const before = await textOf('plans/qiaoliang-2031/corrections.yaml')
  await page.goto(`${server.address}/qiaoliang-2031/1/index.html`)
  const panel = await open(page, '一次')
  await box(panel, /^应当是/).fill('三次')
  await box(panel, /^为什么/).fill('上下文都是三次。')
  await box(panel, /^依据的文本叫什么/).fill('另本')
  await box(panel, /^在哪里找得到/).fill('石桥档案馆')
  await panel.getByRole('button', { name: '写入' }).click()
  await expect(page.locator(first)).toContainText('每月巡查三次')
  await expect(page.locator(`${first} a.correction`)).toBeVisible()
  expect(await textOf('plans/qiaoliang-2031/corrections.yaml')).toContain('    sic: 一次\n    corr: 三次\n')
  const last = page.locator('.edit-last')
  await expect(last).toContainText('已写入 seeds/plans/qiaoliang-2031/corrections.yaml')

  await expect(await open(page, '查三')).toContainText('已经有一条更正（原稿第3行，“一次”）')
  await page.keyboard.press('Escape')

  await last.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator(first)).toContainText('每月巡查一次')
  await expect(page.locator(`${first} a.correction`)).toHaveCount(0)
  expect(await textOf('plans/qiaoliang-2031/corrections.yaml')).toBe(before)
})

test('a term is added, its mark refused, and both taken back, all by keyboard', async ({ page }) => {
  const before = await textOf('glossary.yaml')
  await page.goto(`${server.address}/qiaoliang-2031/1/index.html`)
  let panel = await open(page, '浮桥', 'press')
  await expect(box(panel, /^应当是/)).toBeFocused()
  await panel.getByLabel('做什么').selectOption('加词语')
  await expect(box(panel, /^编号/)).toHaveValue('fuqiao')
  await box(panel, /^解释/).fill('浮在水面上的桥。')
  await panel.getByRole('button', { name: '写入' }).press('Enter')
  await expect(page.locator(`${first} a.term`).first()).toHaveText('浮桥')
  expect(await textOf('glossary.yaml')).toContain('headword: 浮桥')

  panel = await open(page, '浮桥', 'press')
  await panel.getByLabel('做什么').selectOption('去掉标记')
  await expect(panel).toContainText('文中的“浮桥”，现在标着“浮桥”。')
  await box(panel, /^为什么/).fill('人人都懂。')
  await panel.getByRole('button', { name: '写入' }).press('Enter')
  await expect(page.locator(`${first} a.term`)).toHaveCount(1)
  expect(await textOf('exceptions.yaml')).toContain('in: [qiaoliang-2031/chp_1__intro__p_1]')

  const last = page.locator('.edit-last')
  const undo = last.getByRole('button', { name: '撤销' })
  await expect(last).toContainText('已写入 seeds/exceptions.yaml')
  await undo.press('Enter')
  await expect(last).toContainText('已撤销，seeds/exceptions.yaml 和原来一样。')
  // The page is renewed meanwhile.
  await expect(page.locator(`${first} a.term`)).toHaveCount(2)
  await undo.press('Enter')
  await expect(last).toContainText('已撤销，seeds/glossary.yaml 和原来一样。')
  await expect(undo).toBeHidden()
  expect(await textOf('glossary.yaml')).toBe(before)
})

test('what a build would refuse is said in the panel, and not written', async ({ page }) => {
  const before = await textOf('gazetteer.yaml')
  await page.goto(`${server.address}/qiaoliang-2031/1/index.html`)
  const panel = await open(page, '拱桥')
  await panel.getByLabel('做什么').selectOption('加地名')
  await box(panel, /^编号/).fill('拱桥')
  await panel.getByRole('button', { name: '写入' }).click()
  await expect(panel.getByRole('alert')).toContainText('编号：拼音')
  expect(await textOf('gazetteer.yaml')).toBe(before)
})

test('words of two paragraphs are not for one row', async ({ page }) => {
  await page.goto(`${server.address}/qiaoliang-2031/1/index.html`)
  await expect(async () => {
    await select(page, '巡查一次', first, '#chp_1__intro__p_2')
    await expect(page.locator('.edit-bar')).toHaveText(/要改文字，请只选一段里的字。/, { timeout: 1000 })
  }).toPass()
})

test('what is wrong with a seed stands above the page until it is mended', async ({ page }) => {
  const path = join(server.folder, 'seeds/gazetteer.yaml')
  const good = await textOf('gazetteer.yaml')
  await page.goto(`${server.address}/qiaoliang-2031/1/index.html`)
  const faults = page.getByRole('alert', { name: 'seeds/ 里的错' })
  await expect(faults).toBeHidden()
  await writeFile(path, good.replace('kind: area', 'kind: 桥'))
  await expect(faults).toContainText('seeds/gazetteer.yaml')
  await expect(faults).toContainText('第1行')
  await writeFile(path, good)
  await expect(faults).toBeHidden()
})
