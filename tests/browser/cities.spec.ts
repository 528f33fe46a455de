/** 我的城市: what the documents say of a city, by its name and through the places in it. */
import { fixture } from './fixture.ts'
import { expect, test } from './site.ts'

test('a city is found by its province, and its page has whole sentences', async ({ page, site }) => {
  await page.goto(`${site.address}index.html`)
  await page.getByRole('navigation', { name: '我的城市' }).getByRole('link', { name: '我的城市' }).click()
  const province = page.locator('#chengnan')
  await expect(province.getByRole('listitem').filter({ hasText: '苇洲市' })).toContainText('还通过澜湾水乡共建示范区、')
  await province.getByRole('link', { name: '苇洲市' }).click()
  await expect(page.locator('.occurrences .line').last()).toHaveText(/^发挥示范区的带动作用，.*更长的产业链。$/)
})

test('a city is told of through its counties and the zones across its borders, and through what it belongs to', async ({
  page,
  site
}) => {
  await page.goto(`${site.address}places/weizhou.html`)
  const through = page.locator('.reach')
  await expect(through.getByRole('heading', { level: 3 })).toHaveText([/^澜湾水乡共建示范区/, /^柳渡县/, /^月牙湖/])
  await expect(through.getByRole('link', { name: /柳渡县域绿色发展示范点/ })).toContainText(/^第十章第三节第1段/)
  const above = page.getByRole('navigation', { name: '通过所属的地方提到' }).getByRole('link')
  await expect(above).toHaveText([/^澄南省/, /^澜湾地区/, /^澜湾沿海各市/, /^岚澄桐/, /^三省一市/, /^望岚澄/])
})

test('the tasks of a county are also those of the zones that it is a part of', async ({ page, site }) => {
  const tasksOf = async (name: string) => {
    await page.locator('select[name=place]').selectOption(name)
    return page.locator('#measures tbody tr:visible').getByRole('rowheader').allInnerTexts()
  }
  await page.goto(`${site.address}${fixture.plan}/measures.html`)
  const ofZone = await tasksOf('澜湾水乡共建示范区')
  expect(ofZone.length).toBeGreaterThan(1)
  for (const county of ['柳渡县', '苇洲市', '青荇区'])
    expect(await tasksOf(`${county}和有关的地方`)).toEqual(expect.arrayContaining(ofZone))
})

test('what a place is stands before its code', async ({ page, site }) => {
  await page.goto(`${site.address}places/weizhou.html`)
  await expect(page.locator('article > *').last()).toContainText('行政区划代码')
})

test('a sentence of a place in the city leads to where it stands', async ({ page, site }) => {
  await page.goto(`${site.address}places/weizhou.html`)
  await page
    .locator('.reach')
    .getByRole('link', { name: /提升照影湖、镜荡/ })
    .click()
  await expect(page.locator(':target')).toContainText('探索水乡保护模式。')
})
