/** What a screen reader is told: roles and names of the browser's own accessibility tree. */
import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

interface Told {
  readonly role: string
  readonly name: string
}

async function treeOf(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }))
}

const namesOf = (tree: readonly Told[], role: string) => tree.filter((one) => one.role === role).map(({ name }) => name)
/** Roles of what one can act on. */
const actors = ['link', 'button', 'searchbox', 'textbox', 'combobox', 'checkbox', 'radio']
const nameless = (tree: readonly Told[]) => tree.filter(({ role, name }) => actors.includes(role) && name.trim() === '')

test.use({ viewport: { width: 1280, height: 900 } })

test('a section: landmarks, one heading of the first level, paragraphs with their numbers', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/8/1.html`)
  const tree = await treeOf(page)
  expect(namesOf(tree, 'banner')).toHaveLength(1)
  expect(namesOf(tree, 'main')).toHaveLength(1)
  expect(namesOf(tree, 'contentinfo')).toHaveLength(1)
  expect(namesOf(tree, 'search')).toHaveLength(1)
  expect(namesOf(tree, 'navigation').sort()).toEqual(
    ['主要页面', '全部页面', '前后页', '所在位置', '本节任务', '文件目录'].sort()
  )
  expect(namesOf(tree, 'searchbox')).toEqual(['查找全文、词语、地名'])
  expect(namesOf(tree, 'button')).toContain('阅读设置')
  expect(namesOf(tree, 'heading')).toEqual(['建好开放窗口'])
  expect(namesOf(tree, 'link')).toEqual(expect.arrayContaining(['跳到正文', '第1段', '第4段', '此处文字有更正']))
  expect(nameless(tree)).toEqual([])
})

test('a card is a dialog with the name of its entry', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/11/2.html`)
  await page.getByRole('link', { name: '顺港搭载' }).first().click()
  expect(namesOf(await treeOf(page), 'dialog')).toEqual(['顺港搭载'])
})

test('the settings: groups with legends, every choice with its name', async ({ page, site }) => {
  await page.goto(`${site.address}help.html`)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
  const tree = await treeOf(page)
  expect(namesOf(tree, 'group')).toEqual(['字号（%）', '行距', '每行字数', '颜色', '标记', '文字'])
  expect(namesOf(tree, 'radio')).toContain('高对比')
  expect(namesOf(tree, 'checkbox')).toEqual([
    '大字版：字大，按钮也大',
    '首行缩进',
    '按“/”键跳到查找框',
    '记住读到哪里，只在这台设备上'
  ])
  expect(nameless(tree)).toEqual([])
})

test('the search tells its result, and each hit with its citation', async ({ page, site }) => {
  await page.goto(`${site.address}search.html?q=%E4%BA%91%E6%A1%A5`)
  await expect(page.getByRole('status')).toHaveText('共 7 处，见于 2 段')
  const tree = await treeOf(page)
  const links = namesOf(tree, 'link').filter((name) => /^第八章第一节第2段，本段6处：/.test(name))
  expect(links).toHaveLength(1)
  expect(nameless(tree)).toEqual([])
})

for (const width of [360, 1280]) {
  test(`tables are tables with headers, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['lanwan-2034/measures.html', 'places/index.html']) {
      await page.goto(site.address + path)
      await expect(page.locator('.sort').first()).toBeVisible()
      const tree = await treeOf(page)
      expect(namesOf(tree, 'table')).toHaveLength(1)
      expect(namesOf(tree, 'row').length).toBe(await page.locator('tr').count())
      expect(namesOf(tree, 'columnheader').length).toBeGreaterThan(3)
      expect(namesOf(tree, 'rowheader').length).toBeGreaterThan(30)
      expect(nameless(tree)).toEqual([])
    }
  })
}

test('every kind of page has a name for all that can be acted on', async ({ page, site }) => {
  const kinds = [
    'index',
    'lanwan-2034/index',
    'lanwan-2034/full',
    'lanwan-2034/corrections',
    'lanwan-2034/verify',
    'terms/index'
  ]
  for (const path of [...kinds, 'terms/categories', 'places/wanghai', 'downloads', 'check', '404']) {
    await page.goto(`${site.address}${path}.html`)
    expect([path, nameless(await treeOf(page))]).toEqual([path, []])
  }
})
