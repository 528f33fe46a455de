import { fixture } from './fixture.ts'
import { expect, hosts, openServer, test } from './site.ts'

for (const host of hosts) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${host}, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ host, javaScriptEnabled })

      test('leads from the home page to a section and on', async ({ page, site }) => {
        await page.goto(`${site.address}index.html`)
        await page.getByRole('link', { name: '第八章 扩大对外往来' }).click()
        await page.getByRole('main').getByRole('link', { name: '第一节 建好开放窗口', exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('建好开放窗口')
        await expect(page.locator('.paragraph')).toHaveCount(4)

        await page.locator('a[rel=next]').click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('一起走向远洋')
      })

      test('shows its style', async ({ page, site }) => {
        await page.goto(`${site.address}lanwan-2034/8/1.html`)
        await expect(page.locator('.measure').first()).toHaveCSS('font-weight', '700')
        await expect(page.locator('body')).toHaveCSS('margin', '0px')
      })

      test('opens a paragraph by its address', async ({ page, site }) => {
        await page.goto(`${site.address}lanwan-2034/8/1.html#chp_8__sec_1__p_4`)
        await expect(page.locator('#chp_8__sec_1__p_4')).toBeInViewport()
      })
    })
  }
}

test('says that a page is not there', async ({ page, site }) => {
  await page.goto(`${site.address}404.html`)
  await page.getByRole('main').getByRole('link', { name: '首页' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('澜湾区域协同发展规划纲要')
})

for (const base of ['/', '/a/b/'])
  for (const path of ['no.html', 'lanwan-2034/no.html', 'lanwan-2034/3/1.html', 'lanwan-2034/3/4/1.html?q=1#a'])
    test(`a host at ${base} that shows it for ${path} shows a page that works`, async ({ page }) => {
      const { address, close } = await openServer(fixture.site, base)
      await page.goto(address + path)
      await expect(page.locator('body')).toHaveCSS('margin', '0px')
      await expect(page.getByRole('button', { name: '阅读设置' })).toHaveCount(1)
      await page.getByRole('button', { name: '阅读设置' }).click()
      await expect(page.getByRole('dialog', { name: '阅读设置' })).toHaveCount(1)
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: '跳到正文' }).focus()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/#main$/)
      await page.getByRole('main').getByRole('link', { name: '首页' }).click()
      await expect(page).toHaveURL(`${address}index.html`)
      await page.goBack()
      await page.getByRole('searchbox').fill('云桥')
      await page.keyboard.press('Enter')
      await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
      await expect(page).toHaveURL((url) => url.href.startsWith(`${address}search.html?`))
      await close()
    })

const missing = [
  ['lanwan-2034/8/9.html', '第八章 扩大对外往来', 'lanwan-2034/8/index.html'],
  ['lanwan2034/8/1', '第八章第一节 建好开放窗口', 'lanwan-2034/8/1.html'],
  ['lanwan-2034/3/4/1.html?q=1#a', '目录', 'lanwan-2034/index.html'],
  ['term/shungang-dazai.html', '顺港搭载', 'terms/shungang-dazai.html'],
  ['places/wangha.html', '望海市', 'places/wanghai.html']
] as const

for (const base of ['/', '/a/b/'])
  for (const [path, title, nearest] of missing)
    test(`at ${base}${path}, where nothing is, the nearest page is offered`, async ({ page }) => {
      const { address, close } = await openServer(fixture.site, base)
      await page.goto(address + path)
      const offer = page.getByRole('main').getByRole('status')
      await expect(offer).toHaveText(`您要找的可能是：${title}`)
      await offer.getByRole('link').click()
      await expect(page).toHaveURL(address + nearest)
      await close()
    })

test('where nothing is near, words of the address are looked for', async ({ page }) => {
  const { address, close } = await openServer(fixture.site)
  const offer = page.getByRole('main').getByRole('status')
  await page.goto(`${address}of-another-site/%E0.html`)
  await expect(offer).toHaveText('没有找到地址相近的网页。')
  await page.goto(`${address}${encodeURIComponent('云桥')}.html`)
  await expect(offer).toHaveText('您要找的可能是：查找“云桥”')
  await offer.getByRole('link').click()
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
  await close()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('where nothing is, there are the ways to the home page, the search and the plan', async ({ page, site }) => {
    for (const [name, path] of [
      ['首页', 'index.html'],
      ['查找', 'search.html'],
      ['《澜湾区域协同发展规划纲要》目录', 'lanwan-2034/index.html']
    ] as const) {
      await page.goto(`${site.address}404.html`)
      await expect(page.getByText('正在找')).toBeHidden()
      await page.getByRole('main').getByRole('link', { name }).click()
      await expect(page).toHaveURL(site.address + path)
    }
  })

  for (const [path, level] of [
    ['lanwan-2034/no.html', '上一级'],
    ['lanwan-2034/3/1.html', '上两级'],
    ['lanwan-2034/3/4/1.html', '上三级']
  ] as const)
    test(`from ${path}, where nothing is, one comes home`, async ({ page }) => {
      const { address, close } = await openServer(fixture.site, '/a/b/')
      await page.goto(address + path)
      await page.getByRole('link', { name: level }).click()
      await expect(page).toHaveURL(`${address}index.html`)
      await close()
    })
})
