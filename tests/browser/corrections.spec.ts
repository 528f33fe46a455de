import { expect, hosts, test } from './site.ts'

const section = 'lanwan-2034/8/1.html'

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('a red dot shows both readings, certainty and source', async ({ page, site }) => {
      await page.goto(site.address + section)
      await page.locator('#chp_8__sec_1__p_2 a.correction').click()
      const card = page.getByRole('dialog', { name: '更正说明' })
      await expect(card).toContainText('云桥货物货运中心')
      await expect(card).toContainText('云桥水陆货运中心')
      await expect(card).toContainText('确定（错字）')
      await expect(card).toContainText('澜湾档案馆藏本的一份抄件')
      expect(page.url()).toBe(site.address + section)
    })
  })
}

test('a card is opened, left and closed by keyboard', async ({ page, site }) => {
  await page.goto(site.address + section)
  const dot = page.locator('#chp_8__sec_1__p_2 a.correction')
  const card = page.getByRole('dialog', { name: '更正说明' })
  await dot.focus()
  await page.keyboard.press('Enter')
  await expect(card).toBeFocused()
  await expect(dot).toHaveAttribute('aria-expanded', 'true')

  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(dot).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(card.getByRole('link', { name: '在“文字更正”里查看' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(card).toHaveCount(0)
})

test('a click elsewhere, or on the dot again, closes the card', async ({ page, site }) => {
  await page.goto(site.address + section)
  const dot = page.locator('#chp_8__sec_1__p_1 a.correction')
  const card = page.getByRole('dialog', { name: '更正说明' })
  await dot.click()
  await expect(card).toBeVisible()
  await dot.click()
  await expect(card).toHaveCount(0)
  await dot.click()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(card).toHaveCount(0)
})

test('the card of a narrow screen is a sheet inside it', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(site.address + section)
  await page.locator('#chp_8__sec_1__p_2 a.correction').click()
  const box = await page.getByRole('dialog', { name: '更正说明' }).boundingBox()
  expect(box).toMatchObject({ x: 0, width: 360 })
  expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(640)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a red dot leads to its entry in 文字更正', async ({ page, site }) => {
    await page.goto(site.address + section)
    await page.locator('#chp_8__sec_1__p_2 a.correction').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('文字更正')
    const entry = page.locator(':target')
    await expect(entry).toContainText('云桥货物货运中心')
    await expect(entry).toBeInViewport()
  })
})

test('no dot stands at the beginning of a line, however wide the lines are', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/full.html`)
  for (let width = 360; width < 700; width += 17) {
    await page.setViewportSize({ width, height: 900 })
    const first = await page.locator('.paragraph a.correction').evaluateAll(
      (dots) =>
        dots.filter((dot) => {
          const line = dot.closest('.paragraph')
          const left = line ? line.getBoundingClientRect().left + parseFloat(getComputedStyle(line).paddingLeft) : 0
          return dot.getBoundingClientRect().left < left + 4
        }).length
    )
    expect.soft([width, first]).toEqual([width, 0])
  }
})
