/** 接着读: one is led on to where one was; it stays in the browser. */
import type { Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'

test.use({ viewport: { width: 1280, height: 500 } })

/** Read in a section, up to a paragraph, and leave the page. */
async function readUpTo(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${address}lanwan-2034/8/1.html`)
  const position = page.locator('[data-position]')
  await page.evaluate((id) => {
    document.getElementById(id)?.scrollIntoView()
  }, id)
  await expect(position).toHaveText(`${id.slice(-1)}/4段`)
}

for (const host of hosts)
  test.describe(host, () => {
    test.use({ host })

    test('the cover and the contents lead on to where one was', async ({ page, site }) => {
      await page.goto(`${site.address}index.html`)
      await expect(page.getByRole('link', { name: '接着读' })).toHaveCount(0)
      await readUpTo(page, site.address, 'chp_8__sec_1__p_3')
      await page.goto(`${site.address}index.html`)
      await page.getByRole('link', { name: '接着读：第八章第一节第3段' }).click()
      await expect(page.locator('#chp_8__sec_1__p_3')).toBeInViewport()
      await page.goto(`${site.address}lanwan-2034/index.html`)
      await expect(page.getByRole('link', { name: '接着读：第八章第一节第3段' })).toBeVisible()
      await expect(page.getByRole('link', { name: '读过' })).toHaveCount(0)
    })

    test('a section that was read to its end is marked in the contents', async ({ page, site }) => {
      await readUpTo(page, site.address, 'chp_8__sec_1__p_4')
      await page.evaluate(() => {
        window.scrollTo(0, document.body.scrollHeight)
      })
      await page.goto(`${site.address}lanwan-2034/index.html`)
      await expect(page.getByRole('link', { name: '读过' })).toHaveText(/建好开放窗口\s*读过/)
    })
  })

test('the setting ends it, and wipes what was kept', async ({ page, site }) => {
  await readUpTo(page, site.address, 'chp_8__sec_1__p_3')
  await page.goto(`${site.address}index.html`)
  await expect(page.getByRole('link', { name: '接着读' })).toBeVisible()
  await page.getByRole('button', { name: '阅读设置' }).click()
  await page.getByLabel('记住读到哪里').uncheck()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('places')))).toEqual([])
  await readUpTo(page, site.address, 'chp_8__sec_1__p_3')
  await page.goto(`${site.address}index.html`)
  await expect(page.getByRole('link', { name: '从第八章读起' })).toBeVisible()
})

test('what somebody else wrote under its name breaks nothing', async ({ page, site }) => {
  await readUpTo(page, site.address, 'chp_8__sec_1__p_3')
  await page.goto(`${site.address}index.html`)
  for (const kept of [
    '{',
    'null',
    '[]',
    '7',
    '{"lanwan-2034":null}',
    '{"lanwan-2034":{"address":"8/1.html","label":"","read":7}}'
  ]) {
    await page.evaluate((kept) => {
      const key = Object.keys(localStorage).find((key) => key.endsWith('places')) ?? ''
      localStorage.setItem(key, kept)
    }, kept)
    await page.reload()
    await expect(page.getByRole('link', { name: '从第八章读起' })).toBeVisible()
  }
})

test('one reads where a link led to, until one scrolls on', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const position = page.locator('[data-position]')
  for (const number of [2, 4]) {
    await page.goto(`${site.address}lanwan-2034/10/2.html#chp_10__sec_2__p_${number}`)
    await expect(position).toHaveText(`${number}/5段`)
  }
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight)
  })
  await expect(position).toHaveText('5/5段')
})

test('a chapter is read with its last section', async ({ page, site }) => {
  const readToEnd = async (path: string) => {
    await page.goto(`${site.address}lanwan-2034/${path}`)
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight)
    })
    await expect(page.locator('[data-position]')).toHaveText(/^(\d+)\/\1段$/)
    await page.goto(`${site.address}lanwan-2034/index.html`)
  }
  const chapter = page.locator('.plan-contents a[href$="8/index.html"]')
  for (const path of ['8/index.html', '8/1.html', '8/2.html']) {
    await readToEnd(path)
    await expect(chapter).not.toContainText('读过')
  }
  await readToEnd('8/3.html')
  await expect(chapter).toContainText('读过')
})
