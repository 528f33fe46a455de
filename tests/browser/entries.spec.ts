/** Pages of terms and places, the table of places, the table of measures. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { measuresWith } from './search-truth.ts'
import { expect, hosts, test } from './site.ts'

test('a place leads to each of its passages, chapter by chapter', async ({ page, site }) => {
  await page.goto(`${site.address}places/weizhou.html`)
  await expect(page.locator('.total')).toContainText('共2处，见于2段。只算本站有的部分，缺：')
  await page.getByRole('link', { name: '第八章 1' }).click()
  await expect(page.locator(':target')).toContainText('第一节第4段')
  await page
    .locator(':target')
    .getByRole('link', { name: /第一节第4段/ })
    .click()
  await expect(page.locator(':target')).toContainText('银沙、梨山、苇洲')
  await expect(page.locator('.stepper')).toContainText('链接标出的文字')
  expect(await page.evaluate(() => [...(CSS.highlights.get('current-hit') ?? [])].map(String))).toEqual(['苇洲'])
})

test('a place tells its direct occurrences from indirect ones', async ({ page, site }) => {
  await page.goto(`${site.address}places/wanghai.html`)
  await expect(page.locator('.occurrences li.indirect', { hasText: '望岚澄' }).first()).toContainText('合称')
  await expect(page.locator('.occurrences li.indirect', { hasText: '望海云桥商务区' })).toContainText('名称的一部分')
})

test('a collective is told of only where one is counted', async ({ page, site }) => {
  for (const [path, words] of [
    ['places/wanghai.html', '（包括“三省一市”这样的合称）'],
    ['places/chaoyin.html', '合称'],
    ['terms/shichang-zhunru.html', '合称']
  ] as const) {
    await page.goto(site.address + path)
    await expect(page.locator('.total')).toContainText('在更长的名称里提到')
    await expect(page.locator('.total', { hasText: words })).toHaveCount(path === 'places/wanghai.html' ? 1 : 0)
  }
})

test('the choices of places and terms stand as a dictionary has them', async ({ page, site }) => {
  for (const path of ['lanwan-2034/measures.html', 'search.html']) {
    await page.goto(site.address + path)
    const more = page.locator('details.more > summary')
    if ((await more.count()) > 0) await more.click()
    await expect(page.locator('select[name=place] option').nth(1)).toBeAttached()
    const choices = (name: string) => page.locator(`select[name=${name}] option`).allTextContents()
    const order = (await choices('place')).filter((name) => /^(澄南省|澜湾地区|望海云桥国际机场|云桥)$/.test(name))
    expect(order).toEqual(['澄南省', '澜湾地区', '望海云桥国际机场', '云桥'].filter((name) => order.includes(name)))
    expect(order).toContain('望海云桥国际机场')
    expect((await choices('term')).slice(1, 4).some((name) => /^\d/.test(name))).toBe(true)
  }
})

test('the table of places is sorted by its headings, and put back', async ({ page, site }) => {
  await page.goto(`${site.address}places/index.html`)
  const names = page.locator('tbody tr:visible th[scope=row]')
  const before = await names.allTextContents()
  const heading = page.getByRole('columnheader', { name: '合计' })
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await expect(names.first()).toHaveText('望海市')
  await expect(page.locator('tr.group').first()).toBeHidden()
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')

  await heading.getByRole('button').click()
  await expect(page.locator('tr.group').first()).toBeVisible()
  expect(await names.allTextContents()).toEqual(before)
})

test('places are filtered by their names, and a group goes with its last row', async ({ page, site }) => {
  await page.goto(`${site.address}places/index.html`)
  const rows = page.locator('#places tbody tr:not(.group):visible')
  const all = await rows.count()
  await page.getByRole('searchbox', { name: '地名里有' }).fill('苇洲')
  await expect(rows).toHaveCount(1)
  await expect(page.locator('#places tr.group:visible')).toHaveText('澄南省')
  await expect(page.getByRole('status')).toHaveText(`显示1个，共${all}个`)
  await expect(page).toHaveURL(/\?q=/)
  await page.locator('#places a:visible', { hasText: '苇洲' }).click()
  await page.goBack()
  await expect(rows).toHaveCount(1)
  await page.getByRole('searchbox', { name: '地名里有' }).fill('')
  await expect(rows).toHaveCount(all)
})

test('where no place or term is left, the way to the search has the words', async ({ page, site }) => {
  for (const path of ['places/index.html', 'terms/index.html']) {
    await page.goto(site.address + path)
    await page.locator('form[data-filters] input').fill('查无此词')
    await page.getByRole('link', { name: '到全文里查找“查无此词”' }).click()
    await expect(page).toHaveURL(`${site.address}search.html?q=${encodeURIComponent('查无此词')}`)
  }
})

test('the groups of places stay right when rows are sorted and filtered', async ({ page, site }) => {
  await page.goto(`${site.address}places/index.html`)
  const groups = page.locator('#places tr.group:visible')
  const all = await groups.count()
  const box = page.getByRole('searchbox', { name: '地名里有' })
  const total = page.getByRole('button', { name: '合计' })
  await total.click()
  await box.fill('苇洲')
  await expect(page.locator('#places tbody tr:visible')).toHaveCount(1)
  await total.click()
  await total.click()
  await expect(groups).toHaveText('澄南省')
  await box.fill('')
  await expect(groups).toHaveCount(all)
})

for (const path of ['terms/index.html', 'terms/categories.html'])
  test(`terms are filtered by their names and explanations, and the ways to groups with them, on ${path}`, async ({
    page,
    site
  }) => {
    await page.goto(site.address + path)
    const rows = page.locator('#terms dl > div:visible')
    const ways = page.getByRole('list', { name: '分组' }).getByRole('link')
    const [all, groups] = [await rows.count(), await ways.count()]
    const box = page.getByRole('searchbox', { name: '词语或解释里有' })
    await box.fill('搭载')
    await expect(rows).not.toHaveCount(all)
    for (const row of await rows.all()) await expect(row).toContainText('搭载')
    await expect(ways).toHaveCount(await page.locator('#terms section:visible').count())
    await expect(page.getByRole('status')).toHaveText(`显示${await rows.count()}个，共${all}个`)
    await box.fill('')
    await expect(rows).toHaveCount(all)
    await expect(ways).toHaveCount(groups)
  })

for (const width of [360, 820])
  test(`the letters of the terms, and the chapters of the places, stay in sight, ${width} pixels wide`, async ({
    page,
    site
  }) => {
    await page.setViewportSize({ width, height: 740 })
    await page.goto(`${site.address}terms/index.html`)
    const letters = page.getByRole('list', { name: '分组' })
    await letters.getByRole('link', { name: 'S', exact: true }).click()
    await expect(letters).toBeInViewport({ ratio: 1 })
    const heading = await page.locator('#s h2').boundingBox()
    const bar = await letters.boundingBox()
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    await page.goto(`${site.address}places/index.html`)
    await page.locator('#places tr', { hasText: '橹口市' }).scrollIntoViewIfNeeded()
    await page.evaluate(() => {
      window.scrollBy(0, 300)
    })
    await expect(page.locator('#places thead th').last()).toBeInViewport({ ratio: 1 })
  })

test('empty cells come last, whichever way a column is sorted', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  const heading = page.locator('#measures thead th').nth(2)
  const cells = page.locator('#measures tbody td:nth-child(3)')
  for (const order of ['descending', 'ascending']) {
    await heading.getByRole('button').click()
    await expect(heading).toHaveAttribute('aria-sort', order)
    const texts = (await cells.allTextContents()).map((text) => text.trim())
    const empty = texts.filter((text) => text === '').length
    expect(empty).toBeGreaterThan(0)
    expect(texts.slice(-empty).join('')).toBe('')
  }
})

test('a number of the table leads to the occurrences in that chapter', async ({ page, site }) => {
  await page.goto(`${site.address}places/index.html`)
  const link = page.getByRole('link', { name: /^望海市，第十章：\d+\+\d+（/ })
  const [, direct, indirect] = /：(\d+)\+(\d+)/.exec((await link.getAttribute('aria-label')) ?? '') ?? []
  await link.click()
  await expect(page.locator(':target ol > li')).toHaveCount(Number(direct) + Number(indirect))
})

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('measures are filtered; the address holds the filters', async ({ page, site }) => {
      await page.goto(`${site.address}lanwan-2034/measures.html`)
      const rows = page.locator('#measures tbody tr:visible')
      await expect(rows).toHaveCount(42)
      await page.locator('select[name=place]').selectOption('苇洲市')
      await expect(rows).toHaveCount(1)
      await expect(page.getByRole('status')).toHaveText('显示1项，共42项')
      // On a phone, where rows are blocks, too.
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(rows).toHaveCount(1)
      expect(new URL(page.url()).search).toBe('?place=weizhou')

      await page.reload()
      await expect(rows).toHaveCount(1)
      // A province stands for its cities, too.
      const [ofCity] = await rows.getByRole('rowheader').allInnerTexts()
      await page.locator('select[name=place]').selectOption('澄南省和有关的地方')
      await expect(rows.getByRole('rowheader', { name: ofCity ?? '', exact: true })).toBeVisible()
      await page.getByRole('button', { name: '清除' }).click()
      await expect(rows).toHaveCount(42)
      expect(new URL(page.url()).search).toBe('')

      await page.locator('select[name=chapter]').selectOption('9')
      await page.getByLabel('标题或正文里有').fill('市场')
      await expect(rows).toHaveCount(measuresWith('市场').filter((id) => id.startsWith('chp_9_')).length)
    })
  })
}

test('the order of the rows is kept in the address, beside the filters, and one comes back to it', async ({
  page,
  site
}) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  const rows = page.locator('#measures tbody tr:visible')
  const asWritten = await rows.getByRole('rowheader').allInnerTexts()
  await page.locator('select[name=chapter]').selectOption('9')
  const heading = page.getByRole('columnheader', { name: '地名' })
  await heading.getByRole('button').click()
  expect(new URL(page.url()).search).toBe('?chapter=9&sort=-3')
  const sorted = await rows.getByRole('rowheader').allInnerTexts()
  expect(sorted).not.toEqual(asWritten.filter((title) => sorted.includes(title)))

  await rows.first().getByRole('link').first().click()
  await page.goBack()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  expect(await rows.getByRole('rowheader').allInnerTexts()).toEqual(sorted)

  await heading.getByRole('button').click()
  expect(new URL(page.url()).search).toBe('?chapter=9&sort=3')
  await page.getByRole('button', { name: '清除' }).click()
  await expect(page).toHaveURL(/\?sort=3$/)
  await heading.getByRole('button').click()
  await expect(page).toHaveURL(/measures\.html$/)
  expect(await rows.getByRole('rowheader').allInnerTexts()).toEqual(asWritten)
})

test('words are filtered when an input method has composed them, and folded as the search folds them', async ({
  page,
  site
}) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  const rows = page.locator('#measures tbody tr:visible')
  const all = await rows.count()
  const box = page.locator('form[data-filters] input')
  const session = await page.context().newCDPSession(page)
  await box.focus()
  await session.send('Input.imeSetComposition', { text: 'kai', selectionStart: 3, selectionEnd: 3 })
  await expect(box).toHaveValue('kai')
  await expect(rows).toHaveCount(all)
  await session.send('Input.insertText', { text: '开放' })
  const found = measuresWith('开放').length
  expect(found).toBeLessThan(all)
  await expect(rows).toHaveCount(found)

  await box.fill('開放')
  await expect(rows).toHaveCount(found)
  await page.goto(`${site.address}lanwan-2034/measures.html?q=開放`)
  await expect(rows).toHaveCount(found)
})

test('measures are filtered where the address cannot be written', async ({ page, site }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('SecurityError')
    }
  })
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await page.locator('select[name=place]').selectOption('苇洲市')
  await expect(page.locator('#measures tbody tr:visible')).toHaveCount(1)
})

test('the address is written when one has done typing', async ({ page, site }) => {
  await page.addInitScript(() => {
    const write = history.replaceState.bind(history)
    history.replaceState = (...written: Parameters<History['replaceState']>) => {
      document.documentElement.dataset.written = String(Number(document.documentElement.dataset.written ?? 0) + 1)
      write(...written)
    }
  })
  // Time stands still while one types, however slow the machine is.
  await page.clock.install({ time: 0 })
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await page.clock.pauseAt(1_000_000)
  await page.locator('form[data-filters] input').pressSequentially('abcdefgh')
  await expect(page.locator('html')).not.toHaveAttribute('data-written')
  await page.clock.runFor(1000)
  await expect(page).toHaveURL(/\?q=abcdefgh$/)
  await expect(page.locator('html')).toHaveAttribute('data-written', '1')
})

test('words that measures are filtered by are marked where a measure leads', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html?q=%E9%87%91%E8%9E%8D`)
  await page.locator('#measures tbody tr:visible a').first().click()
  await expect(page.getByRole('group', { name: '查找结果' })).toContainText('金融')
})

test('where choices leave no measure, the search is asked for what they name', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html?chapter=10&place=weizhou`)
  await page.getByRole('link', { name: '到全文里查找“苇洲市”' }).click()
  await expect(page).toHaveURL(/search\.html\?place=weizhou$/)
})

test('where no measure fits, one is told so, and led to the search', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  const nothing = page.getByText('没有符合的任务')
  await expect(nothing).toBeHidden()
  await page.locator('form[data-filters] input').fill('火星')
  await expect(nothing).toBeVisible()
  await page.getByRole('link', { name: '到全文里查找“火星”' }).click()
  await expect(page).toHaveURL(/search\.html\?q=/)
  await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
  await expect(page.getByRole('searchbox')).toHaveValue('火星')
})

test('words are looked for in the text of a task, not in its title alone', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  const box = page.locator('form[data-filters] input')
  await box.fill('金融')
  const found = measuresWith('金融').length
  expect(found).toBeGreaterThan(0)
  await expect(page.locator('#measures tbody tr:visible')).toHaveCount(found)
  await expect(page.locator('form[data-filters] [role=status]')).toHaveText(/^显示\d+项，共\d+项$/)
})

test('several words must all be in the text of a task', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await page.locator('form[data-filters] input').fill('人才 金融')
  const both = measuresWith('人才').filter((id) => measuresWith('金融').includes(id))
  expect(both.length).toBeGreaterThan(0)
  await expect(page.locator('#measures tbody tr:visible')).toHaveCount(both.length)
})

test('where the texts do not come, one is told that titles alone are searched', async ({ page, site }) => {
  await page.route('**/search/corpus-*.js', (route) => route.fulfill({ body: '' }))
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await page.locator('form[data-filters] input').fill('金融')
  await expect(page.locator('form[data-filters] [role=status]')).toContainText('只查了任务的标题')
})

test('measures are downloaded as a table', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载全部42项的表格（CSV）' }).click()
  const download = await downloading
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('lanwan-2034-measures.csv')
  expect(text.startsWith('\ufeff"编号","出处"')).toBe(true)
  expect(text).toContain('"词语","领域","全文"\r\n')
  expect(text.split('\r\n')).toHaveLength(42 + 2)
  expect(text).toContain('"打造云桥开放枢纽。"')
})

test('what filters leave goes into a document for Word, with citations', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await page.locator('select[name=place]').selectOption('望海市')
  await page.locator('select[name=topic]').selectOption('土地规划')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载Word文档' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('澜湾规划纲要 任务 望海市 土地规划.docx')
  const files = unzipSync(await readFile(await download.path()))
  const paragraphs = new TextDecoder()
    .decode(files['word/document.xml'])
    .split('</w:p>')
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))
  const tasks = await page.locator('#measures tbody tr:visible').getByRole('rowheader').allInnerTexts()
  expect(tasks.length).toBeGreaterThan(0)
  expect(paragraphs.slice(1, 1 + tasks.length).map((words) => words.replace(/（《.*/, ''))).toEqual(tasks)
  expect(paragraphs[1]).toMatch(/（《澜湾区域协同发展规划纲要》第.+章第.+节第\d+段）$/)
  expect(paragraphs).toContain('本站的文本不完整，缺的部分里有什么任务，没有列出。')
})

for (const host of hosts) {
  test.describe(`what filters leave, ${host}`, () => {
    test.use({ host, viewport: { width: 360, height: 740 } })

    test('is downloaded as a table, with the keyboard', async ({ page, site }) => {
      await page.goto(`${site.address}lanwan-2034/measures.html`)
      const take = page.getByRole('button', { name: /^下载显示的/ })
      await expect(take).toBeHidden()
      await page.locator('select[name=place]').selectOption('望海市')
      await page.locator('select[name=topic]').selectOption('土地规划')
      const shown = page.locator('#measures tbody tr:visible')
      const count = await shown.count()
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThan(42)
      await expect(take).toHaveText(`下载显示的${count}项（CSV）`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

      await page.getByRole('button', { name: '清除' }).focus()
      await page.keyboard.press('Tab')
      await expect(take).toBeFocused()
      const downloading = page.waitForEvent('download')
      await page.keyboard.press('Enter')
      const download = await downloading
      expect(download.suggestedFilename()).toBe('澜湾规划纲要 任务 望海市 土地规划（本站的文本不完整）.csv')
      const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
      expect(head).toBe('\ufeff"出处","章节","任务","地名","词语","领域","网址"')
      const cells = rows.map((row) => [...row.matchAll(/(?:^|,)(?:"([^"]*)")?/g)].map(([, cell = '']) => cell))
      expect(cells.map(([, , task]) => task)).toEqual(await shown.getByRole('rowheader').allInnerTexts())
      for (const [place, titles, , places, , topics, address] of cells) {
        expect(place).toMatch(/^第.+章第.+节第\d+段$/)
        expect(titles).toContain('；')
        expect(places?.split('；')).toContain('望海市')
        expect(topics?.split('；')).toContain('土地规划')
        // In a folder on a computer an address would lead nobody else.
        const start = host === 'by double-click' ? /^$/ : /^http.*\/lanwan-2034\/\d+\/\d+\.html#chp_/
        expect(address).toMatch(start)
      }

      await page.getByRole('button', { name: '清除' }).click()
      await expect(take).toBeHidden()
    })
  })
}

test('where filters leave nothing, nothing is offered to take along', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html?q=火星`)
  await expect(page.getByText('没有符合的任务')).toBeVisible()
  await expect(page.getByRole('button', { name: /^下载显示的/ })).toBeHidden()
})

test('terms are listed by pinyin and by category', async ({ page, site }) => {
  await page.goto(`${site.address}terms/index.html`)
  await page.getByRole('list', { name: '分组' }).getByRole('link', { name: 'S', exact: true }).click()
  await expect(page.locator(':target')).toContainText('顺港搭载')
  await page.getByRole('list', { name: '分组' }).getByRole('link', { name: '0–9', exact: true }).click()
  await expect(page.locator(':target')).toContainText('5G')
  await page.getByRole('link', { name: '按类别看' }).click()
  await expect(page.getByRole('heading', { name: '政治表述' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('all measures are there, and no filter that would do nothing', async ({ page, site }) => {
    await page.goto(`${site.address}lanwan-2034/measures.html`)
    await expect(page.locator('#measures tbody tr')).toHaveCount(42)
    await expect(page.locator('form[data-filters]')).toBeHidden()
  })
})

test('no line of a list of names begins with the mark between them', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/measures.html`)
  await expect(page.locator('.in-list').first()).toBeVisible()
  for (const [width, media] of [
    [240, 'screen'],
    [390, 'screen'],
    [820, 'screen'],
    [642, 'print']
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ media })
    const begun = await page.locator('.in-list').evaluateAll((names) =>
      names
        .filter((one) => {
          const mark = one.lastChild
          if (!(mark instanceof Text) || mark.data !== '、') return false
          const range = document.createRange()
          range.selectNode(mark)
          const rects = one.querySelector('a')?.getClientRects() ?? []
          return range.getBoundingClientRect().top > (rects[rects.length - 1]?.bottom ?? 0) - 4
        })
        .map(({ textContent }) => textContent)
    )
    expect([width, media, begun]).toEqual([width, media, []])
  }
})

for (const [path, selector] of [
  ['lanwan-2034/measures.html', '#measures a'],
  ['terms/index.html', 'dt a'],
  ['places/index.html', 'th a']
] as const)
  test(`the names of ${path} look like links`, async ({ page, site }) => {
    await page.goto(site.address + path)
    const looks = await page.locator(selector).evaluateAll((links) => {
      const look = (one: Element | null) =>
        one && getComputedStyle(one).textDecorationLine + getComputedStyle(one).color
      const usual = look(document.querySelector('.note .link'))
      return links.map((link) => look(link) === usual)
    })
    expect(new Set(looks)).toEqual(new Set([true]))
  })
