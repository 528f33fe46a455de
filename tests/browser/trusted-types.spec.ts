/** On a host that demands Trusted Types, whatever is loaded by script is there all the same. */
import { expect, test } from './site.ts'

test.use({ demands: "; require-trusted-types-for 'script'; trusted-types plans" })

test('the settings open', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
})

test('the search answers, and its hits are marked', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=%E4%BA%91%E6%A1%A5`)
  await expect(page.locator('#search-answer')).toHaveAttribute('data-occurrences', '7')
  await page.locator('#search-answer [data-paragraph]').first().getByRole('link').click()
  await expect(page.locator('.stepper')).toContainText('1 / 7')
})

test('no script of another host is let in by the policy of the site', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
  const refused = await page.evaluate(() => {
    try {
      const { scriptPolicy } = globalThis as { scriptPolicy?: { createScriptURL: (address: string) => unknown } }
      return scriptPolicy?.createScriptURL('https://example.org/x.js') === undefined ? 'no policy' : 'let in'
    } catch {
      return 'refused'
    }
  })
  expect(refused).toBe('refused')
})
