/** The search on a phone, and the way back from a hit to its place in the answer. */
import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

test.use({ viewport: { width: 360, height: 740 } })

const rows = (page: Page) => page.locator('[data-paragraph]')
const ask = async (page: Page, address: string, question: string) => {
  await page.goto(`${address}search.html?q=${encodeURIComponent(question)}`)
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
}

/** Words that many paragraphs have. */
const common = '澜湾'

test('the way back leads to the hit, after back and forward, too', async ({ page, site }) => {
  await ask(page, site.address, common)
  const last = rows(page).last().getByRole('link')
  await last.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(740)
  await last.click()
  await expect(page.locator('.stepper')).toBeVisible()
  const back = page.getByRole('link', { name: '返回结果' })
  for (let times = 0; times < 2; times++) {
    await page.goBack()
    await expect(last).toBeInViewport()
    await page.goForward()
    await back.click()
    await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
    await expect(last).toBeInViewport()
    await page.goBack()
    await expect(page.locator('.stepper')).toBeVisible()
  }
})

test('a way back that is opened in another tab leads nowhere in this one', async ({ page, context, site }) => {
  await ask(page, site.address, common)
  await rows(page).last().getByRole('link').click()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: '返回结果' }).click({ modifiers: ['Control'] })
  await (await opened).close()
  await ask(page, site.address, common)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('the answer to a new question begins at its top', async ({ page, site }) => {
  await ask(page, site.address, common)
  await rows(page).last().getByRole('link').click()
  await expect(page.locator('.stepper')).toBeVisible()
  await ask(page, site.address, common)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('in large print, too, the first hit is on the first screen', async ({ page, site }) => {
  await page.goto(`${site.address}index.html`)
  await page.getByRole('button', { name: '大字版' }).click()
  for (const question of [common, '云桥', '人才', '望海']) {
    await ask(page, site.address, question)
    await expect(page.locator('html')).toHaveAttribute('data-big')
    const box = await page.locator('[data-paragraph] mark').first().boundingBox()
    const foot = await page.locator('.foot').boundingBox()
    expect.soft(Number(box?.y) + Number(box?.height), question).toBeLessThan(Number(foot?.y))
  }
})
