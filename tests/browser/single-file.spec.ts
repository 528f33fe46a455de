import { expect, test } from './site.ts'

const path = 'downloads/lanwan-2034.html'

test.describe('the single file, by double-click', () => {
  test.use({ host: 'by double-click', viewport: { width: 360, height: 740 } })

  test('a search leads to the hit, and from hit to hit', async ({ page, site }) => {
    await page.goto(site.address + path)
    await page.keyboard.press('/')
    await page.keyboard.type('云桥')
    const answer = page.locator('#search-answer')
    await expect(answer).toHaveAttribute('data-occurrences', '7')
    await expect(answer.getByRole('link', { name: /^云桥\s*地名/ })).toHaveAttribute('href', '#place_yunqiao')

    await answer.locator('[data-paragraph]').first().getByRole('link').click()
    await expect(page.locator('.stepper')).toContainText('1 / 7')
    await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
    await page.getByRole('button', { name: '下一处' }).click()
    await expect(page.locator('.stepper')).toContainText('2 / 7')
    await page.keyboard.press('Escape')
    await expect(page.locator('.stepper')).toBeHidden()
  })

  test('an address with a question is answered when it is opened', async ({ page, site }) => {
    await page.goto(`${site.address}${path}?q=%E9%A1%BA%E6%B8%AF%E6%90%AD%E8%BD%BD`)
    await expect(page.locator('#search-answer')).toHaveAttribute('data-occurrences', '3')
  })

  test('a citation jumps', async ({ page, site }) => {
    await page.goto(site.address + path)
    await page.getByRole('searchbox').fill('第九章第二节第3段')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.locator('#chp_9__sec_2__p_3')).toBeInViewport()
    await expect(page).toHaveURL(/#chp_9__sec_2__p_3$/)
    await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'idle')
    await expect(page).toHaveURL(/\?q=.*#chp_9__sec_2__p_3$/)
  })

  test('a new question clears what the last one marked', async ({ page, site }) => {
    await page.goto(`${site.address}${path}?q=%E4%BA%91%E6%A1%A5`)
    await page.locator('#search-answer [data-paragraph]').first().getByRole('link').click()
    await expect(page.locator('.stepper')).toBeVisible()
    await page.getByRole('searchbox').fill('顺港搭载')
    await expect(page.locator('.stepper')).toBeHidden()
    await expect(page.locator('#search-answer')).toHaveAttribute('data-occurrences', '3')
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
  })

  test('its title is never broken inside a word', async ({ page, site }) => {
    for (const width of [320, 360, 390, 768]) {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(site.address + path)
      const broken = await page
        .locator('h1 .word')
        .evaluateAll((words) =>
          words.filter((word) => word.getClientRects().length > 1).map((word) => word.textContent)
        )
      expect(broken).toEqual([])
    }
    await expect(page.locator('h1 .word').first()).toBeVisible()
  })

  test('a term says what it is and where else it stands', async ({ page, site }) => {
    await page.goto(`${site.address}${path}#chp_11__sec_2__p_4`)
    await page.locator('#chp_11__sec_2__p_4').getByRole('link', { name: '顺港搭载' }).click()
    const card = page.getByRole('dialog', { name: '顺港搭载' })
    await expect(card).toContainText('捎运')
    await expect(card.getByRole('link', { name: '第十一章第二节第4段' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
  })

  test('is set as the reader likes, shows the source, and quotes', async ({ page, site }) => {
    await page.goto(site.address + path)
    await page.getByRole('button', { name: '阅读设置' }).click()
    const drawer = page.getByRole('dialog', { name: '阅读设置' })
    await drawer.getByText('深色', { exact: true }).click()
    await drawer.getByText('原稿', { exact: true }).click()
    await expect(page.locator('#chp_8__sec_1__p_2')).toContainText('云桥货物货运中心')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.getByRole('button', { name: '看更正后的文字' }).click()
    await page.locator('#chp_8__sec_1__p_2 .number').click()
    await page.getByRole('button', { name: '复制出处' }).click()
    await expect(page.getByText('已复制')).toBeVisible()
  })

  test('fits a narrow screen', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(site.address + path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test.describe('the single file, opened on a host', () => {
  test('has its style and its search', async ({ page, site }) => {
    await page.goto(`${site.address}${path}?q=%E9%A1%BA%E6%B8%AF%E6%90%AD%E8%BD%BD`)
    await expect(page.locator('#search-answer')).toHaveAttribute('data-occurrences', '3')
    await expect(page.locator('body')).toHaveCSS('margin', '0px')
  })

  test('runs no other script', async ({ page, site }) => {
    await page.goto(site.address + path)
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            resolve(effectiveDirective)
          })
          const script = document.createElement('script')
          script.textContent = 'document.title = "changed"'
          document.head.append(script)
        })
    )
    expect(refused).toBe('script-src-elem')
  })
})

test.describe('the single file, without script', () => {
  test.use({ host: 'by double-click', javaScriptEnabled: false })

  test('is read from contents to correction', async ({ page, site }) => {
    await page.goto(site.address + path)
    await expect(page.getByRole('search')).toBeHidden()
    await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '建好开放窗口' }).click()
    await expect(page.locator('#chp_8__sec_1')).toBeInViewport()
    await page.locator('#chp_8__sec_1__p_1').getByRole('link', { name: '此处文字有更正' }).click()
    await expect(page.locator('#cor_13_101')).toBeInViewport()
    await expect(page.locator('#cor_13_101')).toContainText('专业化服务台')
  })
})
