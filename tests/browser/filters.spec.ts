/** The fields above lists take Traditional characters and pinyin, as the search does. */
import { fixture } from './fixture.ts'
import { expect, test } from './site.ts'

for (const { of, path, rows, typed, shown } of [
  {
    of: 'places',
    path: 'places/index.html',
    rows: '#places tbody tr:not(.group)',
    typed: ['weizhou', 'weizh', 'wz', '葦洲'],
    shown: [/苇洲市/]
  },
  {
    of: 'terms',
    path: 'terms/index.html',
    rows: '#terms dl > div',
    typed: ['lvsefazhan', 'lüse fazhan', '綠色發展'],
    shown: [/绿色发展/]
  },
  {
    of: 'measures',
    path: `${fixture.plan}/measures.html`,
    rows: '#measures tbody tr',
    typed: ['shengtaibaohu', '生態保護', 'shengtai 保護'],
    shown: [/探索水乡保护模式/, /统一编制规划/]
  }
])
  for (const words of typed)
    test(`${of} are found by ${words}, and all are back without it`, async ({ page, site }) => {
      await page.goto(site.address + path)
      const list = page.locator(rows).filter({ visible: true })
      const all = await list.count()
      const box = page.locator(`form[data-filters=${of}] input`)
      await box.fill(words)
      await expect(list).toHaveText(shown)
      await box.fill('')
      await expect(list).toHaveCount(all)
    })

test('words of the definitions are found by pinyin, too', async ({ page, site }) => {
  await page.goto(`${site.address}terms/index.html`)
  await page.locator('form[data-filters=terms] input').fill('wanghaishi')
  const list = page.locator('#terms dl > div').filter({ visible: true })
  await expect(list).toHaveText([/澜湾海产博览会/, /望海渔货交易所/])
  await expect(list).toContainText(['望海市', '望海市'])
})

test('a task leads to its words as the text has them', async ({ page, site }) => {
  await page.goto(`${site.address}${fixture.plan}/measures.html`)
  for (const words of ['生態保護', 'shengtaibaohu']) {
    await page.locator('form[data-filters=measures] input').fill(words)
    const list = page.locator('#measures tbody tr').filter({ visible: true })
    await expect(list).toHaveCount(2)
    for (const row of await list.all())
      await expect(row.getByRole('link').first()).toHaveAttribute('href', /\?q=%E7%94%9F%E6%80%81%E4%BF%9D%E6%8A%A4/)
  }
})
