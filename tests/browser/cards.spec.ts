/** Cards of terms and places; those of corrections are tested beside them in corrections.spec.ts. */
import type { Locator, Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'

const section = 'lanwan-2034/11/2.html'

/** Where a mark is, in the window. */
async function boxOf(mark: Locator) {
  const box = await mark.boundingBox()
  if (!box) throw new Error('Expected a mark in the window, found none.')
  return { ...box, middle: box.y + box.height / 2 }
}

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '')

/** Until a card would have opened. Its clock is that of the test. */
async function restOn(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 })
  await page.clock.runFor(1000)
}

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('a term shows what it is, and the way to all its occurrences', async ({ page, site }) => {
      await page.goto(site.address + section)
      await page.locator('a.term', { hasText: '顺港搭载' }).click()
      const card = page.getByRole('dialog', { name: '顺港搭载' })
      await expect(card).toContainText('港口')
      await expect(card).toContainText('本站编写，不是原文')
      expect(page.url()).toBe(site.address + section)

      await card.getByRole('link', { name: '文中全部3处' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('顺港搭载')
      await expect(page.locator('.occurrences ol li')).toHaveCount(3)
    })
  })
}

test('Enter opens a card, Tab walks through it, Esc gives the focus back', async ({ page, site }) => {
  await page.goto(site.address + section)
  const mark = page.locator('a.place', { hasText: '鲸屿港' })
  const card = page.getByRole('dialog', { name: '鲸屿港' })
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(card).toBeFocused()
  await expect(mark).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await expect(card.getByRole('link', { name: /^文中全部/ })).toBeFocused()

  // The link after the mark, in the same paragraph; back it goes to the mark.
  const next = mark.locator('xpath=following::a[@href][1]')
  await page.keyboard.press('Tab')
  await expect(card).toHaveCount(0)
  await expect(next).toBeFocused()
  await mark.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await expect(mark).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(mark).toBeFocused()
})

test('the pointer opens a card, which stays while it is on the card, and goes with it', async ({ page, site }) => {
  await page.goto(site.address + section)
  const mark = page.locator('a.place', { hasText: '鲸屿港' })
  const card = page.getByRole('dialog', { name: '鲸屿港' })
  await mark.hover()
  await expect(card).toBeVisible()
  await card.hover()
  await card.getByRole('link', { name: /^文中全部/ }).hover()
  await expect(card).toBeVisible()
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(card).toHaveCount(0)
})

test('a card does not cover the line of its mark', async ({ page, site }) => {
  for (const [width, height] of [
    [360, 640],
    [1280, 720]
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.goto(site.address + section)
    const mark = page.locator('a.place', { hasText: '鲸屿港' })
    await mark.evaluate((element) => {
      element.scrollIntoView({ block: 'end' })
    })
    await mark.click()
    const card = page.getByRole('dialog', { name: '鲸屿港' })
    await expect(card).toBeFocused()
    const [line, shown] = [await boxOf(mark), await boxOf(card)]
    const [above, below] = line.y < shown.y ? [line, shown] : [shown, line]
    expect(above.y + above.height).toBeLessThanOrEqual(below.y)
    expect(above.y).toBeGreaterThanOrEqual(0)
    expect(below.y + below.height).toBeLessThanOrEqual(height)
  }
})

test('the pointer resting on a mark never scrolls the page', async ({ page, site }) => {
  await page.clock.install()
  for (const width of [500, 1280]) {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(site.address + section)
    const mark = page.locator('a.place', { hasText: '鲸屿港' })
    await mark.evaluate((one) => {
      window.scrollBy(0, one.getBoundingClientRect().bottom - window.innerHeight + 60)
    })
    const { x, width: wide, middle } = await boxOf(mark)
    const before = await page.evaluate(() => window.scrollY)
    await restOn(page, x + wide / 2, middle)
    expect(await page.evaluate(() => window.scrollY)).toBe(before)
    // Above the line; a sheet would cover it, and waits for a click.
    await expect(page.getByRole('dialog')).toHaveCount(width === 500 ? 0 : 1)
  }
})

test('words are selected from within a mark, and the click at their end opens nothing', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 1400 })
  await page.goto(site.address + section)
  const mark = page.locator('a.place', { hasText: '鲸屿港' })
  const address = await mark.getAttribute('href')
  // Also when a field had the focus before.
  await page.getByRole('searchbox').click()
  const { x, middle, width } = await boxOf(mark)
  for (const end of [x + width - 2, x + width + 60]) {
    await page.mouse.move(x + 2, middle)
    await page.mouse.down()
    await page.mouse.move(end, middle, { steps: 8 })
    await page.mouse.up()
    expect(await selected(page)).toMatch(/^鲸屿港?/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(mark).toHaveAttribute('href', address ?? '')
    await page.getByRole('heading', { level: 1 }).click()
  }
  await mark.click()
  await expect(page.getByRole('dialog', { name: '鲸屿港' })).toBeFocused()
})

test('no card opens while a button is down, and an open one makes way for a selection', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 1400 })
  await page.clock.install()
  await page.goto(site.address + section)
  const mark = page.locator('a.place', { hasText: '鲸屿港' })
  const { x, middle, width } = await boxOf(mark)
  await page.mouse.move(x - 60, middle)
  await page.mouse.down()
  await restOn(page, x + width / 2, middle)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.mouse.up()

  await page.getByRole('heading', { level: 1 }).click()
  await restOn(page, x + width / 2, middle)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.mouse.down()
  await page.mouse.move(x + width, middle + 20, { steps: 5 })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.mouse.up()
  expect((await selected(page)).length).toBeGreaterThan(3)
})

test('words of a card can be selected', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 1400 })
  await page.goto(site.address + section)
  await page.locator('a.term', { hasText: '顺港搭载' }).click()
  const card = page.getByRole('dialog', { name: '顺港搭载' })
  const { x, y } = await boxOf(card.locator('.entry-name'))
  await page.mouse.move(x + 1, y + 4)
  await page.mouse.down()
  // Out of it and back.
  await page.mouse.move(x - 60, y + 60, { steps: 5 })
  await page.mouse.move(x + 150, y + 60, { steps: 5 })
  await page.mouse.up()
  expect(await selected(page)).toMatch(/^顺港搭载/)
  await expect(card).toBeVisible()
})

test('Esc that ends the composing of an input method closes nothing', async ({ page, site }) => {
  await page.goto(site.address + section)
  await page.locator('a.place', { hasText: '鲸屿港' }).click()
  const card = page.getByRole('dialog', { name: '鲸屿港' })
  const escape = (isComposing: boolean) =>
    card.evaluate(
      (one, isComposing) =>
        one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing, bubbles: true })),
      isComposing
    )
  await escape(true)
  await expect(card).toBeVisible()
  await escape(false)
  await expect(card).toHaveCount(0)
})

test('Ctrl and a click open the page of the mark, as with any link', async ({ page, site, context }) => {
  await page.goto(site.address + section)
  const opened = context.waitForEvent('page')
  await page.locator('a.place', { hasText: '鲸屿港' }).click({ modifiers: ['ControlOrMeta'] })
  const other = await opened
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('鲸屿港')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a longer name leads on to what it holds, a collective to its members', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/10/4.html`)
  await page.locator('a.place', { hasText: '望海云桥商务区' }).click()
  const card = page.getByRole('dialog', { name: '望海云桥商务区' })
  await expect(card).toContainText('名称中的词语：望海市、云桥')

  await page.goto(`${site.address}lanwan-2034/10/1.html`)
  await page.locator('a.place', { hasText: '望岚澄' }).click()
  await expect(page.getByRole('dialog', { name: '望岚澄' })).toContainText('包括：望海市、岚江省、澄南省')
})

test('readers choose which marks are links, and the choice stays on the next page', async ({ page, site }) => {
  await page.goto(site.address + section)
  const mark = page.locator('a.place', { hasText: '鲸屿港' })
  const quiet = page.locator('a.term[data-href]').first()
  const choice = page.getByRole('combobox', { name: '标出什么' })
  await expect(choice).toHaveValue('')
  await expect(page.locator('a.term[href]').first()).toHaveCSS('border-bottom-style', 'dotted')
  await expect(quiet).not.toHaveAttribute('href')
  await expect(quiet).toHaveCSS('border-bottom-style', 'none')
  await choice.selectOption('all')
  await expect(quiet).toHaveCSS('border-bottom-style', 'dotted')
  await quiet.click()
  await expect(page.getByRole('dialog', { name: (await quiet.textContent()) ?? '' })).toBeVisible()
  await page.keyboard.press('Escape')

  await choice.selectOption('off')
  await expect(mark).not.toHaveAttribute('href')
  await expect(page.locator('a.correction').first()).toBeHidden()
  await expect(page.getByText('直线')).toBeHidden()
  await mark.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.goto(`${site.address}lanwan-2034/10/4.html`)
  await expect(page.locator('a.place').first()).not.toHaveAttribute('href')
  await choice.selectOption('')
  await expect(page.locator('a.place').first()).toHaveAttribute('href')
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } })

  test('going back closes what is open', async ({ page, site, browserName }) => {
    test.skip(browserName !== 'chromium', 'Firefox does not tell.')
    // What Chromium has on phones alone: a reader goes back.
    await page.addInitScript(() => {
      const open: EventTarget[] = []
      class Watcher extends EventTarget {
        constructor() {
          super()
          open.push(this)
        }
        destroy() {
          const at = open.indexOf(this)
          if (at >= 0) open.splice(at, 1)
        }
      }
      Object.assign(window, { CloseWatcher: Watcher, goBack: () => open.at(-1)?.dispatchEvent(new Event('close')) })
    })
    const goBack = () => page.evaluate(() => (window as unknown as { goBack: () => boolean | undefined }).goBack())
    await page.goto(site.address + section)
    const contents = page.getByRole('button', { name: '目录' })
    await contents.tap()
    await expect(contents).toHaveAttribute('aria-expanded', 'true')
    await goBack()
    await expect(contents).toHaveAttribute('aria-expanded', 'false')
    await page.locator('a.place', { hasText: '鲸屿港' }).tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await goBack()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('button', { name: '阅读设置' }).tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await goBack()
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await goBack()).toBeUndefined()
  })

  test('a tap opens a sheet, a tap elsewhere closes it', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.locator('a.place', { hasText: '鲸屿港' }).tap()
    const card = page.getByRole('dialog', { name: '鲸屿港' })
    expect(await card.boundingBox()).toMatchObject({ x: 0, width: 360 })
    await card.getByRole('button', { name: '关闭' }).tap()
    await expect(card).toHaveCount(0)
    await expect(page.locator('a.place', { hasText: '鲸屿港' })).toBeFocused()

    await page.locator('a.place', { hasText: '鲸屿港' }).tap()
    await expect(card).toBeVisible()
    await page
      .locator('.paragraph')
      .first()
      .tap({ position: { x: 4, y: 4 }, force: true })
    await expect(card).toHaveCount(0)
  })

  test('in large print a sheet shows its last line whole, and no words under its button', async ({ page, site }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.addInitScript(() => {
      if (location.protocol === 'http:') localStorage.setItem('settings', '{"large":"on"}')
    })
    for (const [path, name] of [
      ['lanwan-2034/8/1.html', '云桥开放枢纽'],
      ['lanwan-2034/8/2.html', '潮市通']
    ] as const) {
      await page.goto(site.address + path)
      await page.locator('a.mark', { hasText: name }).first().click()
      const card = page.getByRole('dialog', { name })
      const { foot, last, lines, words, button } = await card.evaluate((card) => {
        const boxOf = (selector: string) => card.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
        const more = [...(card.querySelector('.entry-more')?.children ?? [])]
        const lines = more.map((one) => {
          const range = document.createRange()
          range.selectNodeContents(one)
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
        })
        const range = document.createRange()
        const paragraphs = [...card.querySelectorAll('p')]
        const rights = paragraphs.flatMap((one) => {
          range.selectNodeContents(one)
          return [...range.getClientRects()].map(({ right }) => right)
        })
        const { left, width } = boxOf('.close')
        return {
          foot: card.getBoundingClientRect().bottom,
          last: boxOf('.entry-more').bottom,
          lines,
          words: Math.max(...rights),
          // Its sign stands in the middle.
          button: left + width / 2 - parseFloat(getComputedStyle(card).fontSize) / 2
        }
      })
      expect(foot - last).toBeGreaterThanOrEqual(16)
      expect(lines).toEqual([1, 1])
      expect(words).toBeLessThanOrEqual(button)
    }
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a mark is a link to its page, and its note is not shown', async ({ page, site }) => {
    await page.goto(site.address + section)
    await expect(page.locator('.entry-notes')).toBeHidden()
    await expect(page.getByRole('combobox', { name: '标出什么' })).toHaveCount(0)
    await page.locator('a.place', { hasText: '鲸屿港' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('鲸屿港')
  })
})
