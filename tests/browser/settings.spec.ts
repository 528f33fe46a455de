import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { fixture } from './fixture.ts'
import { expect, hosts, openServer, test } from './site.ts'

const section = 'lanwan-2034/8/1.html'
const open = (page: Page) => page.getByRole('button', { name: '阅读设置' }).click()
const drawer = (page: Page) => page.getByRole('dialog', { name: '阅读设置' })
const colorOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor)
const sizeOf = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host, colorScheme: 'light' })

    test('a setting holds at once, on the next page from its first paint on, and until it is reset', async ({
      page,
      site
    }) => {
      await page.goto(site.address + section)
      expect(await colorOf(page)).toBe('rgb(252, 251, 248)')
      await open(page)
      await drawer(page).getByText('深色', { exact: true }).click()
      await drawer(page).getByText('125', { exact: true }).click()
      expect(await colorOf(page)).toBe('rgb(23, 24, 22)')
      expect(await sizeOf(page)).toBe(20)

      // Before anything of the page is there to be painted.
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('body')) return
          observer.disconnect()
          Object.assign(window, { themeAtBody: document.documentElement.dataset.theme })
        }).observe(document, { childList: true, subtree: true })
      })
      await page.goto(`${site.address}lanwan-2034/9/2.html`)
      expect(await page.evaluate(() => (window as { themeAtBody?: string }).themeAtBody)).toBe('dark')
      expect(await sizeOf(page)).toBe(20)

      await open(page)
      await drawer(page).getByRole('button', { name: '恢复默认' }).click()
      expect(await colorOf(page)).toBe('rgb(252, 251, 248)')
      expect(await sizeOf(page)).toBe(16)
      await expect(drawer(page).getByRole('radio', { name: '跟随系统' })).toBeChecked()
    })
  })
}

test('every setting of the type changes the text', async ({ page, site }) => {
  await page.goto(site.address + section)
  const paragraph = page.locator('#chp_8__sec_1__p_1')
  const before = await paragraph.evaluate((one) => one.getBoundingClientRect().height)
  await open(page)
  await drawer(page).getByText('宽松', { exact: true }).click()
  expect(await paragraph.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(before)
  await drawer(page).getByText('少', { exact: true }).click()
  expect(await paragraph.locator('p').evaluate((one) => one.getBoundingClientRect().width)).toBeLessThanOrEqual(30 * 18)
  await drawer(page).getByLabel('首行缩进').check()
  await expect(paragraph.locator('p')).toHaveCSS('text-indent', '36px')
})

for (const width of [1024, 1280, 1440])
  test(`beside the contents the text keeps its room at every size, ${width} pixels wide`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const size of ['112', '125', '150', '175', '200']) {
      await page.goto(site.address + section)
      await open(page)
      await drawer(page).getByText(size, { exact: true }).click()
      for (const path of [section, 'lanwan-2034/8/index.html']) {
        await page.goto(site.address + path)
        const { characters, beyond } = await page.locator('.text').evaluate((column) => {
          const line = column.querySelector('.paragraph > p') ?? column
          const right = column.getBoundingClientRect().right + 1
          return {
            characters: line.getBoundingClientRect().width / parseFloat(getComputedStyle(line).fontSize),
            beyond: [...column.querySelectorAll('h1, h1 *')].filter((one) => one.getBoundingClientRect().right > right)
              .length
          }
        })
        expect.soft([size, path, characters]).toEqual([size, path, Math.max(characters, 20)])
        expect.soft([size, path, beyond]).toEqual([size, path, 0])
      }
    }
  })

test('in 大字版 everything that is pressed measures 44 pixels', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of [section, 'index.html', 'search.html', 'places/wanghai.html', 'terms/index.html']) {
    await page.goto(site.address + path)
    if (path === section) {
      await open(page)
      await drawer(page).getByLabel('大字版').check()
    }
    expect(await sizeOf(page)).toBe(24)
    // A link within a line of text is as high as the line.
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, select, input:not([type=radio], [type=checkbox])'
        )
      ]
        .filter((one) => one.offsetParent && !one.closest('.paragraph, p, dd, .entry, .skip'))
        .filter((one) => one.getBoundingClientRect().height < 44)
        .slice(0, 5)
        .map((one) => one.outerHTML.slice(0, 80))
    )
    expect(small).toEqual([])
  }
  for (const [path, mains] of [
    [section, ['[data-settings]', '.running-head a', 'a[rel=next]']],
    ['index.html', ['[type=search]', '.search-box button']]
  ] as const) {
    await page.goto(site.address + path)
    for (const main of mains) {
      const box = await page.locator(main).first().boundingBox()
      expect.soft([main, box?.height]).toEqual([main, Math.max(60, box?.height ?? 0)])
    }
  }
})

test('大字版 is a size, and ends when a smaller one is chosen', async ({ page, site }) => {
  await page.goto(site.address + section)
  await open(page)
  await drawer(page).getByLabel('大字版').check()
  await expect(drawer(page).getByRole('radio', { name: '150' })).toBeChecked()
  await drawer(page).getByText('200', { exact: true }).click()
  await expect(drawer(page).getByLabel('大字版')).toBeChecked()
  expect(await sizeOf(page)).toBe(32)
  await drawer(page).getByText('100', { exact: true }).click()
  await expect(drawer(page).getByLabel('大字版')).not.toBeChecked()
  await expect(drawer(page).getByRole('radio', { name: '100' })).toBeChecked()
  expect(await sizeOf(page)).toBe(16)
})

test('a size is shown by a character that is as large as the text then is', async ({ page, site }) => {
  await page.goto(site.address + section)
  await open(page)
  const text = page.locator('.paragraph > p').first()
  for (const size of ['200', '175', '150', '125', '112', '100']) {
    await drawer(page).getByText(size, { exact: true }).click()
    const sample = drawer(page).getByRole('radio', { name: size }).locator('+ span b')
    await expect(sample).toHaveCSS('font-size', await text.evaluate((one) => getComputedStyle(one).fontSize))
  }
})

test('大字版 has a switch on the home page', async ({ page, site }) => {
  await page.goto(`${site.address}index.html`)
  await page.getByRole('button', { name: '大字版' }).click()
  expect(await sizeOf(page)).toBe(24)
  await page.getByRole('button', { name: '普通版' }).click()
  expect(await sizeOf(page)).toBe(16)
})

test('the drawer is opened, set and closed by keyboard', async ({ page, site }) => {
  await page.goto(site.address + section)
  await page.getByRole('button', { name: '阅读设置' }).focus()
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(drawer(page).getByRole('radio', { name: '112' })).toBeChecked()
  expect(await sizeOf(page)).toBe(18)
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  await expect(page.getByRole('button', { name: '阅读设置' })).toBeFocused()
})

test('another window of the site follows', async ({ page, site, context }) => {
  await page.goto(site.address + section)
  const other = await context.newPage()
  await other.goto(`${site.address}help.html`)
  await open(page)
  await drawer(page).getByText('深色', { exact: true }).click()
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await other.close()
})

test('what is kept and makes no sense is not applied', async ({ page, site }) => {
  for (const kept of ['{', '[]', '"x"', '{"theme":"<b>","size":125,"other":"on"}', 'null']) {
    await page.goto(site.address + section)
    await page.evaluate((kept) => {
      localStorage.setItem('plans:/ settings', kept)
    }, kept)
    await page.reload()
    expect(await page.evaluate(() => Object.keys(document.documentElement.dataset))).toEqual(['script'])
  }
})

test('two sites on one host keep their settings apart', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'plans-'))
  for (const name of ['one', 'two']) await symlink(resolve(fixture.site), join(folder, name))
  const { address, close } = await openServer(folder)
  await page.goto(`${address}one/${section}`)
  await open(page)
  await drawer(page).getByText('深色', { exact: true }).click()
  const other = await page.context().newPage()
  await other.goto(`${address}two/index.html`)
  await expect(other.locator('html')).not.toHaveAttribute('data-theme')
  await open(other)
  await drawer(other).getByText('浅色', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goto(`${address}one/places/index.html`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await other.close()
  await page.goto('about:blank')
  await close()
  await rm(folder, { recursive: true })
})

test('what others keep on the host is neither applied nor lost', async ({ page, site }) => {
  const others = '{"theme":"dark","size":"200","token":"of another"}'
  await page.goto(site.address + section)
  await page.evaluate((others) => {
    localStorage.setItem('settings', others)
    sessionStorage.setItem('contents lanwan-2034', 'of another')
  }, others)
  await page.reload()
  expect(await page.evaluate(() => Object.keys(document.documentElement.dataset))).toEqual(['script'])
  await open(page)
  await drawer(page).getByText('浅色', { exact: true }).click()
  await page.goto(`${site.address}check.html`)
  await page.goto(site.address + section)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await page.evaluate(() => [localStorage.settings, sessionStorage['contents lanwan-2034']] as unknown)).toEqual(
    [others, 'of another']
  )
})

test('settings kept under the old name are taken over once', async ({ page, site }) => {
  await page.goto(site.address + section)
  await page.evaluate(() => {
    localStorage.setItem('settings', '{"theme":"dark"}')
  })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await open(page)
  await drawer(page).getByRole('button', { name: '恢复默认' }).click()
  await page.reload()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } })

  test('no setting is offered that does nothing', async ({ page, site }) => {
    await page.goto(site.address + section)
    await open(page)
    await expect(drawer(page).getByRole('group', { name: '行距' })).toBeVisible()
    await expect(drawer(page).getByRole('group', { name: '每行字数' })).toBeHidden()
    await expect(drawer(page).getByLabel('键跳到查找框')).toBeHidden()
  })
})

test('with a keyboard and room all settings are offered', async ({ page, site }) => {
  await page.goto(site.address + section)
  await open(page)
  await expect(drawer(page).getByRole('group', { name: '每行字数' })).toBeVisible()
  await expect(drawer(page).getByLabel('键跳到查找框')).toBeVisible()
})

test('原稿 shows the source as it is, and back', async ({ page, site }) => {
  await page.goto(site.address + section)
  const words = page.locator('#chp_8__sec_1__p_2 > p')
  const reading = await words.innerText()
  await open(page)
  await drawer(page).getByText('原稿', { exact: true }).click()
  await expect(words).toContainText('云桥货物货运中心')
  await expect(page.locator('.note', { hasText: '现在显示的是原稿' })).toBeVisible()

  // Also on the next page, and what is copied there says so.
  await page.goto(`${site.address}lanwan-2034/9/2.html`)
  await expect(page.locator('html')).toHaveAttribute('data-source-shown', '')
  await page.getByRole('button', { name: '看更正后的文字' }).click()
  await page.goto(site.address + section)
  expect(await words.innerText()).toBe(reading)
})

test('every paragraph is shown as the source has it', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/full.html`)
  await open(page)
  await drawer(page).getByText('原稿', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-source-shown', '')
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('.paragraph > p')].map((one) => one.textContent.replaceAll('〔换行〕', '')).join('')
  )
  const source = (await readFile(fixture.source, 'utf8')).replace('(上接第三版)', '')
  const lines = source.split(/\s*\n\s*/).filter((line) => line.length > 40)
  expect(lines.length).toBeGreaterThan(40)
  const flat = shown.replaceAll(/\s/g, '')
  const missing = lines.map((line) => line.trim().replaceAll(/\s/g, '')).filter((line) => !flat.includes(line))
  expect(missing).toEqual([])
})

test('the source waits until the marks of a search are cleared', async ({ page, site }) => {
  await page.goto(site.address + section)
  await open(page)
  await drawer(page).getByText('原稿', { exact: true }).click()
  await page.goto(`${site.address}lanwan-2034/9/2.html?q=%E6%9D%83%E7%9B%8A%E4%BA%A4%E6%98%93#chp_9__sec_2__p_4`)
  const note = page.getByText('标出文字时，显示的是更正后的文字')
  await expect(note).toBeInViewport()
  await page.getByRole('button', { name: '清除标记' }).click()
  await expect(note).toHaveCount(0)
  await expect(page.getByText('现在显示的是原稿')).toHaveCount(1)
})

test('the drawer closes when the focus leaves it', async ({ page, site }) => {
  await page.goto(site.address + section)
  await open(page)
  await drawer(page).getByRole('button').last().focus()
  await page.keyboard.press('Tab')
  await expect(drawer(page)).toBeHidden()
})
