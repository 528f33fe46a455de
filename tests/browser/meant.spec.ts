/** What the search says where nothing is as it was typed. */
import type { Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'

const answer = (page: Page) => page.locator('#search-answer')
const status = (page: Page) => page.locator('#search-status')
const related = (page: Page) => page.locator('.related [data-related]')
const box = (page: Page) => page.getByRole('searchbox')
const search = (address: string, query: string) => `${address}search.html?q=${encodeURIComponent(query)}`

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('paragraphs with some of the words are ranked below, under a heading of their own', async ({ page, site }) => {
      for (const [query, id] of [
        ['老人看病异地报销', 'chp_10__sec_2__p_5'],
        ['外国人签证', 'chp_11__sec_2__p_5']
      ] as const) {
        await page.goto(search(site.address, query))
        await expect(answer(page).getByRole('heading')).toHaveText(['没有一字不差的。这些段落提到其中几个词：'])
        await expect(related(page).first()).toHaveAttribute('data-related', id)
        await expect(answer(page)).toHaveAttribute('data-occurrences', '0')
      }
      await related(page).first().getByRole('link').click()
      await expect(page.locator('#chp_11__sec_2__p_5')).toBeInViewport()
      await expect(page.locator('.stepper')).toBeVisible()
    })

    test('what was nearly typed is offered in one place, and nothing is said not to be found', async ({
      page,
      site
    }) => {
      for (const [query, offered] of [
        ['rencai', /^人才 · 19处$/],
        ['rén cái', /^人才 · 19处$/],
        ['澄南自贸取', /^您要找的是不是：澄南自由贸易试验区 · 1处$/],
        ['望海自由岗新区', /^您要找的是不是：望海自由港新区 · 1处$/],
        ['顺港搭在', /^您要找的是不是：顺港搭载 · \d处$/],
        ['人材', /^您要找的是不是：人才 · 19处$/],
        ['free trade zone', /^自由贸易试验区 · \d处、自由港 · \d处$/]
      ] as const) {
        await page.goto(search(site.address, query))
        await expect(answer(page).locator('.near')).toHaveText(offered)
        await expect(status(page)).toContainText(query)
        await expect(status(page)).not.toContainText('没有找到')
        await expect(answer(page).getByText('可以改找')).toHaveCount(0)
      }
      await answer(page).locator('.near a').first().click()
      await expect(answer(page)).not.toHaveAttribute('data-occurrences', '0')
    })

    test('a question leads to the page of what it names, and of a city that nothing names to its province', async ({
      page,
      site
    }) => {
      for (const [query, said] of [
        ['新区在哪里', '这里有解释：望海自由港新区（地名）'],
        ['什么是负面清单', '这里有解释：外来投资负面清单（词语）'],
        ['三亚市', '本站的正文没有写到三亚。它所在的省市：海南省']
      ] as const) {
        await page.goto(search(site.address, query))
        await expect(answer(page).getByText(said.split('：')[0] ?? '')).toHaveText(said)
      }
      await answer(page).getByRole('link', { name: '海南省' }).click()
      await expect(page).toHaveURL(/places\/hainan\.html$/)
    })

    test('the heading of a section that the site lacks is told as the section is when it is cited', async ({
      page,
      site
    }) => {
      for (const [query, said] of [
        ['发展目标', '本站缺第二章第二节（发展目标）。'],
        ['发展目标是什么', '本站缺第二章第二节（发展目标）。'],
        ['水上航道', '本站缺第五章第二节（水上航道）。']
      ] as const) {
        await page.goto(search(site.address, query))
        await expect(status(page)).toHaveText(said)
        await expect(answer(page).locator('a[href^="https://gazette.example/"]')).toBeVisible()
        await expect(answer(page).getByText('没有一字不差的')).toHaveCount(0)
      }
    })

    test('a name that the text writes otherwise is told as the text writes it, also after the place that it lies in', async ({
      page,
      site
    }) => {
      for (const query of ['潮音区', '望海潮音区']) {
        await page.goto(search(site.address, query))
        await expect(status(page)).toHaveText(`“${query}”在正文里写作：`)
        await expect(answer(page).locator('.near')).toHaveText(/^潮音 · \d处$/)
        await expect(answer(page).getByRole('link', { name: /^潮音区/ })).toBeVisible()
        await expect(answer(page).getByRole('heading')).toHaveText(['写到它的段落：'])
        await expect(answer(page).getByText('不完整')).toHaveCount(0)
      }
    })

    test('what a question is about is explained before all else', async ({ page, site }) => {
      for (const [query, name] of [
        ['什么是负面清单', '外来投资负面清单（词语）'],
        ['港搭载是什么意思', '顺港搭载（词语）']
      ] as const) {
        await page.goto(search(site.address, query))
        await expect(answer(page).getByRole('link').first()).toHaveText(name)
      }
    })

    test('a word that is a place offers its other names, which lead to what is counted', async ({ page, site }) => {
      await page.goto(search(site.address, '示范区 税收'))
      await expect(answer(page)).toContainText('同在一节：第十章第二节')
      await expect(answer(page).locator('.also')).toHaveText(['也算简称和合称（区内）：3处'])
      await answer(page).locator('.also a').click()
      await expect(answer(page)).toHaveAttribute('data-occurrences', '3')
    })

    test('under what several words find stands where only some of them are, and not under what one word finds', async ({
      page,
      site
    }) => {
      await page.goto(search(site.address, '异地 结算'))
      await expect(answer(page)).toHaveAttribute('data-occurrences', '5')
      await expect(page.locator('.related h2')).toHaveText('另外，这些段落提到其中几个词：')
      const found = answer(page).locator('[data-paragraph]')
      const ids = await found.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.paragraph))
      for (const row of await related(page).all()) expect(ids).not.toContain(await row.getAttribute('data-related'))
      await page.goto(search(site.address, '异地'))
      await expect(answer(page)).toHaveAttribute('data-state', 'done')
      await expect(page.locator('.related')).toHaveCount(0)
    })

    test('under a word that hardly stands there are paragraphs that say it in other words', async ({ page, site }) => {
      await page.goto(search(site.address, '门诊'))
      await expect(answer(page)).toHaveAttribute('data-paragraphs', '1')
      await expect(page.locator('.related h2')).toHaveText('另外，这些段落提到意思相近的词：')
      for (const row of await related(page).all()) await expect(row).toContainText(/医(院|疗)/)
    })
  })
}

test.describe('where the host refuses WebAssembly', () => {
  test.use({ hasWasm: false })

  test('they are ranked all the same', async ({ page, site }) => {
    await page.goto(search(site.address, '老人看病异地报销'))
    await expect(related(page).first()).toHaveAttribute('data-related', 'chp_10__sec_2__p_5')
  })
})

for (const wrong of ['missing', 'silent'] as const)
  test(`they are ranked all the same where a file of the index is ${wrong}`, async ({ page, site }) => {
    await page.route('**/*.pf_index', (route) => (wrong === 'missing' ? route.abort('aborted') : undefined))
    await page.goto(search(site.address, '老人看病异地报销'))
    await expect(related(page).first()).toHaveAttribute('data-related', 'chp_10__sec_2__p_5')
  })

test('while they are ranked, it is said that they are looked for, and nothing moves when they come', async ({
  page,
  site
}) => {
  await page.route('**/pagefind/pagefind.js', () => undefined)
  await page.goto(search(site.address, '老人看病异地报销'))
  const awaited = answer(page).getByText('正在找最接近的段落，请稍等……')
  await expect(awaited).toBeVisible()
  const before = await answer(page).getByText('可以改找').boundingBox()
  await expect(related(page)).not.toHaveCount(0)
  await expect(awaited).toHaveCount(0)
  expect(await answer(page).getByText('可以改找').boundingBox()).toEqual(before)
})

test('each shows the sentence that has most of what was asked', async ({ page, site }) => {
  await page.goto(search(site.address, '老人看病异地报销'))
  const marks = related(page).first().locator('mark')
  await expect(marks).toContainText(['异地'])
  await expect(related(page).first()).toContainText(/。$/)
})

test('without the data of what was meant, the words of the text alone rank', async ({ page, site }) => {
  await page.route('**/search/meant-*.js', (route) => route.abort('aborted'))
  await page.goto(search(site.address, '老人看病异地报销'))
  await expect(related(page).first()).toHaveAttribute('data-related', 'chp_10__sec_2__p_5')
  await expect(answer(page).locator('.near')).toHaveCount(0)
})

test('neither Pagefind nor the data of what was meant is loaded for what is found', async ({ page, site }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto(search(site.address, '云桥'))
  await expect(answer(page)).toHaveAttribute('data-state', 'done')
  await expect(page.locator('.entries li').first()).toBeVisible()
  expect(loaded.filter((url) => /pagefind|meant-/.test(url))).toEqual([])
})

test('single letters and characters are never offered', async ({ page, site }) => {
  for (const query of ['free trade zone', 'zzz', '住餐']) {
    await page.goto(search(site.address, query))
    await expect(status(page)).toContainText(query)
    await expect(answer(page)).toHaveAttribute('data-state', 'done')
    for (const offered of await answer(page).locator('p a[href^="?"]').allTextContents())
      expect([...offered].length).toBeGreaterThan(1)
  }
})

test('words that never stand in one paragraph are told, each with its count', async ({ page, site }) => {
  await page.goto(search(site.address, '示范区 税收'))
  await expect(status(page)).toHaveText('没有一段同时有这些词。')
  await expect(answer(page)).toContainText(/示范区 \d+处、税收 \d+处，不在同一段。/)
  await expect(related(page)).not.toHaveCount(0)
  await answer(page).getByRole('link', { name: '税收', exact: true }).click()
  await expect(answer(page)).not.toHaveAttribute('data-occurrences', '0')
})

test('a name that letters mean is not announced as nothing', async ({ page, site }) => {
  await page.goto(`${site.address}search.html`)
  for (const [typed, name] of [
    ['sgdz', '顺港搭载'],
    ['yúnqiáo', '云桥'],
    ['lüse', '绿色']
  ] as const) {
    await box(page).fill(typed)
    await expect(page.locator('.entries li').first()).toContainText(name)
    await expect(status(page)).toHaveText(`文中没有“${typed}”这几个字母；您找的可能是：`)
  }
})

test('what a chosen place leaves out is not said to be missing', async ({ page, site }) => {
  await page.goto(`${search(site.address, '顺港搭载')}&place=weizhou`)
  await expect(status(page)).toHaveText('选定的范围里没有“顺港搭载”。')
})

test('of the missing chapters one is told once', async ({ page, site }) => {
  await page.goto(search(site.address, '高铁站台'))
  await expect(answer(page).getByText('不完整')).toHaveCount(1)
})

test('text that goes over the end of a paragraph leads to both', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  const [first = '', second = ''] = await page.locator('.paragraph > p').allInnerTexts()
  for (const pasted of [`${first.slice(-30)}${second.slice(0, 30)}`, `${first.slice(-30)}\n${second.slice(0, 30)}`]) {
    await page.goto(search(site.address, pasted))
    await expect(status(page)).toHaveText('没有一段全有这些字，这段文字跨了2段。')
    await expect(answer(page).getByRole('link', { name: /^第八章第一节第[12]段$/ })).toHaveCount(2)
  }
})

test('words of the source lead to what they are corrected to', async ({ page, site }) => {
  await page.goto(search(site.address, '货物货运'))
  await expect(status(page)).toHaveText('正文里没有“货物货运”，原稿里有。')
  await expect(answer(page)).toContainText('原稿作“货物货运”，已更正为“水陆货运”：')
  await answer(page).getByRole('link', { name: '第八章第一节第2段' }).click()
  await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
})

test('the source is not shown beside hits, and that is said', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await page.getByLabel('原稿').check()
  await expect(page.locator('.paragraph').nth(1)).toContainText('货物货运')
  await page.goto(`${site.address}lanwan-2034/8/1.html?q=${encodeURIComponent('云桥')}`)
  await expect(page.locator('.stepper')).toBeVisible()
  await page.getByRole('link', { name: '清除标记，看原稿' }).click()
  await expect(page.locator('.paragraph').nth(1)).toContainText('货物货运')
})

test('a paragraph that is not there is told, with the section', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?go=1&q=8.1.99`)
  await expect(status(page)).toHaveText('第八章第一节只有4段。')
  await answer(page).getByRole('link', { name: '到第八章第一节', exact: true }).click()
  await expect(page).toHaveURL(/8\/1\.html$/)
})

for (const typed of ['第三章', '前言', '第七章第一节', '3.1.1'])
  test(`the site says that it lacks ${typed}, and leads to the official text`, async ({ page, site }) => {
    await page.goto(`${site.address}search.html?go=1&q=${encodeURIComponent(typed)}`)
    await expect(status(page)).toContainText('本站缺')
    await expect(answer(page).locator('a[href^="https://gazette.example/"]')).toBeVisible()
    await page.goto(`${site.address}downloads/lanwan-2034.html?q=${encodeURIComponent(typed)}`)
    await expect(status(page)).toContainText('本站缺')
    await expect(answer(page).locator('a[href^="https://gazette.example/"]')).toBeVisible()
  })

test('a section that is held in part is said to have all its paragraphs', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?go=1&q=7.4.1`)
  await expect(status(page)).toHaveText('第七章第四节共3段，本站只有第3段。')
  await expect(answer(page).getByRole('link', { name: '到第七章第四节', exact: true })).toBeVisible()
})

for (const typed of ['第８章第１节第２段', '８.１.２', '第八章第一節第2段'])
  test(`${typed} is an address`, async ({ page, site }) => {
    await page.goto(`${site.address}help.html`)
    await box(page).fill(typed)
    await page.keyboard.press('Enter')
    await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
  })

test('a long text is searched from any page, and no host is asked for it', async ({ page, site }) => {
  const longest = { url: 0 }
  page.on('request', (request) => (longest.url = Math.max(longest.url, request.url().split('#')[0]?.length ?? 0)))
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  const text = (await page.locator('.paragraph > p').allInnerTexts()).join('\n').slice(0, 1200)
  await page.goto(`${site.address}help.html`)
  await box(page).fill(text)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/search\.html#q=/)
  await expect(status(page)).toContainText('这段文字跨了')
  await page.reload()
  await expect(status(page)).toContainText('这段文字跨了')
  expect(longest.url).toBeLessThan(2100)
})

test('back to the list leads to where one was in it', async ({ page, site }) => {
  // As where the browser keeps no page that was left.
  await page.addInitScript(() => {
    window.addEventListener('unload', () => undefined)
  })
  await page.setViewportSize({ width: 390, height: 600 })
  await page.goto(search(site.address, '发展'))
  const last = answer(page).locator('ol a').last()
  await last.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(1000)
  await last.click()
  await expect(page.locator('.stepper')).toBeVisible()
  await page.goBack()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 100)
})

test('words that a phone composes are searched, pinyin that is composed is not', async ({ page, site }) => {
  await page.goto(`${site.address}search.html`)
  const session = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await box(page).focus()
  await compose('5G')
  await expect(answer(page)).toHaveAttribute('data-state', 'done')
  await compose('')
  await box(page).fill('')
  await expect(answer(page)).toHaveAttribute('data-state', 'idle')
  await compose('yunqiao')
  await expect(page.locator('.entries li').first()).toContainText('云桥')
  await expect(status(page)).toHaveText('')
  await expect(answer(page)).toHaveAttribute('data-state', 'idle')
})
