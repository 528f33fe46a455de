/** axe finds nothing: on any page, in any colours, on phone and desktop, with whatever can be opened. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { testEveryPage } from './every-page.ts'
import { expect, test } from './site.ts'

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const themes = ['dark', 'contrast'] as const
const widths = [360, 1280]

/** What axe finds, as sentences; with `rules`, by these alone. */
async function findFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { axe: runner } = window as unknown as { axe: typeof axe }
    const options = rules
      ? { runOnly: { type: 'rule' as const, values: [...rules] } }
      : { rules: { 'target-size': { enabled: true } } }
    const { violations } = await runner.run(document, { ...options, resultTypes: ['violations'], preload: false })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any: [first] }) => `${id}: ${html.slice(0, 120)} ${first?.message ?? ''}`)
    )
  }, rules)
}

const setTheme = (page: Page, theme: string) =>
  page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme
  }, theme)

/** In all colours and both widths. Colours change nothing but contrast. */
async function findAllFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await setTheme(page, 'light')
    faults.push(...(await findFaults(page)).map((fault) => `${width} light ${fault}`))
    for (const theme of themes) {
      await setTheme(page, theme)
      faults.push(...(await findFaults(page, ['color-contrast'])).map((fault) => `${width} ${theme} ${fault}`))
    }
  }
  return faults
}

test.use({ host: 'by double-click' })
test.beforeEach(async ({ page }) => {
  await page.addInitScript(axeSource)
})

testEveryPage(8, findAllFaults)

test.describe('with what can be opened', () => {
  const section = 'lanwan-2034/8/1.html'

  test('a card of a term, of a place, of a correction', async ({ page, site }) => {
    await page.goto(site.address + section)
    for (const mark of ['a.term[href]', 'a.place', 'a.correction']) {
      await page.locator(mark).first().click()
      await expect(page.locator('.card')).toBeVisible()
      expect(await findAllFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  test('the settings', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.getByRole('button', { name: '阅读设置' }).click()
    await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
    expect(await findAllFaults(page)).toEqual([])
  })

  test('the contents on a phone', async ({ page, site }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(site.address + section)
    await page.getByRole('button', { name: '目录' }).click()
    await setTheme(page, 'light')
    expect(await findFaults(page)).toEqual([])
  })

  test('the tools that quote, and a selection', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.locator('#chp_8__sec_1__p_2').hover({ position: { x: 4, y: 4 } })
    await page.evaluate(() => {
      const paragraph = document.querySelector('#chp_8__sec_1__p_2 > p')
      if (paragraph) getSelection()?.selectAllChildren(paragraph)
    })
    await expect(page.locator('.quote-bar')).toBeVisible()
    expect(await findAllFaults(page)).toEqual([])
  })

  test('a note on a paragraph, and the list of notes', async ({ page, site }) => {
    await page.goto(site.address + section)
    const paragraph = page.locator('#chp_8__sec_1__p_2')
    const open = async () => {
      await page.mouse.move(0, 0)
      await paragraph.hover({ position: { x: 4, y: 4 } })
      await paragraph.getByRole('button', { name: '笔记' }).click()
    }
    await open()
    await page.getByRole('textbox', { name: '笔记' }).fill('问一问')
    await page.getByRole('button', { name: '记下' }).click()
    await open()
    await expect(page.getByRole('button', { name: '保存' })).toBeVisible()
    expect(await findAllFaults(page)).toEqual([])
    await page.goto(`${site.address}notes.html`)
    await expect(page.locator('.own-notes li')).toHaveCount(1)
    expect(await findAllFaults(page)).toEqual([])
  })

  test('a quotation as a picture', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.locator('#chp_8__sec_1__p_2').hover({ position: { x: 4, y: 4 } })
    await page.getByRole('button', { name: '做成图片' }).click()
    await expect(page.getByRole('dialog', { name: '图片' })).toBeVisible()
    expect(await findAllFaults(page)).toEqual([])
  })

  test('a page that is read aloud', async ({ page, site }) => {
    await page.addInitScript(() => {
      const voice = { lang: 'zh-CN', localService: true, default: true }
      const synthesis = { getVoices: () => [voice], speak: () => undefined, cancel: () => undefined }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: EventTarget })
    })
    await page.goto(site.address + section)
    await page.getByRole('button', { name: '阅读设置' }).click()
    await page.getByRole('button', { name: '朗读这一页' }).click()
    await page.getByRole('button', { name: '下一段' }).click()
    await expect(page.locator('.paragraph.lit')).toBeVisible()
    expect(await findAllFaults(page)).toEqual([])
  })

  for (const query of ['云桥', '澜湾', '查无此词', '第八章第一节第2段', 'yunqiao']) {
    test(`the answer to ${query}`, async ({ page, site }) => {
      await page.goto(`${site.address}search.html?q=${encodeURIComponent(query)}`)
      await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
      expect(await findAllFaults(page)).toEqual([])
    })
  }

  test('hits on a page', async ({ page, site }) => {
    await page.goto(`${site.address}${section}?q=${encodeURIComponent('云桥')}#chp_8__sec_1__p_2`)
    await expect(page.locator('.stepper')).toBeVisible()
    expect(await findAllFaults(page)).toEqual([])
  })

  test('the source text', async ({ page, site }) => {
    await page.addInitScript(() => {
      if (location.protocol === 'file:') localStorage.setItem('settings', '{"reading":"source"}')
    })
    await page.goto(site.address + section)
    await expect(page.locator('html')).toHaveAttribute('data-source-shown', '')
    expect(await findAllFaults(page)).toEqual([])
  })

  test('the greatest size', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.evaluate(() => {
      document.documentElement.dataset.size = '200'
      document.documentElement.dataset.large = 'on'
    })
    expect(await findAllFaults(page)).toEqual([])
  })
})
