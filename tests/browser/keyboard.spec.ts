/** Every journey by keyboard alone; the focus is always seen. */
import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

/** Whether the element that has the focus can be seen where it is: in the window, and under nothing. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus'
    const outlined = focused.closest<HTMLElement>('.search-box') ?? focused
    const { outlineStyle, outlineWidth } = getComputedStyle(outlined)
    const label = focused.outerHTML.slice(0, 100)
    const isOwn = focused.matches('.drawer, .card, .options input')
    if (!isOwn && (outlineStyle === 'none' || parseFloat(outlineWidth) === 0)) return `no outline: ${label}`
    const rect = [...focused.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
    if (!rect) return isOwn ? '' : `no box: ${label}`
    const x = Math.min(Math.max(rect.left + rect.width / 2, 0), window.innerWidth - 1)
    const y = rect.top + rect.height / 2
    if (y < 0 || y > window.innerHeight) return `outside the window: ${label}`
    const top = document.elementFromPoint(x, y)
    return top && (focused.contains(top) || top.contains(focused))
      ? ''
      : `covered by ${top?.outerHTML.slice(0, 60)}: ${label}`
  })

for (const width of [360, 1280]) {
  for (const path of ['lanwan-2034/8/1.html', 'index.html', 'terms/shungang-dazai.html', 'lanwan-2034/measures.html']) {
    test(`Tab goes through ${path} and back, always seen, at ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(site.address + path)
      const hidden = new Set<string>()
      const reached = new Set<string>()
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let step = 0; step < 60; step++) {
          await page.keyboard.press(key)
          const fault = await focusIsSeen(page)
          if (fault && fault !== 'nothing has the focus') hidden.add(fault)
          reached.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ''))
        }
      }
      expect([...hidden]).toEqual([])
      expect(reached.size).toBeGreaterThan(20)
    })
  }
}

test('from the home page to a hit, a card, the next section, without a pointer', async ({ page, site }) => {
  await page.goto(`${site.address}index.html`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport()
  await page.keyboard.press('/')
  await page.keyboard.type('顺港搭载')
  await page.keyboard.press('Enter')
  await expect(page.locator('#search-answer')).toHaveAttribute('data-occurrences', '3')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#search-answer a').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  while (!(await page.evaluate(() => document.activeElement?.closest('[data-paragraph]'))))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('.stepper')).toContainText('/ 3')
  await page.keyboard.press('Escape')
  await expect(page.locator('.stepper')).toBeHidden()

  await page.getByRole('link', { name: '顺港搭载' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '顺港搭载' })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: '顺港搭载' }).first()).toBeFocused()

  await page.locator('a[rel=next]').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('完善监管制度')
})

test('the keys scroll an answer that a link leads to, or that is scrolled', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=${encodeURIComponent('澜湾')}`)
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => window.scrollY > 0)
  await page.goto(`${site.address}search.html?q=${encodeURIComponent('澜湾')}&go=`)
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
  await page.evaluate(() => {
    window.scrollTo(0, 20)
  })
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => window.scrollY > 20)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('forced colours keep marks, dots and choices apart', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  await expect(page.locator('a.place').first()).toHaveCSS('text-decoration-line', 'underline')
  await expect(page.locator('a.term[href]').first()).toHaveCSS('border-bottom-style', 'dotted')
  const dot = await page
    .locator('a.correction')
    .first()
    .evaluate((one) => getComputedStyle(one, '::after').backgroundImage)
  expect(dot).not.toBe('none')
  await page.getByRole('button', { name: '阅读设置' }).click()
  const chosen = page.locator('.options input:checked + span').first()
  const other = page.locator('.options input:not(:checked) + span').first()
  await expect(chosen).toHaveCSS('border-top-width', '2px')
  await expect(other).toHaveCSS('border-top-width', '1px')
})
