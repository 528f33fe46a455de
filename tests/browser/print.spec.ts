/** What stands on paper. */
import type { Page } from '@playwright/test'
import { extractPdf } from '../../src/extract/pdf.ts'
import { expect, test } from './site.ts'

const section = 'lanwan-2034/8/1.html'
const whole = 'lanwan-2034/full.html'

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
})

const sizeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => parseFloat(getComputedStyle(one).fontSize))

for (const javaScriptEnabled of [true, false])
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled })

    test('a section stands alone, and with the notes of its corrections and their dots where they are wanted', async ({
      page,
      site
    }) => {
      await page.goto(site.address + section)
      for (const name of ['文件目录', '主要页面', '全部页面'])
        await expect(page.getByRole('navigation', { name })).toBeHidden()
      const notes = page.locator('.apparatus')
      const dot = page.locator('a.correction').first()
      await expect(notes).toBeHidden()
      await expect(dot).toHaveCSS('display', 'none')
      await page.emulateMedia({ media: 'screen' })
      await expect(dot).toHaveCSS('display', 'inline')
      await page.getByLabel('打印时附更正说明').check()
      await expect(notes).toBeHidden()
      await page.emulateMedia({ media: 'print' })
      await expect(dot).toHaveCSS('display', 'inline')
      await expect(notes).toContainText('云桥货物货运中心')
      await expect(page.getByLabel('打印时附更正说明')).toBeHidden()
    })

    test('the whole text has the notes, until they are not wanted', async ({ page, site }) => {
      await page.goto(site.address + whole)
      await expect(page.locator('.apparatus')).toBeVisible()
      await expect(page.locator('a.correction').first()).toHaveCSS('display', 'inline')
      await page.emulateMedia({ media: 'screen' })
      await page.getByLabel('打印时附更正说明').uncheck()
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.apparatus')).toBeHidden()
      await expect(page.locator('a.correction').first()).toHaveCSS('display', 'none')
    })
  })

for (const path of [section, whole, 'downloads/lanwan-2034.html'])
  test(`on paper each dot of ${path} has the number of its note`, async ({ page, site }) => {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(site.address + path)
    if (path === section) await page.getByLabel('打印时附更正说明').check()
    await page.emulateMedia({ media: 'print' })
    const shown = await page
      .locator('a.correction')
      .first()
      .evaluate((one) => [getComputedStyle(one).counterIncrement, getComputedStyle(one, '::after').content])
    expect(shown).toEqual(['dot 1', 'counter(dot)'])
    // Both are counted as they stand: number three of the notes is that of the third dot.
    const numbered = await page
      .locator('.apparatus .where, #corrections .where > a')
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one, '::before').counterIncrement === 'note 1')
          .map((one) => one.closest('.entry')?.querySelector('[id^=note_]')?.id.slice(5) ?? one.closest('.entry')?.id)
      )
    const dots = await page
      .locator('a.correction')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.replace(/^.*#/, '')))
    expect(numbered.length).toBeGreaterThan(0)
    expect(numbered).toEqual(dots)
  })

for (const path of [whole, 'lanwan-2034/corrections.html', 'downloads/lanwan-2034.html'])
  test(`${path} names the one source of the notes once`, async ({ page, site }) => {
    await page.goto(site.address + path)
    const words = await page.locator('main').innerText()
    const source = /依据：([^（。；]+)/.exec(words)?.[1] ?? ''
    expect(source).not.toBe('')
    expect(words.split(source)).toHaveLength(2)
  })

test('a card on a page of the site, which stands alone, names the source', async ({ page, site }) => {
  await page.emulateMedia({ media: 'screen' })
  await page.goto(site.address + section)
  await page.locator('#chp_8__sec_1__p_2 a.correction').first().click()
  await expect(page.locator('.card .witness').first()).toBeVisible()
})

test('large print is large on paper', async ({ page, site }) => {
  for (const path of [whole, 'downloads/lanwan-2034.html'])
    for (const selector of ['.paragraph', 'h2']) {
      await page.goto(site.address + path)
      const usual = await sizeOf(page, selector)
      await page.evaluate(() => {
        document.documentElement.dataset.size = '200'
      })
      expect(await sizeOf(page, selector)).toBeCloseTo(2 * usual, 1)
    }
})

test('hits are not printed', async ({ page, site }) => {
  await page.goto(`${site.address}${section}?q=%E4%BA%91%E6%A1%A5#chp_8__sec_1__p_2`)
  await expect(page.locator('.stepper')).toHaveCount(1)
  const grounds = await page.evaluate(() => {
    const paragraph = document.querySelector('.paragraph p')
    const mark = document.createElement('mark')
    paragraph?.append(mark)
    return [
      getComputedStyle(mark),
      ...['hits', 'current-hit'].map((name) => getComputedStyle(mark, `::highlight(${name})`))
    ].map(({ backgroundColor }) => backgroundColor)
  })
  expect(new Set(grounds)).toEqual(new Set(['rgba(0, 0, 0, 0)']))
})

test('a heading takes room for the lines after it to its page', async ({ page, site }) => {
  await page.goto(site.address + whole)
  const heading = page.locator('h3').first()
  const { bottom } = await heading.evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect)
  const first = await page
    .locator('section > h3 ~ *')
    .first()
    .evaluate((one) => one.getBoundingClientRect().top)
  // The room is the heading's own, and the text stands in it.
  expect(first - bottom).toBeLessThan(40)
  expect(await heading.evaluate((one) => parseFloat(getComputedStyle(one, '::after').height))).toBeGreaterThan(60)
})

test('the sentence about the table of tasks is whole', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await expect(page.locator('main .note').first()).toHaveText(/请用查找。/)
  expect(await page.locator('main .note').first().innerText()).toMatch(/。$/)
})

test('the table of tasks tells what it is filtered by', async ({ page, site }) => {
  for (const [query, words] of [
    ['q=%E9%87%91%E8%9E%8D', /^显示\d项，共42项：标题或正文里有“金融”。$/],
    ['place=weizhou&chapter=8', /^显示1项，共42项：章是“第八章.+”；地名是“苇洲市”。$/]
  ] as const) {
    await page.goto(`${site.address}lanwan-2034/measures.html?${query}`)
    await expect(page.locator('.filtered-by')).toHaveText(words)
    await expect(page.locator('.filtered-by')).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('.filtered-by')).toBeHidden()
    await page.emulateMedia({ media: 'print' })
  }
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await expect(page.locator('.table-filters')).toHaveCount(1)
  await expect(page.locator('.filtered-by')).toBeHidden()
})

test('the table of tasks fills its pages', async ({ page, site }) => {
  await page.setViewportSize({ width: 794, height: 900 })
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await expect(page.locator('#measures tbody tr').first()).toHaveCSS('break-inside', 'auto')
  const widths = await page.locator('#measures thead th').evaluateAll((all) => all.map((one) => one.clientWidth))
  expect(Math.max(...widths)).toBe(widths[3])
  expect(Math.min(...widths)).toBeGreaterThan(100)
})

test('numbers hang in the margin, clear of the text', async ({ page, site }) => {
  for (const path of [section, whole, 'downloads/lanwan-2034.html']) {
    // As wide as the text of a page of paper.
    await page.setViewportSize({ width: 642, height: 900 })
    await page.goto(site.address + path)
    const gaps = await page.locator('.paragraph').evaluateAll((paragraphs) =>
      paragraphs.slice(0, 12).map((paragraph) => {
        const rightOf = (one: Element | null) => one?.getBoundingClientRect().right ?? 0
        const number = paragraph.querySelector('.number')
        const padding = number ? parseFloat(getComputedStyle(number).paddingRight) : 0
        return (paragraph.querySelector('p')?.getBoundingClientRect().left ?? 0) - rightOf(number) + padding
      })
    )
    expect(Math.min(...gaps)).toBeGreaterThan(4)
  }
})

test('a single file prints the text with its corrections, and what else it holds where it is wanted', async ({
  page,
  site
}) => {
  await page.goto(`${site.address}downloads/lanwan-2034.html`)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('searchbox').fill('云桥')
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#text')).toBeVisible()
  await expect(page.locator('#corrections')).toBeVisible()
  for (const part of ['#search-answer', '#search-status', '#contents', '#terms', '#places'])
    await expect(page.locator(part)).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByLabel('打印时附名词解释和地名').check()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#terms')).toBeVisible()
  await expect(page.locator('#places')).toBeVisible()
})

test('the running title tells plan, chapter, address and date', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/10/full.html`)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const title = page.locator('.running-title')
  await expect(title).toContainText('《澜湾区域协同发展规划纲要》第十章')
  await expect(title).toContainText(`${new URL(site.address).host}/lanwan-2034/10/full.html`)
  await expect(title).toContainText(`${new Date().getFullYear()}年`)
})

test('on paper the source says that it is the source, on every page', async ({ page, site }) => {
  await page.goto(site.address + section)
  const title = page.locator('.running-title')
  await expect(title).not.toContainText('原稿')
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: '阅读设置' }).click()
  await page.getByRole('dialog', { name: '阅读设置' }).getByText('原稿', { exact: true }).click()
  await expect(page.locator('html[data-source-shown]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(title).toContainText('第八章第一节原稿（错字未更正）')
  await expect(page.getByText('现在显示的是原稿')).toBeVisible()
  await expect(page.getByRole('button', { name: '看更正后的文字' })).toBeHidden()

  await page.evaluate(() => {
    delete document.documentElement.dataset.reading
    document.dispatchEvent(new Event('settings'))
  })
  await expect(title).not.toContainText('原稿')
})

test.describe('by double-click', () => {
  test.use({ host: 'by double-click' })

  test('the running title does not tell the folder', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('.running-title')).toContainText('打印')
    await expect(page.locator('.running-title')).not.toContainText('/')
  })
})

test('words that are copied from a PDF are those of the text, also across a correction', async ({ page, site }) => {
  await page.goto(site.address + section)
  const paragraphs = await page.locator('.paragraph > p').allTextContents()
  for (const hasDots of [false, true]) {
    await page.emulateMedia({ media: 'screen' })
    await page.getByLabel('打印时附更正说明').setChecked(hasDots)
    await page.emulateMedia({ media: 'print' })
    const { text } = await extractPdf(await page.pdf({ preferCSSPageSize: true }))
    const printed = text.replace(/\n/g, '')
    for (const paragraph of paragraphs) expect(printed).toContain(paragraph)
  }
})

test('a dot stays on the line of the word before it, however wide the paper', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/full.html`)
  for (let width = 600; width < 616; width += 2) {
    await page.setViewportSize({ width, height: 900 })
    const fallen = await page.locator('a.correction').evaluateAll(
      (dots) =>
        dots.filter((dot) => {
          const range = document.createRange()
          range.setEndBefore(dot)
          const before = document.createTreeWalker(dot.closest('p') ?? dot, NodeFilter.SHOW_TEXT)
          let last: Text | undefined
          while (before.nextNode()) {
            if (range.comparePoint(before.currentNode, 0) > 0) break
            last = before.currentNode as Text
          }
          if (!last) return false
          range.setStart(last, last.length - 1)
          range.setEnd(last, last.length)
          return dot.getBoundingClientRect().top > range.getBoundingClientRect().bottom
        }).length
    )
    expect([width, fallen]).toEqual([width, 0])
  }
})
