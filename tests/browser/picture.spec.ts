/** 做成图片: a quotation as a picture, with its citation and, where others can open it, its address as a code. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { codeIn } from './code-in.ts'
import { expect, hosts, test } from './site.ts'

const section = 'lanwan-2034/8/1.html'
const citation = '《澜湾区域协同发展规划纲要》第八章第一节第2段'
const canonical = 'https://plans.example.org/lanwan-2034/8/1.html'

test.use({ viewport: { width: 1280, height: 1400 } })

const panel = (page: Page) => page.getByRole('dialog', { name: /^图片：/ })
const paragraph = (page: Page) => page.locator('#chp_8__sec_1__p_2')

/** Make a picture of the second paragraph. */
async function open(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await paragraph(page).hover({ position: { x: 4, y: 4 } })
  await paragraph(page).getByRole('button', { name: '做成图片' }).click()
  await expect(panel(page)).toBeVisible()
}

/** Make a picture of the text from one paragraph of the page to another. */
async function openOn(page: Page, first: string, last: string): Promise<void> {
  await page.evaluate(
    ([first = '', last = '']) => {
      const [from, to] = [first, last].map((id) => document.querySelector(`#${id} > p`))
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
    },
    [first, last]
  )
  await page.getByRole('group', { name: '所选文字' }).getByRole('button', { name: '做成图片' }).click()
  await expect(panel(page)).toBeVisible()
}

async function save(page: Page) {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存图片' }).click()
  const download = await coming
  const content = await readFile(await download.path())
  return { name: download.suggestedFilename(), content }
}

const isPublished = (page: Page) =>
  page.evaluate((href) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'canonical', href }))
  }, canonical)

/** What is written in pictures, line by line. */
async function recordLines(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const written = new Map<number, string>()
    Object.assign(window, { written })
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      written.set(y, (written.get(y) ?? '') + text)
      fillText.call(this, text, x, y)
    }
  })
  return () => page.evaluate(() => [...(window as unknown as { written: Map<number, string> }).written.values()])
}

const textOf = (locator: Locator) => locator.evaluate((one) => one.textContent)

for (const host of hosts)
  test.describe(host, () => {
    test.use({ host })

    test('a paragraph becomes a picture that says what it shows, and is saved under its citation', async ({
      page,
      site
    }) => {
      await page.goto(site.address + section)
      await page.evaluate(() => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
          document.documentElement.dataset.refused = blockedURI
        })
      })
      const text = await textOf(paragraph(page).locator('> p'))
      await open(page)
      const brand = await textOf(page.locator('.brand'))
      await expect(panel(page).getByRole('img')).toHaveAttribute('aria-label', `${text}\n${citation}\n${brand.trim()}`)
      const picture = await save(page)
      expect(picture.name).toBe(`${citation}.png`)
      expect((await sharp(picture.content).metadata()).width).toBe(1080)
      // Nobody else can open an address of this computer.
      expect(await codeIn(picture.content)).toBeUndefined()
      await expect(page.locator('html')).not.toHaveAttribute('data-refused')
    })
  })

test('where the site has a public address, a camera reads it', async ({ page, site }) => {
  await page.goto(site.address + section)
  await isPublished(page)
  await open(page)
  expect(await codeIn((await save(page)).content)).toBe(`${canonical}#chp_8__sec_1__p_2`)
})

test('words that were selected are written whole, and no line begins or ends with a wrong mark', async ({
  page,
  site
}) => {
  const lines = await recordLines(page)
  await page.goto(site.address + section)
  await openOn(page, 'chp_8__sec_1__p_3', 'chp_8__sec_1__p_4')
  const texts = await Promise.all([3, 4].map((number) => textOf(page.locator(`#chp_8__sec_1__p_${number} > p`))))
  const written = await lines()
  const words = texts.join('')
  expect(written.join('').startsWith(`${words}《澜湾区域协同发展规划纲要》第八章第一节第3段至第4段`)).toBe(true)
  expect(words).toMatch(/[“（]/)
  // As many lines as this cannot all be right by chance.
  expect(written.length).toBeGreaterThan(12)
  expect(written.filter((line) => /^[。，、；：？！”’）》]|[“‘（《]$/.test(line))).toEqual([])
})

test('in the dark the card is light, and the page stays dark', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(site.address + section)
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await open(page)
  const { content } = await save(page)
  const corner = await sharp(content).extract({ left: 0, top: 0, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  expect(Math.min(...corner)).toBeGreaterThan(230)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(ground)
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})

test('what is too long for a picture says so, and what to do', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/full.html`)
  await openOn(page, 'chp_8__sec_1__p_1', 'chp_8__sec_1__p_4')
  await expect(panel(page)).toContainText(/这段文字有\d+字，一张图片放不下，最多600字。请选中其中要紧的几句再做/)
  await expect(panel(page).getByRole('img')).toHaveCount(0)
  await panel(page).getByRole('button', { name: '关闭' }).click()
  await expect(panel(page)).toHaveCount(0)
})

test('it is made and closed by keyboard, and the focus returns', async ({ page, site }) => {
  await page.goto(site.address + section)
  await paragraph(page).locator('.number').focus()
  const button = paragraph(page).getByRole('button', { name: '做成图片' })
  while (!(await button.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '保存图片' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('the picture is handed to other programs where the browser can', async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.canShare = (data) => data?.files?.length === 1
    navigator.share = (data) => {
      document.documentElement.dataset.shared = data?.files?.map(({ name, type }) => `${name} ${type}`).join()
      return Promise.resolve()
    }
  })
  await page.goto(site.address + section)
  await open(page)
  await panel(page).getByRole('button', { name: '分享' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-shared', `${citation}.png image/png`)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } })

  test('all of it is in the window, and its buttons are met by a fingertip', async ({ page, site }) => {
    await page.goto(site.address + section)
    await paragraph(page).locator('.number').click()
    await paragraph(page).getByRole('button', { name: '做成图片' }).click()
    const buttons = panel(page).getByRole('button')
    await expect(buttons).toHaveCount(2)
    for (const button of await buttons.all()) {
      await expect(button).toBeInViewport({ ratio: 1 })
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
})
