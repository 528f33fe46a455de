/** 我的笔记: notes and bookmarks stay on the device, find their words again, and are taken along. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'

const section = 'lanwan-2034/8/1.html'
const citation = '《澜湾区域协同发展规划纲要》第八章第一节第2段'

test.use({ viewport: { width: 1280, height: 1400 } })

const panel = (page: Page) => page.getByRole('region', { name: `笔记：${citation}` })
const rows = (page: Page) => page.locator('.own-notes > li')

/** Open the note on the second paragraph. */
async function openNote(page: Page): Promise<void> {
  // Away from where the pointer may rest already.
  await page.mouse.move(0, 0)
  await page.locator('#chp_8__sec_1__p_2').hover({ position: { x: 4, y: 4 } })
  await page.locator('#chp_8__sec_1__p_2').getByRole('button', { name: '笔记' }).click()
  await expect(panel(page)).toBeVisible()
}

async function write(page: Page, words: string): Promise<void> {
  await openNote(page)
  await panel(page).getByRole('textbox').fill(words)
  await panel(page).getByRole('button', { name: '记下' }).click()
  await expect(panel(page)).toHaveCount(0)
}

/** Select words of the second paragraph and open the note on them. */
async function openNoteOn(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(
      document.querySelector('#chp_8__sec_1__p_2 > p') ?? document,
      NodeFilter.SHOW_TEXT
    )
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(words) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length)
    }
  }, words)
  await page.getByRole('group', { name: '所选文字' }).getByRole('button', { name: '笔记' }).click()
  await expect(panel(page)).toBeVisible()
}

test('a paragraph with a note is marked from the first moment', async ({ page, site }) => {
  await page.goto(site.address + section)
  await write(page, '问一问')
  await page.mouse.move(0, 0)
  await page.reload()
  await expect(page.locator('#chp_8__sec_1__p_2 .number')).toHaveClass(/noted/)
})

/** Put something in the place of what is kept. */
async function keep(page: Page, change: (kept: string) => string): Promise<void> {
  const [key = '', kept = ''] = await page.evaluate(
    () =>
      Object.entries(localStorage as unknown as Record<string, string>).find(([key]) => key.endsWith(' notes')) ?? []
  )
  await page.evaluate(
    ([key, changed]) => {
      localStorage.setItem(key, changed)
    },
    [key, change(kept)] as const
  )
}

async function download(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return readFile(await (await coming).path(), 'utf8')
}

for (const host of hosts)
  test.describe(host, () => {
    test.use({ host })

    test('a note is written at a paragraph, listed with its citation, and leads back', async ({ page, site }) => {
      await page.goto(site.address + section)
      await write(page, '问一问<b>')
      const number = page.locator('#chp_8__sec_1__p_2 .number')
      await expect(number).toBeFocused()
      await expect(number).toHaveAttribute('aria-label', '第2段，有1条笔记')
      await page.getByRole('button', { name: '阅读设置' }).click()
      await page.getByRole('link', { name: '我的笔记' }).click()
      await expect(rows(page)).toHaveCount(1)
      await expect(rows(page).locator('.words')).toHaveText('问一问<b>')
      await expect(rows(page)).not.toContainText('没有位置')
      await rows(page).getByRole('link', { name: citation }).click()
      await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
      await expect(page.locator('.stepper')).toContainText('链接标出的文字')
      // It is shown again as soon as the page is touched.
      await page.locator('#chp_8__sec_1__p_2').hover({ position: { x: 4, y: 4 } })
      await expect(page.locator('#chp_8__sec_1__p_2 .number')).toHaveClass(/noted/)
    })

    test('what is taken along is brought back', async ({ page, site }) => {
      await page.goto(site.address + section)
      await write(page, '问一问')
      await openNoteOn(page, '渔货交易')
      await panel(page).getByRole('button', { name: '记下' }).click()
      await page.goto(`${site.address}notes.html`)
      await expect(rows(page)).toHaveCount(2)
      const text = await download(page, '下载文本，带出处')
      expect(text).toMatch(
        /^“打造云桥开放枢纽。.*”（《.*》第八章第一节第2段）\n笔记：问一问\n\n“渔货交易”（《.*》第八章第一节第2段）\n$/
      )
      const data = await download(page, '下载数据，可以再导入')
      const [first] = JSON.parse(data) as { target: { source: { id: string } } }[]
      const folder = host === 'by double-click' ? '' : site.address
      expect(first?.target.source.id).toBe(`${folder}lanwan-2034/8/1.html`)

      await page.getByRole('button', { name: '全部删除' }).click()
      await page.getByRole('button', { name: '再按一次' }).click()
      await expect(rows(page)).toHaveCount(0)
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(' notes')))).toEqual([])
      const file = { name: '我的笔记.json', mimeType: 'application/json', buffer: Buffer.from(data) }
      await page.getByLabel('导入').setInputFiles(file)
      await expect(page.getByRole('status')).toHaveText('导入了2条笔记。')
      await expect(rows(page)).toHaveCount(2)
      await expect(rows(page).first().locator('.words')).toHaveText('问一问')
      await page.getByLabel('导入').setInputFiles(file)
      await expect(page.getByRole('status')).toHaveText('导入了0条笔记，2条已经有了。')
      await page.getByLabel('导入').setInputFiles({ ...file, buffer: Buffer.from('no notes') })
      await expect(page.getByRole('status')).toHaveText(/没有导入/)
      await expect(rows(page)).toHaveCount(2)
    })
  })

test('a note on words is opened again, changed and deleted where it stands', async ({ page, site }) => {
  await page.goto(site.address + section)
  await openNoteOn(page, '渔货交易')
  await expect(panel(page)).toContainText('关于“渔货交易”的笔记')
  await panel(page).getByRole('textbox').fill('一')
  await panel(page).getByRole('button', { name: '记下' }).click()
  expect(await page.evaluate(() => [...(CSS.highlights.get('notes') ?? [])].map(String))).toEqual(['渔货交易'])
  await openNote(page)
  await panel(page).getByRole('button', { name: '“渔货交易”：一' }).click()
  await panel(page).getByRole('textbox').fill('二')
  await panel(page).getByRole('button', { name: '保存' }).click()
  await openNoteOn(page, '渔货交易')
  await expect(panel(page).getByRole('textbox')).toHaveValue('二')
  await panel(page).getByRole('button', { name: '删除' }).click()
  await expect(page.locator('.noted')).toHaveCount(0)
})

test('in the list a note is changed, deleted, and the deletion undone', async ({ page, site }) => {
  await page.goto(site.address + section)
  await write(page, '')
  await page.goto(`${site.address}notes.html`)
  await page.getByRole('button', { name: '写笔记' }).click()
  await page.getByRole('textbox', { name: '笔记' }).fill('后来想到的')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(rows(page).locator('.words')).toHaveText('后来想到的')
  await rows(page).getByRole('button', { name: '删除' }).click()
  await expect(rows(page)).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rows(page).locator('.words')).toHaveText('后来想到的')
})

test('a note whose words have moved, changed or gone stays in the list, and says so', async ({ page, site }) => {
  await page.goto(site.address + section)
  await write(page, '一')
  const list = `${site.address}notes.html`
  // As if the paragraph had been another then.
  await keep(page, (kept) => kept.replaceAll('chp_8__sec_1__p_2', 'chp_8__sec_1__p_1'))
  await page.goto(list)
  await expect(rows(page)).toContainText('现在在第八章第一节第2段')
  // As if a word of it had been another then.
  await keep(page, (kept) => kept.replace('云桥开放枢纽', '云桥枢纽'))
  await page.reload()
  await expect(rows(page)).toContainText('文字有改动')
  await keep(page, (kept) => kept.replace(/"quote":"[^"]*"/, '"quote":"从来没有的话，一句也没有"'))
  await page.reload()
  await expect(rows(page)).toContainText('没有位置')
  await expect(rows(page).locator('blockquote')).toHaveText('从来没有的话，一句也没有')
  await expect(rows(page).getByRole('link')).toHaveCount(0)
  await page.goto(site.address + section)
  await page.locator('#chp_8__sec_1__p_2').hover({ position: { x: 4, y: 4 } })
  await openNote(page)
  await expect(page.locator('.noted')).toHaveCount(0)
})

test('what somebody else wrote under its name breaks nothing', async ({ page, site }) => {
  await page.goto(site.address + section)
  await write(page, '一')
  await page.goto(`${site.address}notes.html`)
  const changes = [
    (kept: string) => kept.replace('chp_8', '../x'),
    () => '{',
    () => 'null',
    () => '7',
    () => '[null,7,{}]'
  ]
  for (const change of changes) {
    await keep(page, change)
    await page.reload()
    await expect(page.getByText('还没有笔记')).toBeVisible()
  }
  await page.goto(site.address + section)
  await write(page, '又一条')
  await page.goto(`${site.address}notes.html`)
  await expect(rows(page)).toHaveCount(1)
})

test('where the browser keeps nothing, that is said, and the words stay in the field', async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto(site.address + section)
  await openNote(page)
  await panel(page).getByRole('textbox').fill('别丢')
  await panel(page).getByRole('button', { name: '记下' }).click()
  await expect(panel(page).getByRole('status')).toHaveText(/没有保存/)
  await expect(panel(page).getByRole('textbox')).toHaveValue('别丢')
})

test('all is done by keyboard', async ({ page, site }) => {
  await page.goto(site.address + section)
  await page.locator('#chp_8__sec_1__p_2 .number').focus()
  const button = page.locator('#chp_8__sec_1__p_2').getByRole('button', { name: '笔记' })
  while (!(await button.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.locator('#chp_8__sec_1__p_2 .number')).toBeFocused()
  await openNote(page)
  await page.keyboard.type('按键写的')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.noted')).toHaveCount(1)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what it needs', async ({ page, site }) => {
    await page.goto(`${site.address}notes.html`)
    await expect(page.getByText('现在没有打开')).toBeVisible()
  })
})
