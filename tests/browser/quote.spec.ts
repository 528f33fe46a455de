import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const title = '《澜湾区域协同发展规划纲要》'
const section = 'lanwan-2034/8/1.html'

// The pointer stays where it is: nothing has to be scrolled to.
test.use({ viewport: { width: 1280, height: 2000 } })

/** At its edge: over a name a card would open, and cover the tools. */
const pointAt = (page: Page, paragraph: string) => page.locator(paragraph).hover({ position: { x: 4, y: 4 } })

async function copyFrom(page: Page, name: string) {
  await page
    .getByRole('button', { name: `复制${name}`, exact: true })
    .last()
    .click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: `已复制${name}` })
      .first()
  ).toBeVisible()
  return readClipboard(page)
}

const readClipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    if (!item) throw new Error('Expected something in the clipboard, found nothing.')
    const read = async (type: string) => await (await item.getType(type)).text()
    return { text: await read('text/plain'), html: await read('text/html') }
  })

/** From the first place of some words in the text to the end of others. */
const select = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([from = '', to = '']) => {
      const find = (words: string): [Node, number] => {
        const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const at = walker.currentNode.textContent?.indexOf(words) ?? -1
          if (at >= 0) return [walker.currentNode, at]
        }
        throw new Error(`Expected ${words} on the page, found nothing.`)
      }
      const [start, startAt] = find(from)
      const [end, endAt] = find(to)
      getSelection()?.setBaseAndExtent(start, startAt, end, endAt + to.length)
    },
    [from, to]
  )

/** What is marked on the page. */
const markedWords = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('hits') ?? [])].map(String))

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

test('a paragraph is copied as link, citation, quotation and text, plain and rich', async ({ page, site }) => {
  await page.goto(site.address + section)
  await pointAt(page, '#chp_8__sec_1__p_2')
  const address = `${site.address}${section}#chp_8__sec_1__p_2`
  const citation = `${title}第八章第一节第2段`

  const link = await copyFrom(page, '链接')
  expect(link.text).toBe(address)
  expect(link.html).toContain(`<a href="${address}">${citation}</a>`)
  expect((await copyFrom(page, '出处')).text).toBe(citation)
  const quotation = await copyFrom(page, '文字加出处')
  expect(quotation.text).toMatch(/^“打造云桥开放枢纽。推动云桥地区.*综合服务水平。”（《.*》第八章第一节第2段）$/)
  expect(quotation.html).toContain(`（<a href="${address}">${citation}</a>）`)
  const text = await copyFrom(page, '文字')
  expect(text.text).toMatch(/^打造云桥开放枢纽。推动云桥地区.*云桥水陆货运中心、.*综合服务水平。$/)
})

test('quotation marks within a quotation are the other ones, and paragraphs stay apart', async ({ page, site }) => {
  await page.goto(site.address + section)
  await pointAt(page, '#chp_8__sec_1__p_4')
  const quotation = await copyFrom(page, '文字加出处')
  expect(quotation.text).toMatch(
    /^“加强友好园区建设。‘请进来’和‘走出去’要一样用力，.*站点。”（《.*》第八章第一节第4段）$/
  )
  expect(quotation.html).toMatch(/^<p>“加强.*‘请进来’和.*”（<a href=".*">《.*》第八章第一节第4段<\/a>）<\/p>$/)
  // The plan's words alone stay what they are.
  expect((await copyFrom(page, '文字')).text).toMatch(/^加强友好园区建设。“请进来”和“走出去”要一样用力/)

  await select(page, '推动海产交易', '要一样用力')
  const both = await copyFrom(page, '文字加出处')
  expect(both.text).toMatch(
    /^“推动海产交易.*发展。\n“加强友好园区建设。‘请进来’和‘走出去’要一样用力”（《.*》第八章第一节第3段至第4段）$/
  )
  expect(both.html).toMatch(
    /^<p>“推动海产交易.*发展。<\/p><p>“加强.*‘请进来’和‘走出去’要一样用力”（<a href=.*<\/a>）<\/p>$/
  )
  await page.goto(`${site.address}search.html`)
  await page.getByRole('searchbox').fill(both.text)
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/8\/1\.html#chp_8__sec_1__p_3$/)
})

for (const name of ['出处', '文字加出处']) {
  test(`${name} leads back to the paragraph when it is pasted into the search`, async ({ page, site }) => {
    await page.goto(site.address + section)
    await pointAt(page, '#chp_8__sec_1__p_2')
    const { text } = await copyFrom(page, name)
    await page.goto(`${site.address}search.html`)
    await page.getByRole('searchbox').fill(text)
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/8\/1\.html#chp_8__sec_1__p_2$/)
  })
}

test('a selection is copied with where it stands, across paragraphs, too', async ({ page, site }) => {
  await page.goto(site.address + section)
  await select(page, '渔货交易', '远洋航班')
  const bar = page.getByRole('group', { name: '所选文字' })
  await expect(bar).toBeVisible()
  const quotation = await copyFrom(page, '文字加出处')
  expect(quotation.text).toMatch(/^“渔货交易.*远洋航班”（《.*》第八章第一节第2段）$/)

  await select(page, '各市自办的小展会', '展会、换乘')
  expect((await copyFrom(page, '出处')).text).toBe(`${title}第八章第一节第1段至第2段`)
  const text = await copyFrom(page, '文字')
  expect(text.text.split('\n')).toHaveLength(2)
  expect(text.text).not.toMatch(/[12] |链接|复制/)
  // Words of two paragraphs are not a question.
  expect((await copyFrom(page, '链接')).text).toBe(`${site.address}${section}#chp_8__sec_1__p_1`)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await expect(bar).toBeHidden()
})

test('a link to words that were selected leads to these words, marked', async ({ page, site }) => {
  await page.goto(site.address + section)
  await select(page, '云桥水陆', '水陆货运中心')
  const { text } = await copyFrom(page, '链接')
  await page.goto(text)
  await expect(page).toHaveURL(/#chp_8__sec_1__p_2$/)
  await expect(page.locator('.stepper')).toContainText('链接标出的文字')
  // It is not a search: nothing else is marked, and there is no answer to go back to.
  await expect(page.getByRole('link', { name: '返回结果' })).toHaveCount(0)
  expect(await markedWords(page)).toEqual(['云桥水陆货运中心'])
  await page.keyboard.press('Escape')
  await expect(page.locator('.stepper')).toHaveCount(0)
  await expect(page).toHaveURL(`${site.address}${section}#chp_8__sec_1__p_2`)

  // Of several places in one paragraph the one that was selected.
  await page.goto(site.address + section)
  await page.evaluate(() => {
    const paragraph = document.querySelector('#chp_8__sec_1__p_2 > p')
    const last = paragraph?.lastChild
    if (last)
      getSelection()?.setBaseAndExtent(
        last,
        (last.textContent ?? '').lastIndexOf('服务'),
        last,
        (last.textContent ?? '').lastIndexOf('服务') + 2
      )
  })
  const other = new URL((await copyFrom(page, '链接')).text)
  const all = await page.locator('#chp_8__sec_1__p_2 > p').evaluate((one) => one.textContent.split('服务').length - 1)
  expect(other.searchParams.get('hit')).toBe(String(all - 1))
})

test('a link to many words marks them, and one that cannot mark says so', async ({ page, site }) => {
  await page.goto(site.address + section)
  const paragraph = page.locator('#chp_8__sec_1__p_2 > p')
  await paragraph.evaluate((one) => {
    getSelection()?.selectAllChildren(one)
  })
  const { text } = await copyFrom(page, '链接')
  const words = await paragraph.evaluate((one) => one.textContent)
  expect(words.length).toBeGreaterThan(100)
  await page.goto(text)
  expect((await markedWords(page)).join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))

  await page.goto(site.address + section)
  await select(page, '办好', '云桥水陆货运中心')
  await page.locator('.quote-bar').getByRole('button', { name: '复制链接' }).click()
  await expect(page.locator('.quote-bar').getByRole('status')).toHaveText('已复制链接，到这一段')
})

test('a link to words that are not there any more says so', async ({ page, site }) => {
  await page.goto(`${site.address}${section}?words=${encodeURIComponent('云桥天桥')}#chp_8__sec_1__p_2`)
  await expect(page.locator('.stepper')).toContainText('链接所指的“云桥天桥”不在这一段里')
  expect(await markedWords(page)).toEqual([])
})

test('ordinary copying takes the words with their structure, and no colours', async ({ page, site }) => {
  await page.goto(site.address + section)
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await pointAt(page, '#chp_8__sec_1__p_2')
  await expect(page.getByRole('group', { name: '第八章第一节第2段' })).toBeVisible()
  await select(page, '办好', '展会、换乘')
  await page.keyboard.press('ControlOrMeta+c')
  const { text, html } = await readClipboard(page)
  expect(text).toBe(await page.evaluate(() => getSelection()?.toString()))
  expect(html).toContain('<b>办好澜湾海产博览会。</b>')
  expect(html).toContain('<p><b>打造云桥开放枢纽。</b>推动云桥地区')
  // What is marked in the text is not a link in another's.
  expect(html).not.toMatch(/<a|style=|class=|id=|rgb|复制|链接/)

  // Words of one paragraph do not make a paragraph of their own.
  await select(page, '渔货交易', '展会、换乘')
  await page.keyboard.press('ControlOrMeta+c')
  expect((await readClipboard(page)).html).toMatch(/渔货交易、展会、换乘$/)
})

test('what is copied from a field is what stands in it', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=云桥`)
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('云桥')
})

test('ordinary copying takes the words alone', async ({ page, site }) => {
  await page.goto(site.address + section)
  await pointAt(page, '#chp_8__sec_1__p_2')
  await expect(page.getByRole('group', { name: '第八章第一节第2段' })).toBeVisible()
  await page.evaluate(() => {
    const article = document.querySelector('article')
    if (article) getSelection()?.selectAllChildren(article)
  })
  await page.keyboard.press('ControlOrMeta+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('打造云桥开放枢纽。推动云桥地区')
  expect(copied).not.toMatch(/链接|出处/)
})

test('it is reached by keyboard', async ({ page, site }) => {
  await page.goto(site.address + section)
  await page.locator('#chp_8__sec_1__p_1 .number').focus()
  const tools = page.getByRole('group', { name: '第八章第一节第1段' })
  await expect(tools).toBeVisible()
  const marks = await page.locator('#chp_8__sec_1__p_1 > p a[href]').count()
  for (let step = 0; step <= marks + 1; step++) await page.keyboard.press('Tab')
  await expect(tools.getByRole('button', { name: '复制出处' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tools.getByRole('status')).toHaveText('已复制出处')
  await expect(tools.getByRole('button', { name: '复制出处' })).toBeFocused()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } })

  test('the number that shows the tools is met by a fingertip', async ({ page, site }) => {
    await page.goto(site.address + section)
    const number = page.locator('#chp_8__sec_1__p_2 .number')
    const size = await number.evaluate((one) => {
      const { width, height } = getComputedStyle(one, '::after')
      return [parseFloat(width), parseFloat(height)]
    })
    expect(Math.min(...size)).toBeGreaterThanOrEqual(44)
    await number.scrollIntoViewIfNeeded()
    const box = await number.boundingBox()
    await page.touchscreen.tap(4, (box?.y ?? NaN) - 8)
    await expect(page.getByRole('group', { name: '第八章第一节第2段' })).toBeVisible()
  })
})

test('the tools of a paragraph whose end is out of sight are seen all the same', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 300 })
  await page.goto(site.address + section)
  await page.evaluate(() => {
    document.documentElement.dataset.large = 'on'
  })
  const number = page.locator('#chp_8__sec_1__p_2 .number')
  const tools = page.getByRole('group', { name: '第八章第一节第2段' })
  await number.click()
  await expect(tools).toBeInViewport({ ratio: 1 })
  await page.reload()
  await number.focus()
  await expect(tools).toBeInViewport({ ratio: 1 })
})

test('a number that is pressed shows the tools of its paragraph, wherever the page then goes', async ({
  page,
  site
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${site.address}lanwan-2034/10/2.html`)
  await page.locator('#chp_10__sec_2__p_2 .number').click()
  await expect(page).toHaveURL(/#chp_10__sec_2__p_2$/)
  const tools = page.locator('#chp_10__sec_2__p_2 > .quote-tools')
  await expect(tools).toBeVisible()
  await expect(tools).toBeInViewport()
  await page.mouse.move(700, 600)
  await expect(tools).toHaveCount(0)
})

test('the tools say what they do, in one line, on the ground of their paragraph', async ({ page, site }) => {
  const tools = page.getByRole('group', { name: '第八章第一节第2段' })
  for (const [width, setting, value] of [
    [1280, 'size', ''],
    [360, 'size', ''],
    [360, 'large', 'on'],
    [360, 'size', '200']
  ] as const) {
    await page.setViewportSize({ width, height: 740 })
    await page.goto(`${site.address}${section}#chp_8__sec_1__p_2`)
    await page.evaluate(
      (kept) => {
        localStorage.setItem('settings', kept)
      },
      JSON.stringify({ [setting]: value })
    )
    await page.reload()
    await page.locator('#chp_8__sec_1__p_2 .number').focus()
    await expect(tools.getByText('复制：')).toBeVisible()
    const middles = await tools.locator('> :not(:empty)').evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return Math.round((top + bottom) / 2)
      })
    )
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1)
    await expect(tools).toHaveCSS('background-image', /linear-gradient/)
    await page.evaluate(() => {
      localStorage.clear()
    })
  }
})

test.describe('on a phone, in large print', () => {
  test.use({ viewport: { width: 390, height: 740 }, hasTouch: true })

  test('the tools of a paragraph stand at the foot of the window, and go when one reads on', async ({ page, site }) => {
    await page.addInitScript(() => {
      navigator.share = () => Promise.resolve()
    })
    await page.goto(site.address)
    await page.getByRole('button', { name: '大字版' }).tap()
    await page.goto(site.address + section)
    const number = page.locator('#chp_8__sec_1__p_2 > .number')
    await number.tap()
    const tools = page.getByRole('group', { name: '第八章第一节第2段' })
    await expect(tools).toBeVisible()
    const [bar, foot, pressed] = await Promise.all(
      [tools, page.locator('.running-head'), number].map((one) => one.boundingBox())
    )
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(foot?.y ?? NaN, 0)
    expect((pressed?.y ?? NaN) + (pressed?.height ?? NaN)).toBeLessThan(bar?.y ?? 0)
    for (const name of ['链接', '文字加出处']) {
      await tools.getByRole('button', { name: `复制${name}` }).tap()
      await expect(tools.getByRole('status')).toHaveText(`已复制${name}`)
      expect(await tools.boundingBox()).toEqual(bar)
    }
    // Two touches: the first may end a press that is still held.
    await page.locator('#chp_8__sec_1__p_3 p').tap({ position: { x: 150, y: 5 } })
    await page.locator('#chp_8__sec_1__p_3 p').tap({ position: { x: 160, y: 5 } })
    await expect(page.locator('.quote-tools')).toHaveCount(0)
  })
})

test('the bar of a selection stands in line with its words', async ({ page, site }) => {
  await page.goto(site.address + section)
  await select(page, '办好', '博览会')
  await expect(page.locator('.quote-bar')).toBeVisible()
  const middles = await page.locator('.quote-bar .quote-tools > :not(:empty)').evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return Math.round((top + bottom) / 2)
    })
  )
  expect(middles).toHaveLength(8)
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1)
})

test.describe('where copying is refused', () => {
  test('the text stands selected in a field', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(document, 'execCommand', { value: () => false })
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await page.goto(site.address + section)
    await pointAt(page, '#chp_8__sec_1__p_2')
    await page.getByRole('button', { name: '复制出处' }).click()
    const field = page.getByLabel('请复制这里的文字')
    await expect(field).toBeFocused()
    expect(
      await field.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd))
    ).toBe(`${title}第八章第一节第2段`)
    // It covers no text, and goes when it is left.
    const next = await page.locator('#chp_8__sec_1__p_3').boundingBox()
    const box = await field.boundingBox()
    expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(next?.y ?? NaN)
    await field.evaluate((one) => {
      one.blur()
    })
    await expect(field).toHaveCount(0)

    await page.goto(`${site.address}check.html`)
    await page.getByRole('button', { name: '试一试复制' }).click()
    await expect(page.locator('[data-check=copy]')).toHaveAttribute('data-works', 'no')
  })
})

test.describe('by double-click', () => {
  test.use({ host: 'by double-click' })

  test('no path of this computer is copied', async ({ page, site }) => {
    await page.goto(site.address + section)
    await pointAt(page, '#chp_8__sec_1__p_2')
    for (const name of ['链接', '出处', '文字加出处', '文字']) {
      await page.evaluate(() => {
        // After the page's own.
        window.addEventListener('copy', (event) => {
          const { clipboardData } = event
          const copied = ['text/plain', 'text/html'].map((type) => clipboardData?.getData(type))
          Object.assign(window, { copied })
        })
      })
      await page.getByRole('button', { name: `复制${name}`, exact: true }).click()
      const copied = await page.evaluate(() => (window as { copied?: string[] }).copied?.join('\n'))
      expect(copied).toMatch(name === '文字' ? /打造云桥/ : /第八章第一节第2段/)
      expect(copied).not.toMatch(/file:|规划 文本|%20/)
    }
  })

  test('it is told that there is no address to copy', async ({ page, site }) => {
    await page.goto(site.address + section)
    await pointAt(page, '#chp_8__sec_1__p_2')
    const tools = page.getByRole('group', { name: '第八章第一节第2段' })
    await tools.getByRole('button', { name: '复制链接' }).click()
    await expect(tools.getByRole('status')).toHaveText('已复制出处（本机文件没有网址）')
  })

  test('nor by ordinary copying', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.evaluate(() => {
      window.addEventListener('copy', ({ clipboardData }) => {
        Object.assign(window, { copied: clipboardData?.getData('text/html') })
      })
    })
    await select(page, '办好', '展会、换乘')
    // The script is there when the tools are.
    await expect(page.getByRole('group', { name: '所选文字' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+c')
    const copied = await page.evaluate(() => (window as { copied?: string }).copied)
    expect(copied).toContain('<p><b>打造云桥开放枢纽。</b>推动云桥地区')
    expect(copied).not.toMatch(/file:|<a|%20/)
  })
})

test('a quotation is handed to other programs where the browser can', async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.share = (shared) => {
      document.documentElement.dataset.shared = JSON.stringify(shared)
      return Promise.reject(new DOMException('closed', 'AbortError'))
    }
  })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${site.address}${section}`)
  await page.locator('#chp_8__sec_1__p_1 .number').click()
  const share = page.getByRole('button', { name: '分享' })
  await share.click()
  const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}') as Record<string, string>
  expect(shared.title).toBe(`${title}第八章第一节第1段`)
  expect(shared.text).toMatch(/^“.*（《.*》第八章第一节第1段）$/su)
  expect(shared.url).toBe(`${site.address}${section}#chp_8__sec_1__p_1`)
  await expect(share).toBeInViewport({ ratio: 1 })
})

test('where the browser cannot, no button says so', async ({ page, site }) => {
  await page.goto(`${site.address}${section}`)
  await pointAt(page, '#chp_8__sec_1__p_1')
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible()
  await expect(page.getByRole('button', { name: '分享' })).toHaveCount(0)
})
