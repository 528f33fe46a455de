import { globSync } from 'node:fs'
import { pageKindsOf } from './page-kinds.ts'
import { expect, test } from './site.ts'

/** What is looked at on every kind of page is looked at on the site that is published. */
const published = 'dist'
const pageKinds = pageKindsOf(published)

for (const path of pageKinds) {
  test.describe(path, () => {
    test.use({ folder: published })

    test('has one heading of the first level, in Chinese', async ({ page, site }) => {
      await page.goto(site.address + path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u)
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    })

    test('has no gap between Chinese words, as a line break in a component leaves one', async ({ page, site }) => {
      await page.goto(site.address + path)
      const words = await page.locator('body').innerText()
      expect(
        words.match(/[\p{Script=Han}，。、；：？！）》”] +(?=[\p{Script=Han}（《“])|[，。、；：？！）》”] +\p{L}/gu)
      ).toBeNull()
    })
  })
}

test('greys what the source lacks, and says so', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/index.html`)
  const main = page.getByRole('main')
  await expect(main.locator('summary')).toContainText('本站缺')
  await expect(main.getByText('山水家底', { exact: true })).toBeHidden()
  await main.locator('summary', { hasText: '第一章至第六章' }).click()
  await expect(main.getByText('山水家底', { exact: true })).toBeVisible()
  // Above the chapters, next to what was pressed.
  await expect(main.getByRole('link', { name: '看正式文本' }).last()).toBeInViewport()
  await expect(main.getByRole('link', { name: '山水家底' })).toHaveCount(0)
  await expect(main.getByRole('link', { name: '扩大对外往来' })).toBeVisible()
})

test('leads on to the official text wherever something is missing', async ({ page, site }) => {
  const links = page.getByRole('main').getByRole('link', { name: /正式文本/ })
  const leadsOut = async () => {
    await expect(links.first()).toBeVisible()
    for (const link of await links.all())
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/gazette\.example\//)
  }
  for (const path of ['index.html', 'lanwan-2034/7/4.html', 'lanwan-2034/full.html', 'lanwan-2034/about.html']) {
    await page.goto(site.address + path)
    await leadsOut()
  }
  await page.goto(`${site.address}lanwan-2034/index.html`)
  await leadsOut()
  for (const chapter of await page.locator('.plan-contents > .missing').all())
    await expect(chapter.getByRole('link', { name: '看正式文本' })).toBeVisible()
  await page.goto(`${site.address}search.html?q=没有这样的话`)
  await leadsOut()
})

test('a word that everybody knows has no link in the text, and a page with its places', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  await expect(page.locator('#chp_8__sec_1__p_2')).toContainText('轨道快线')
  await expect(page.locator('a.mark[href$="terms/guidao-kuaixian.html"]')).toHaveCount(0)
  await page.goto(`${site.address}terms/guidao-kuaixian.html`)
  await expect(page.locator('a[href*="lanwan-2034/8/1.html"][href$="#chp_8__sec_1__p_2"]')).not.toHaveCount(0)
})

test('the first chapter that is whole stands on the first screen of a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${site.address}lanwan-2034/index.html`)
  const chapter = page.getByRole('main').getByRole('link', { name: '扩大对外往来' })
  const box = await chapter.boundingBox()
  const foot = await page.locator('.foot').boundingBox()
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(foot?.y ?? 0)
})

test.describe('on the site that is published', () => {
  test.use({ folder: published })

  test('no title of a page is broken inside a word, nor wider than a narrow screen, in any print', async ({
    page,
    site
  }) => {
    test.setTimeout(600_000)
    await page.setViewportSize({ width: 320, height: 640 })
    const longest = globSync('{terms,places}/*.html', { cwd: published }).sort((a, b) => b.length - a.length)
    for (const path of [...pageKinds, ...longest.slice(0, 10)]) {
      await page.goto(site.address + path, { waitUntil: 'domcontentloaded' })
      const broken = await page.locator('h1').evaluate((title) => {
        const nodes = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
        const loose: string[] = []
        while (nodes.nextNode())
          if (!nodes.currentNode.parentElement?.closest('.word'))
            loose.push(nodes.currentNode.textContent?.trim() ?? '')
        const words = loose.flatMap((text) => [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)])
        const { dataset } = document.documentElement
        const found = [{}, { large: 'on', big: '' }, { size: '200', big: '' }].map((print) => {
          Object.assign(dataset, print)
          const parts = [...title.querySelectorAll('.word')].filter(
            (word) =>
              word.getClientRects().length > 1 ||
              word.getBoundingClientRect().right > title.getBoundingClientRect().right + 1
          )
          for (const name of Object.keys(print)) Reflect.deleteProperty(dataset, name)
          return parts.map(({ textContent }) => textContent)
        })
        return [...words.map(({ segment }) => segment).filter((word) => word.length > 1), ...found.flat()]
      })
      expect([path, broken]).toEqual([path, []])
    }
  })
})

test('a copied paragraph is the reading text, without number and dot', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  const selected = await page.evaluate(() => {
    const paragraph = document.querySelector('#chp_8__sec_1__p_2')
    if (!paragraph) throw new Error('Expected the paragraph, found none.')
    getSelection()?.selectAllChildren(paragraph)
    return String(getSelection())
  })
  expect(selected).toMatch(/^打造云桥开放枢纽。推动云桥地区.*云桥水陆货运中心、.*综合服务水平。$/)
})
