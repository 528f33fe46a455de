/** 我的城市: what the documents say of a city, by its name and through the places in it. */
import { expect, test } from './site.ts'

test.use({ folder: 'dist' })

test('a city is found by its province, and its page has whole sentences', async ({ page, site }) => {
  await page.goto(`${site.address}index.html`)
  await page.getByRole('navigation', { name: '我的城市' }).getByRole('link', { name: '我的城市' }).click()
  const province = page.locator('#zhejiang')
  await expect(province.getByRole('listitem').filter({ hasText: '嘉兴市' })).toContainText(
    '还通过长三角生态绿色一体化发展示范区、'
  )
  await province.getByRole('link', { name: '嘉兴市' }).click()
  await expect(page.locator('.occurrences .line').last()).toHaveText(/^充分发挥示范区引领带动作用，.*创新链和产业链。$/)
})

test('a city is told of through its counties and the zones across its borders, and through what it belongs to', async ({
  page,
  site
}) => {
  await page.goto(`${site.address}places/jiaxing.html`)
  const through = page.locator('.reach')
  await expect(through.getByRole('heading', { level: 3 })).toHaveText([
    /^长三角生态绿色一体化发展示范区/,
    /^汾湖/,
    /^嘉善县/
  ])
  await expect(through.getByRole('link', { name: /嘉善县域科学发展示范点/ })).toContainText(/^第十章第三节第1段/)
  const above = page.getByRole('navigation', { name: '通过所属的地方提到' }).getByRole('link')
  await expect(above).toHaveText([/^浙江省/, /^长江三角洲/, /^长三角中心区/, /^沪苏浙/, /^三省一市/, /^苏浙皖/])
})

test('what a place is stands before its code', async ({ page, site }) => {
  await page.goto(`${site.address}places/jiaxing.html`)
  await expect(page.locator('article > *').last()).toContainText('行政区划代码')
})

test('a sentence of a place in the city leads to where it stands', async ({ page, site }) => {
  await page.goto(`${site.address}places/jiaxing.html`)
  await page
    .locator('.reach')
    .getByRole('link', { name: /提升淀山湖、元荡/ })
    .click()
  await expect(page.locator(':target')).toContainText('探索生态友好型高质量发展模式。')
})
