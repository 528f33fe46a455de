/** The search as people use it: page, box, stepper, fallback. The answers themselves are compared in search.spec.ts. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'

const answer = (page: Page) => page.locator('#search-answer')
const box = (page: Page) => page.getByRole('searchbox', { name: '查找全文、词语、地名' })

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('from any page to the hits, and through them into the next section', async ({ page, site }) => {
      await page.goto(`${site.address}lanwan-2034/12/1.html`)
      await page.keyboard.press('/')
      await expect(box(page)).toBeFocused()
      await page.keyboard.type('云桥')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toHaveText('共 7 处，见于 2 段')
      await expect(answer(page)).toHaveAttribute('data-state', 'done')

      await page.getByText('更多：缩小范围').click()
      await page.getByLabel('显示').selectOption('逐处')
      await page.locator('li[data-paragraph=chp_8__sec_1__p_2] a').last().click()
      const stepper = page.getByRole('group', { name: '查找结果' })
      await expect(stepper).toContainText('6 / 7')
      await stepper.getByRole('button', { name: '下一处' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('带动全区域')
      await expect(page.getByRole('group', { name: '查找结果' })).toContainText('7 / 7')
      await page.getByRole('button', { name: '上一处' }).click()
      await expect(page.getByRole('group', { name: '查找结果' })).toContainText('6 / 7')
      await page.getByRole('link', { name: '返回结果' }).click()
      await expect(page.getByRole('status')).toHaveText('共 7 处，见于 2 段')
      await page.goBack()
      await expect(stepper).toContainText('6 / 7')

      await page.keyboard.press('Escape')
      await expect(page.getByRole('group', { name: '查找结果' })).toHaveCount(0)
      expect(new URL(page.url()).search).toBe('')
    })

    test('the address is the question: reload, back and forward', async ({ page, site }) => {
      await page.goto(`${site.address}search.html?q=%E6%9F%B3%E6%B8%A1`)
      await expect(answer(page)).toHaveAttribute('data-occurrences', '1')
      await box(page).fill('望海')
      await page.keyboard.press('Enter')
      await expect(answer(page)).toHaveAttribute('data-occurrences', '15')
      await expect(page).toHaveURL(({ searchParams }) => searchParams.get('q') === '望海')
      await page.goBack()
      await expect(box(page)).toHaveValue('柳渡')
      await expect(answer(page)).toHaveAttribute('data-occurrences', '1')
      await page.goForward()
      await expect(answer(page)).toHaveAttribute('data-occurrences', '15')
    })

    test('back skips what was half typed, and never the question before', async ({ page, site }) => {
      await page.goto(`${site.address}search.html?q=%E6%9F%B3%E6%B8%A1`)
      await expect(answer(page)).toHaveAttribute('data-occurrences', '1')
      await box(page).fill('望')
      await expect(page).toHaveURL(/q=%E6%9C%9B$/)
      await box(page).fill('望海')
      await expect(page).toHaveURL(/q=%E6%9C%9B%E6%B5%B7$/)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: '第十章4' }).click()
      await expect(page).toHaveURL(/in=/)
      await page.goBack()
      await expect(answer(page)).toHaveAttribute('data-occurrences', '15')
      await page.goBack()
      await expect(box(page)).toHaveValue('柳渡')
    })
  })
}

test('of an answer that is limited to a chapter no other has its headings or measures listed', async ({
  page,
  site
}) => {
  const rows = page.locator('.entries').getByRole('link', { name: /标题|任务/ })
  const search = `${site.address}search.html?q=${encodeURIComponent('制度')}`
  await page.goto(search)
  await expect(rows.filter({ hasText: /第九章/ })).not.toHaveCount(0)
  await page.goto(`${search}&in=lanwan-2034/chp_10`)
  await expect(rows.first()).toContainText('第十章')
  await expect(rows.filter({ hasNotText: '第十章' })).toHaveCount(0)
})

test('a chapter and a place narrow the answer', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=%E6%9C%9B%E6%B5%B7`)
  await page.getByRole('button', { name: '第十章4' }).click()
  await expect(page.getByRole('status')).toHaveText('共 4 处，见于 3 段（全部 15 处）')
  await expect(page.getByRole('button', { name: '第十章4' })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(answer(page)).toHaveAttribute('data-paragraphs', '3')

  await page.getByText('更多：缩小范围').click()
  await page.getByLabel('提到的地方').selectOption('柳渡县')
  await expect(answer(page)).toHaveAttribute('data-paragraphs', '1')
})

test.describe('a question that is an address', () => {
  for (const typed of [
    '第八章第一节第2段',
    '8.1.2',
    'chp_8__sec_1__p_2',
    '《澜湾区域协同发展规划纲要》第八章第一节第2段'
  ])
    test(typed, async ({ page, site }) => {
      await page.goto(`${site.address}help.html`)
      await box(page).fill(typed)
      await page.keyboard.press('Enter')
      await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
      expect(new URL(page.url()).hash).toBe('#chp_8__sec_1__p_2')
    })

  test('on the search page is said to be one', async ({ page, site }) => {
    await page.goto(`${site.address}search.html`)
    await box(page).fill('8.1.2')
    await expect(page.getByRole('status')).toHaveText('这是章节、段落的编号，可以直接到那里：')
    await answer(page).getByRole('link', { name: '到第八章第一节第2段' }).click()
    await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
  })

  test('a sentence that stands once', async ({ page, site }) => {
    await page.goto(`${site.address}search.html`)
    await box(page).fill('全面改造云桥换乘枢纽，开通潮音机场到岚澄桐各市的轨道快线，增加')
    await page.keyboard.press('Enter')
    await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
    await expect(page.getByRole('group', { name: '查找结果' })).toContainText('1 / 1')
  })
})

test('pinyin, its initials and Traditional characters', async ({ page, site }) => {
  await page.goto(`${site.address}search.html`)
  for (const [typed, name] of [
    ['sgdz', '顺港搭载'],
    ['yunqiao', '云桥']
  ] as const) {
    await box(page).fill(typed)
    await expect(page.locator('.entries li').first()).toContainText(name)
  }
  await box(page).fill('雲橋開放樞紐')
  await expect(answer(page)).toHaveAttribute('data-occurrences', '1')
})

test('measures that are called so stand on top', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=%E6%9E%A2%E7%BA%BD`)
  await page.locator('.entries').getByRole('link', { name: '打造云桥开放枢纽' }).click()
  await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
})

test('a title is found, also where the text has it nowhere', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=${encodeURIComponent('营造友善守信的风气')}`)
  await expect(page.getByRole('status')).toHaveText('正文里没有“营造友善守信的风气”，标题里有。')
  await answer(page)
    .getByRole('link', { name: /^第七章第四节/ })
    .click()
  await expect(page).toHaveURL(/7\/4\.html$/)
})

test('what is not there is said, with what is missing and the longest part that occurs', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=%E4%BA%91%E6%A1%A5%E9%AB%98%E9%93%81%E7%AB%99`)
  await expect(page.getByRole('status')).toHaveText('与“云桥高铁站”有关的，可能是下面这些段落。')
  await expect(answer(page)).toContainText('在本站不完整')
  await answer(page).getByRole('link', { name: '云桥', exact: true }).click()
  await expect(answer(page)).toHaveAttribute('data-occurrences', '7')
})

test('what is said of a name comes after the answer, and moves nothing', async ({ page, site }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>()
    await page.route('**/search/notes-*', async (route) => {
      await released
      await route.continue()
    })
    await page.goto(`${site.address}search.html?q=%E8%B4%9F%E9%9D%A2%E6%B8%85%E5%8D%95`)
    const hit = page.locator('[data-paragraph]').first()
    const note = page.locator('#search-answer .entries small').first()
    await expect(hit).toBeVisible()
    await expect(note).toHaveText(/^\s*$/)
    const before = await hit.boundingBox()
    release(undefined)
    await expect(note).toContainText('名单')
    expect(await hit.boundingBox()).toEqual(before)
    await page.unroute('**/search/notes-*')
  }
})

test('nothing is searched while an input method composes', async ({ page, site }) => {
  await page.goto(`${site.address}search.html`)
  const session = await page.context().newCDPSession(page)
  await box(page).focus()
  await session.send('Input.imeSetComposition', { text: 'shang', selectionStart: 5, selectionEnd: 5 })
  await expect(box(page)).toHaveValue('shang')
  await expect(answer(page)).toHaveAttribute('data-state', 'idle')
  await session.send('Input.insertText', { text: '望海' })
  await expect(answer(page)).toHaveAttribute('data-occurrences', '15')
})

test('what the box asks for is cut after a whole character', async ({ page, site }) => {
  for (const path of ['index.html', 'search.html']) {
    await page.goto(site.address + path)
    await expect(page.getByRole('searchbox')).toHaveCSS('text-overflow', 'ellipsis')
  }
})

test('arrows walk through the answer', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=%E8%8B%87%E6%B4%B2`)
  await expect(page.locator('.entries a').first()).toBeVisible()
  await box(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#search-answer a').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(box(page)).toBeFocused()
})

test('the slash is a slash where one writes, and can be switched off', async ({ page, site }) => {
  await page.goto(`${site.address}help.html`)
  await box(page).focus()
  // In an empty box it is the key that leads there; after a word it is written.
  await page.keyboard.press('/')
  await expect(box(page)).toHaveValue('')
  await page.keyboard.type('1/2')
  await expect(box(page)).toHaveValue('1/2')
  await page.getByRole('button', { name: '阅读设置' }).click()
  await page.getByLabel('按“/”键跳到查找框').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(box(page)).not.toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
})

test('all hits are taken away as text and as a table', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${site.address}search.html?q=%E8%8B%87%E6%B4%B2`)
  await page.getByRole('button', { name: '复制全部' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.trimEnd().split('\n')).toHaveLength(3)
  expect(copied).toMatch(/\n只算本站有的部分，缺：.*\n$/)
  expect(copied).toContain('（《澜湾区域协同发展规划纲要》第八章第一节第4段，http')

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载表格（CSV）' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('查找 苇洲（本站的文本不完整）.csv')
  const rows = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(rows).toHaveLength(4)
})

const hostile = [
  '<img src=x onerror="document.title=1">',
  '</script><script>document.title=1</script>',
  '虹'.repeat(10_000),
  '桥 '.repeat(5_000),
  '\ud842',
  '.*[^',
  '。，、',
  '“”（）',
  '     ',
  '-',
  '-云桥',
  '"',
  '__proto__',
  '%E0%A4%A'
]
for (const host of ['at /', 'by double-click'] as const) {
  test.describe(host, () => {
    test.use({ host })

    test('hostile questions break nothing and run nothing', async ({ page, site }) => {
      for (const query of hostile) {
        await page.goto(`${site.address}search.html`)
        await box(page).evaluate((input, query) => {
          if (!(input instanceof HTMLInputElement)) return
          input.value = query
          input.form?.requestSubmit()
        }, query)
        await expect(answer(page)).toHaveAttribute('data-state', /done|idle/)
        await expect(page).toHaveTitle(/^查找/)
        await expect(page.locator('#search-answer :is(img, script)')).toHaveCount(0)
      }
    })
  })
}

test('without the painting of the browser, hits are marked all the same, and the text is as it was', async ({
  page,
  site
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Highlight')
  })
  await page.goto(
    `${site.address}lanwan-2034/8/1.html?q=%E6%BE%9C%E6%B9%BE%E6%B5%B7%E4%BA%A7%E5%8D%9A%E8%A7%88%E4%BC%9A`
  )
  await expect(page.locator('mark')).toHaveText(['澜湾海产博览会', '澜湾海产博览会'])
  await page.keyboard.press('Escape')
  await expect(page.locator('mark')).toHaveCount(0)
  await expect(page.locator('#chp_8__sec_1__p_1')).toContainText('办好澜湾海产博览会。每年秋天')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the search page says where to go', async ({ page, site }) => {
    await page.goto(`${site.address}search.html`)
    await page.getByRole('link', { name: '《澜湾区域协同发展规划纲要》全文' }).click()
    await expect(page.locator('.paragraph')).toHaveCount(54)
  })
})

test('the question stands in the box before the search is there, and what is typed meanwhile stays', async ({
  page,
  site
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/search/corpus-*', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${site.address}search.html?q=${encodeURIComponent('云桥')}`, { waitUntil: 'commit' })
  const box = page.getByRole('searchbox')
  await expect(box).toHaveValue('云桥')
  await box.fill('望海')
  release()
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
  await expect(box).toHaveValue('望海')
  await expect(page).toHaveURL(`${site.address}search.html?q=${encodeURIComponent('望海')}`)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing is shown that cannot work', async ({ page, site }) => {
    await page.goto(`${site.address}search.html`)
    await expect(page.locator('main input, main summary, main .examples').filter({ visible: true })).toHaveCount(0)
  })

  test('in the place of the search box stands the way to what helps', async ({ page, site }) => {
    await page.goto(`${site.address}lanwan-2034/8/1.html`)
    await expect(page.getByRole('search')).toBeHidden()
    await page.getByRole('link', { name: '怎样查找' }).click()
    await expect(page.getByText('用浏览器自己的查找功能')).toBeVisible()
  })
})
