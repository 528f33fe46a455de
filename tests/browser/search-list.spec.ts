/** The list of what was found: how it is shown, compared and taken away. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'

const answer = (page: Page) => page.locator('#search-answer')
const rows = (page: Page) => answer(page).locator('[data-paragraph]')

async function open(page: Page, address: string, question: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${address}search.html?${new URLSearchParams(question).toString()}`)
  await expect(answer(page)).toHaveAttribute('data-state', 'done')
}

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('a paragraph stands once, in whole sentences with all its marks', async ({ page, site }) => {
      await open(page, site.address, { q: '云桥' })
      const row = answer(page).locator('[data-paragraph=chp_8__sec_1__p_2]')
      await expect(row).toHaveCount(1)
      await expect(row.locator('mark')).toHaveCount(6)
      await expect(row).toContainText('本段6处')
      await expect(row.locator('.line')).toHaveText(/^打造云桥开放枢纽。推动云桥.*商务行业。$/)
    })

    test('each hit by itself, where that is chosen; the way back from a hit keeps it', async ({ page, site }) => {
      await open(page, site.address, { q: '云桥' })
      await page.getByText('更多：缩小范围').click()
      await page.getByLabel('显示').selectOption('逐处')
      await expect(rows(page)).toHaveCount(7)
      await rows(page).nth(5).getByRole('link').click()
      await expect(page.getByRole('group', { name: '查找结果' })).toContainText('6 / 7')
      await page.getByRole('link', { name: '返回结果' }).click()
      await expect(rows(page)).toHaveCount(7)
    })

    test('the words may be asked to stand near each other, and in their order', async ({ page, site }) => {
      const counts = []
      for (const within of ['', '50', '10', '10,ordered'])
        for (const q of ['云桥 商务中心', '商务中心 云桥']) {
          await open(page, site.address, { q, ...(within && { within }) })
          counts.push(await answer(page).getAttribute('data-paragraphs'))
        }
      expect(counts).toEqual(['1', '1', '1', '1', '0', '0', '0', '0'])
    })

    test('an answer goes into a document for Word, with citations', async ({ page, site }) => {
      await open(page, site.address, { q: '云桥' })
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载Word文档' }).click()
      const download = await downloading
      expect(download.suggestedFilename()).toBe('查找 云桥.docx')
      const files = unzipSync(await readFile(await download.path()))
      const words = new TextDecoder().decode(files['word/document.xml']).replace(/<[^>]*>/g, '')
      expect(words).toContain('打造云桥开放枢纽。推动云桥')
      expect(words).toContain('（《澜湾区域协同发展规划纲要》第八章第一节第2段）')
    })
  })
}

test('hits sorted by what follows stand in one list, each with its place', async ({ page, site }) => {
  await open(page, site.address, { q: '云桥', show: 'right' })
  const after = await answer(page)
    .locator('.line')
    .evaluateAll((lines) => lines.map((line) => line.querySelector('mark')?.nextSibling?.textContent ?? ''))
  expect(after).toHaveLength(7)
  const letters = after.map((words) => words.replace(/[^\p{L}\p{N}]/gu, ''))
  expect(letters).toEqual([...letters].sort(new Intl.Collator('zh').compare))
  await expect(rows(page).first()).toContainText(/第[八十].*章/)
})

test('two chapters stand beside each other; a third takes the place of the older', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, site.address, { q: '望海' })
  const chapters = answer(page).getByRole('list', { name: '筛选' }).getByRole('button')
  const [first, second, third] = [chapters.nth(0), chapters.nth(1), chapters.nth(2)]
  await first.click()
  await second.click()
  await expect(second).toHaveAttribute('aria-pressed', 'true')
  const columns = answer(page).locator('[data-column]')
  await expect(columns).toHaveCount(2)
  const [left, right] = [await columns.nth(0).boundingBox(), await columns.nth(1).boundingBox()]
  expect(left?.y).toBe(right?.y)
  expect(Number(left?.x) + Number(left?.width)).toBeLessThan(Number(right?.x))
  const counts = await chapters.locator('b').allTextContents()
  await expect(answer(page)).toHaveAttribute('data-occurrences', String(Number(counts[0]) + Number(counts[1])))
  await third.click()
  await expect(first).toHaveAttribute('aria-pressed', 'false')
  await expect(columns).toHaveCount(2)
})

test('on a phone the first hit is on the first screen', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const q of ['人才', '望海', '澜湾', '示范区']) {
    await open(page, site.address, { q })
    const box = await answer(page).locator('mark').first().boundingBox()
    const foot = await page.locator('.foot').boundingBox()
    expect.soft(Number(box?.y) + Number(box?.height), q).toBeLessThan(Number(foot?.y))
  }
})

test('what is copied is whole sentences with citation and address', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read'])
  await open(page, site.address, { q: '柳渡' })
  await page.getByRole('button', { name: '复制全部' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^[^…].*。（《澜湾区域协同发展规划纲要》第.*段，http.*#chp_.*）\n只算本站有的部分，缺：.*\n$/)
})
