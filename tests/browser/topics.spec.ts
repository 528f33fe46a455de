/** What people ask for (领域): from the first page to the sentences that speak of it, and the tasks that it has. */
import { expect, test } from './site.ts'

test('the first page leads to a topic, and that to whole sentences and where they stand', async ({ page, site }) => {
  await page.goto(`${site.address}index.html`)
  await page.getByRole('navigation', { name: '领域', exact: true }).getByRole('link', { name: '医疗养老' }).click()
  await expect(page.locator('h1')).toHaveText('医疗养老')
  const row = page.locator('.topic-passages li', { hasText: '统一公共服务政策' })
  await expect(row.locator('p')).toContainText('健全医保异地结算办法，逐步做到异地住院、看急诊、拿药都能直接结算。')
  await expect(row.locator('p')).not.toContainText('统一公共服务政策。')
  await row.getByRole('link').click()
  await expect(page.locator(':target')).toContainText('统一公共服务政策。')
})

test('a topic leads to its tasks in the table', async ({ page, site }) => {
  await page.goto(`${site.address}topics/yiliao-yanglao.html`)
  await page.getByRole('link', { name: '10项任务' }).click()
  await expect(page.getByLabel('领域')).toHaveValue('yiliao-yanglao')
  await expect(page.locator('#measures tbody tr:visible')).toHaveCount(10)
  await page.getByLabel('标题或正文里有').fill('医保')
  await expect(page.locator('#measures tbody tr:visible')).toHaveCount(1)
})

test('all topics stand in a list with what they are about', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/index.html`)
  await page.getByRole('main').getByRole('link', { name: '领域：按关心的事看' }).click()
  await expect(page.locator('.topics div', { hasText: '土地规划' })).toContainText('宅基地')
})
