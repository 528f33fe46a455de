/** Pages of terms and places, the table of places, the table of measures. */
import { readFile } from 'node:fs/promises'
import { expect, hosts, test } from './site.ts'

test('a place leads to each of its passages, chapter by chapter', async ({ page, site }) => {
  await page.goto(`${site.address}places/jiaxing.html`)
  await expect(page.locator('.total')).toHaveText('共2处，见于2段。')
  await page.getByRole('link', { name: '第八章 1' }).click()
  await expect(page.locator(':target')).toContainText('第一节第4段')
  await page
    .locator(':target')
    .getByRole('link', { name: /第一节第4段/ })
    .click()
  await expect(page.locator(':target')).toContainText('太仓、芜湖、嘉兴')
})

test('a place tells its direct occurrences from indirect ones', async ({ page, site }) => {
  await page.goto(`${site.address}places/shanghai.html`)
  await expect(page.locator('.occurrences li.indirect', { hasText: '沪苏浙' }).first()).toContainText('合称')
  await expect(page.locator('.occurrences li.indirect', { hasText: '上海虹桥商务区' })).toContainText('名称的一部分')
})

test('the table of places is sorted by its headings, and put back', async ({ page, site }) => {
  await page.goto(`${site.address}places/index.html`)
  const names = page.locator('tbody tr:visible th[scope=row]')
  const before = await names.allTextContents()
  const heading = page.getByRole('columnheader', { name: '合计' })
  await heading.getByRole('button').click()
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await expect(names.first()).toHaveText('长江三角洲')
  await expect(page.locator('tr.group').first()).toBeHidden()

  await heading.getByRole('button').click()
  await expect(page.locator('tr.group').first()).toBeVisible()
  expect(await names.allTextContents()).toEqual(before)
})

test('a number of the table leads to the occurrences in that chapter', async ({ page, site }) => {
  await page.goto(`${site.address}places/index.html`)
  await page.getByRole('link', { name: '上海市，第十章：2+5（直接提到2处，在更长的名称里5处）' }).click()
  await expect(page.locator(':target ol > li')).toHaveCount(7)
})

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('measures are filtered; the address holds the filters', async ({ page, site }) => {
      await page.goto(`${site.address}yrd-2019/measures.html`)
      const rows = page.locator('#measures tbody tr:visible')
      await expect(rows).toHaveCount(38)
      await page.locator('select[name=place]').selectOption('嘉兴市')
      await expect(rows).toHaveCount(1)
      await expect(page.getByRole('status')).toHaveText('显示1项，共38项')
      // On a phone, where rows are blocks, too.
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(rows).toHaveCount(1)
      expect(new URL(page.url()).search).toBe('?place=jiaxing')

      await page.reload()
      await expect(rows).toHaveCount(1)
      await page.getByRole('button', { name: '清除' }).click()
      await expect(rows).toHaveCount(38)
      expect(new URL(page.url()).search).toBe('')

      await page.locator('select[name=chapter]').selectOption({ index: 1 })
      await page.getByLabel('任务里有').fill('开放')
      await expect(rows).toHaveCount(2)
    })
  })
}

test('measures are downloaded as a table', async ({ page, site }) => {
  await page.goto(`${site.address}yrd-2019/measures.html`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载表格（CSV）' }).click()
  const download = await downloading
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('yrd-2019-measures.csv')
  expect(text.startsWith('\ufeff"编号","出处"')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(38 + 2)
  expect(text).toContain('"打造虹桥国际开放枢纽。"')
})

test('terms are listed by pinyin and by category', async ({ page, site }) => {
  await page.goto(`${site.address}terms/index.html`)
  await page.getByRole('list', { name: '分组' }).getByRole('link', { name: 'Y', exact: true }).click()
  await expect(page.locator(':target')).toContainText('沿海捎带')
  await page.getByRole('link', { name: '按类别看' }).click()
  await expect(page.getByRole('heading', { name: '政治表述' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('all measures are there, and no filter that would do nothing', async ({ page, site }) => {
    await page.goto(`${site.address}yrd-2019/measures.html`)
    await expect(page.locator('#measures tbody tr')).toHaveCount(38)
    await expect(page.locator('form[data-filters]')).toBeHidden()
  })
})
