/** Finding one's way while reading: contents, running head, measures beside the text, what is fetched ahead. */
import { globSync } from 'node:fs'
import { fixture } from './fixture.ts'
import { expect, test } from './site.ts'

const section = 'lanwan-2034/8/1.html'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('one thumb reaches the contents and another section', async ({ page, site }) => {
    await page.goto(site.address + section)
    const contents = page.getByRole('navigation', { name: '文件目录' })
    await expect(contents).toBeHidden()
    const button = page.getByRole('navigation', { name: '当前位置' }).getByRole('button', { name: '目录' })
    await button.tap()
    await expect(contents).toBeVisible()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await contents.getByRole('link', { name: '一起走向远洋' }).tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('一起走向远洋')
  })

  test('one thumb reaches the search, and comes back to the place', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.locator('#chp_8__sec_1__p_4').evaluate((one) => {
      one.scrollIntoView()
    })
    const place = () => page.evaluate(() => Math.round(scrollY))
    const before = await place()
    const search = page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '查找' })
    await search.tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('查找')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(page.getByRole('searchbox')).toBeInViewport()
    await page.getByRole('searchbox').fill('云桥')
    await page.keyboard.press('Enter')
    await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
    // On the page of the search itself it leads to the box.
    await search.tap()
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(page.getByRole('searchbox')).toHaveValue('云桥')
    await page.goBack()
    if (page.url().includes('search.html')) await page.goBack()
    await expect(page).toHaveURL(site.address + section)
    await expect.poll(place).toBe(before)
  })

  test('the foot has the ways on, and the header one line', async ({ page, site }) => {
    await page.goto(site.address + section)
    const head = page.getByRole('navigation', { name: '当前位置' })
    expect((await head.innerText()).split(/\s+/)).toEqual(['目录', '上一节', '1/4段', '下一节', '查找'])
    const boxes = await page
      .locator('.site-header > *:visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    expect(boxes).toHaveLength(2)
    expect(Math.max(...boxes.map(({ top }) => top))).toBeLessThan(Math.min(...boxes.map(({ bottom }) => bottom)))
    await head.getByRole('link', { name: '下一节' }).tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('一起走向远洋')
    await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '上一节' }).tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('建好开放窗口')
  })

  test('one tap shows the ways to the lists, however long the contents are', async ({ page, site }) => {
    await page.setViewportSize({ width: 360, height: 480 })
    await page.goto(site.address + section)
    await page.getByRole('button', { name: '目录' }).tap()
    const pages = page.getByRole('navigation', { name: '其他页面' })
    for (const name of ['名词解释', '地名', '任务', '下载'])
      await expect(pages.getByRole('link', { name })).toBeInViewport({ ratio: 1 })
    const current = page.getByRole('navigation', { name: '文件目录' }).locator('[aria-current]')
    await expect(current).toBeFocused()
    await expect(current).toBeInViewport({ ratio: 1 })
    await pages.getByRole('link', { name: '地名' }).tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('地名和园区')
    // Where no plan is read, the foot itself has them.
    await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '名词解释' }).tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('名词解释')
  })

  // Titles of real plans are longer.
  for (const folder of [fixture.site, 'dist'])
    test.describe(folder, () => {
      test.use({ folder })

      test('the text of every section begins on the first third of the screen', async ({ page, site }) => {
        const sections = globSync('*/*/*.html', { cwd: folder }).filter((path) => /\d+[\\/]\d+\.html$/.test(path))
        const low: [string, number][] = []
        for (const path of sections) {
          await page.goto(site.address + path.replaceAll('\\', '/'))
          // What is missing of a section is said before its text.
          if ((await page.locator('.heading + .note').count()) > 0) continue
          const top = await page
            .locator('.paragraph')
            .first()
            .evaluate((one) => one.getBoundingClientRect().top)
          if (top > 740 / 3) low.push([path, top])
        }
        expect(sections.length).toBeGreaterThan(15)
        expect(low).toEqual([])
      })
    })

  test('the stepper of hits takes the place of the ways on', async ({ page, site }) => {
    await page.goto(`${site.address}${section}?q=${encodeURIComponent('云桥')}#chp_8__sec_1__p_2`)
    const foot = page.locator('.foot')
    await expect(foot.getByRole('button', { name: '下一处' })).toBeInViewport({ ratio: 1 })
    await expect(foot.getByRole('link', { name: '返回结果' })).toBeInViewport({ ratio: 1 })
    await expect(foot.getByRole('link', { name: '下一节' })).toBeHidden()
    await foot.getByRole('button', { name: '清除标记' }).tap()
    await expect(foot.getByRole('link', { name: '下一节' })).toBeVisible()
  })

  test('“/” leads to the search, where the header has no box', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.keyboard.press('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('查找')
    await expect(page.getByRole('searchbox')).toBeFocused()
  })

  test('the running head tells where one is', async ({ page, site }) => {
    await page.goto(site.address + section)
    const head = page.getByRole('navigation', { name: '当前位置' })
    await expect(head.locator('.where')).toHaveText('第八章 · 第一节')
    await expect(head.locator('[data-position]')).toHaveText('1/4段')
    await page.locator('#chp_8__sec_1__p_3').evaluate((one) => {
      one.scrollIntoView()
    })
    await expect(head.locator('[data-position]')).toHaveText('3/4段')
  })
})

test.describe('on a phone without script', () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })

  test('the thumb reaches the contents at the end of the page, and the search page', async ({ page, site }) => {
    await page.goto(site.address + section)
    const head = page.getByRole('navigation', { name: '当前位置' })
    await expect(head.locator('[data-position]')).toHaveText('共4段')
    await head.getByRole('link', { name: '目录' }).click()
    await expect(page.getByRole('navigation', { name: '文件目录' })).toBeInViewport()
    await head.getByRole('link', { name: '查找' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('查找')
  })
})

for (const [print, attributes] of [
  ['usual', {}],
  ['大字版', { large: 'on', big: '' }]
] as const)
  test(`on a tablet the header has two rows, ${print} print`, async ({ page, site }) => {
    await page.setViewportSize({ width: 820, height: 1100 })
    await page.goto(site.address + section)
    await page.evaluate((attributes) => Object.assign(document.documentElement.dataset, attributes), attributes)
    const middles = await page
      .locator('.site-header > *:visible')
      .evaluateAll((all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2))
      )
    expect(middles).toHaveLength(4)
    expect(new Set(middles).size).toBe(2)
    const links = page.getByRole('navigation', { name: '主要页面' }).getByRole('link')
    expect(new Set(await links.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))).size).toBe(1)
  })

for (const [print, attributes] of [
  ['usual', {}],
  ['大字版', { large: 'on', big: '' }],
  ['150 %', { size: '150', big: '' }],
  ['200 %', { size: '200', big: '' }]
] as const)
  test(`on a phone, no part of a heading lies on another, and the way up is whole or told, ${print} print`, async ({
    page,
    site
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${site.address}lanwan-2034/full.html`)
    await page.evaluate((attributes) => Object.assign(document.documentElement.dataset, attributes), attributes)
    const gap = await page.locator('.heading').evaluate((heading) => {
      const range = document.createRange()
      range.selectNodeContents(heading.querySelector('h1') ?? heading)
      const end = Math.max(...[...range.getClientRects()].map(({ bottom }) => bottom))
      return (heading.querySelector('h1 + p')?.getBoundingClientRect().top ?? NaN) - end
    })
    expect(gap).toBeGreaterThan(0)

    await page.setViewportSize({ width: 300, height: 740 })
    await page.goto(`${site.address}lanwan-2034/11/1.html`)
    await page.evaluate((attributes) => Object.assign(document.documentElement.dataset, attributes), attributes)
    const up = page.getByRole('navigation', { name: '所在位置' }).getByRole('link')
    await expect(up).toHaveAttribute('title', (await up.textContent()) ?? '')
    const isCut = await up.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    expect(isCut).toBe(print === 'usual')
  })

test('beside the text, the measure that one reads is marked', async ({ page, site }) => {
  await page.goto(site.address + section)
  const beside = page.getByRole('navigation', { name: '本节任务' })
  await expect(beside.locator('[aria-current]')).toHaveText('办好澜湾海产博览会')
  await page.locator('#chp_8__sec_1__p_3').evaluate((one) => {
    one.scrollIntoView()
  })
  await expect(beside.locator('[aria-current]')).toHaveText('共建数字渔市平台')
  await expect(page.getByRole('navigation', { name: '当前位置' })).toContainText('3/4段')
})

test('the contents stay where they were scrolled to', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 320 })
  await page.goto(site.address + section)
  const list = page.getByRole('navigation', { name: '文件目录' })
  await list.evaluate((one) => {
    one.scrollTop = 60
  })
  await page.locator('a[rel=next]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一起走向远洋')
  expect(await list.evaluate((one) => one.scrollTop)).toBe(60)
})

test('the next section is fetched ahead', async ({ page, site }) => {
  const fetched = page.waitForRequest(`${site.address}lanwan-2034/8/2.html`)
  await page.goto(site.address + section)
  expect((await fetched).resourceType()).not.toBe('document')
})

test('a part of a section is counted as the numbers of its paragraphs count', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/7/4.html`)
  await expect(page.locator('[data-position]')).toHaveText('3/3段')
})

test('an address of a paragraph that is not there is told to be none', async ({ page, site }) => {
  await page.goto(`${site.address}${section}#chp_8__sec_1__p_99`)
  const note = page.getByText('没有这一段')
  await expect(note).toContainText('第99段')
  await expect(note).toBeInViewport()
  await page.evaluate(() => {
    location.hash = 'chp_8__sec_1__p_2'
  })
  await expect(note).toHaveCount(0)
})
