/** The fields above the lists of terms and places take pinyin, as the search does. */
import { expect, test } from './site.ts'

for (const { of, path, rows, typed, shown } of [
  { of: 'places', path: 'places/index.html', rows: '#places tbody tr:not(.group)', typed: 'weizhou', shown: /苇洲/ },
  { of: 'terms', path: 'terms/index.html', rows: '#terms dl > div', typed: 'lvsefazhan', shown: /绿色发展/ }
])
  test(`${of} are found by pinyin, and all are back without it`, async ({ page, site }) => {
    await page.goto(site.address + path)
    const list = page.locator(rows).filter({ visible: true })
    const all = await list.count()
    const box = page.locator(`form[data-filters=${of}] input`)
    await box.fill(typed)
    await expect(list.first()).toHaveText(shown)
    expect(await list.count()).toBeLessThan(all)
    await box.fill('')
    await expect(list).toHaveCount(all)
  })
