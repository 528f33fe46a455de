/** What can be done with the text of a page, in the line below its title. */
import type { Page } from '@playwright/test'
import { fixture } from './fixture.ts'
import { expect, hosts, test } from './site.ts'

const { plan } = fixture
const section = `${plan}/8/1.html`
const chapter = `${plan}/8/full.html`
const whole = `${plan}/full.html`

const tools = (page: Page) => page.locator('main .tools')
const voice = { lang: 'zh-CN', localService: true, default: true }

const useVoice = (page: Page) =>
  page.addInitScript((voice) => {
    const speech = Object.assign(new EventTarget(), {
      onvoiceschanged: null,
      getVoices: () => [voice],
      speak() {},
      cancel() {}
    })
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: EventTarget, configurable: true })
  }, voice)

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

test('each page of the text is printed', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'printed'
    }
  })
  for (const path of [section, chapter, whole]) {
    await page.goto(site.address + path)
    await tools(page).getByRole('button', { name: '打印' }).click()
    await expect(page).toHaveTitle('printed')
    await page.emulateMedia({ media: 'print' })
    await expect(tools(page)).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  }
})

for (const host of hosts)
  test.describe(host, () => {
    test.use({ host })

    test('a chapter and the whole lead to their Word documents, which are there', async ({ page, site }) => {
      for (const path of [chapter.replace('full', 'index'), chapter, whole]) {
        await page.goto(site.address + path)
        const download = page.waitForEvent('download')
        await tools(page).getByRole('link', { name: 'Word 文档' }).click()
        expect((await download).suggestedFilename()).toMatch(new RegExp(`^${plan}(?:\\.[a-z\\d-]+)?\\.docx$`))
      }
    })
  })

test('the reference of a section is copied, with the day of the visit, and it is said where other formats are', async ({
  page,
  site
}) => {
  await page.goto(site.address + section)
  const title = await page.locator('body').getAttribute('data-plan-title')
  const link = tools(page).getByText('参考文献')
  await link.hover()
  await expect(link).toHaveRole('button')
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
  for (const key of ['Enter', ' ']) {
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await link.press(key)
    await expect(tools(page).getByRole('status')).toContainText('已复制：')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`. ${title ?? ''}: `)
    expect(copied).toMatch(/第.{1,3}章第一节\[EB\/OL\]/)
    expect(copied).not.toMatch(/[{}]/)
    expect(copied).toContain(`[${today}]. http`)
    await expect(tools(page).getByRole('status')).toContainText(copied)
  }
  await tools(page).getByRole('link', { name: '下载' }).click()
  await expect(page.locator('#references')).toBeInViewport()
})

test('that of the whole names no place, and that of a paragraph names it', async ({ page, site }) => {
  await page.goto(site.address + whole)
  const link = tools(page).getByText('参考文献')
  await link.hover()
  await expect(link).toHaveRole('button')
  await link.click()
  await expect(tools(page).getByRole('status')).toContainText('已复制：')
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toMatch(/第.{1,3}章|place/)
  await page.goto(site.address + section)
  await page.locator('.paragraph .number').first().focus()
  await page.getByRole('button', { name: '复制参考文献', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '已复制参考文献' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/: (?:.*, )?第.*第\d+段\[/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the reference leads to its formats, and nothing is offered that does nothing', async ({ page, site }) => {
    await page.goto(site.address + section)
    await expect(tools(page).getByText('打印')).toBeHidden()
    await tools(page).getByRole('link', { name: '参考文献' }).click()
    await expect(page).toHaveURL(/downloads\.html#references$/)
  })
})

test('the page is read aloud where there is a voice', async ({ page, site }) => {
  await useVoice(page)
  await page.goto(site.address + section)
  await page.mouse.move(40, 40)
  await tools(page).getByRole('button', { name: '朗读' }).click()
  await expect(page.getByRole('group', { name: '朗读' })).toBeVisible()
})

test('it moves nothing when it comes, and the text of a section begins on the first third of a phone', async ({
  page,
  site
}) => {
  await useVoice(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(site.address + section)
  const text = page.locator('.paragraph > p').first()
  const before = await text.boundingBox()
  await page.mouse.move(40, 400)
  await expect(tools(page).getByRole('button', { name: '朗读' })).toBeVisible()
  expect(await text.boundingBox()).toEqual(before)
  expect(before?.y).toBeLessThan(740 / 3)
})

test('by keyboard the number of a paragraph leads to its tools, and on to the next paragraph', async ({
  page,
  site
}) => {
  await page.goto(site.address + section)
  const [first, second] = [page.locator('.paragraph').nth(0), page.locator('.paragraph').nth(1)]
  await first.locator('.number').focus()
  const copyLink = first.getByRole('button', { name: '复制链接' })
  await expect(copyLink).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(copyLink).toBeFocused()
  await expect(page).toHaveURL(/#.*_p_1$/)
  const count = await first.getByRole('group').getByRole('button').count()
  for (let step = 0; step < count; step++) await page.keyboard.press('Tab')
  await expect(second.locator('.number')).toBeFocused()
})
