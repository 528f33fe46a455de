/** What a page costs: the budgets are in kilobytes of 1024 bytes, compressed by gzip. */
import { gzipSync } from 'node:zlib'
import { measureFirstAnswer } from './first-answer.ts'
import { firstSectionOf, longestSectionOf } from './page-kinds.ts'
import { expect, test } from './site.ts'

/** The site that is published, the section that its readers begin with, and the longest. */
const published = 'dist'
const { section, name } = firstSectionOf(published)
const longest = longestSectionOf(published)
test.use({ folder: published })

const budgets = { stylesheet: 7, script: 6 }
const mostRequests = 4

for (const [which, path, document] of [
  ['first', section, 10],
  ['longest', longest, 12]
] as const)
  test(`the page of the ${which} section keeps to its budgets, and loads no font`, async ({ page, site }) => {
    const loaded: { type: string; size: Promise<number> }[] = []
    let isLoaded = false
    page.on('response', (response) => {
      if (isLoaded) return
      const size = response.body().then((body) => gzipSync(body, { level: 9 }).length)
      loaded.push({ type: response.request().resourceType(), size })
    })
    await page.goto(site.address + path, { waitUntil: 'load' })
    isLoaded = true
    expect(loaded.length).toBeLessThanOrEqual(mostRequests)
    for (const [type, budget] of Object.entries({ document, ...budgets })) {
      const sizes = await Promise.all(loaded.filter((one) => one.type === type).map(({ size }) => size))
      expect(sizes.length).toBeGreaterThan(0)
      expect.soft(sizes.reduce((sum, size) => sum + size, 0) / 1024, type).toBeLessThanOrEqual(budget)
    }
    expect(loaded.map(({ type }) => type)).not.toContain('font')
  })

test('a first answer keeps to its budget, from the touch of the box on a page at rest', async ({ page, site }) => {
  const { paths, bytes } = await measureFirstAnswer(page, site.address, section, name)
  expect(paths).toHaveLength(5)
  expect(bytes / 1024).toBeLessThanOrEqual(36)
})

for (const width of [360, 1280]) {
  test(`nothing moves while a page loads, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of [
      'index.html',
      section,
      longest.replace(/^.*\/(\d+)\/(\d+)\.html$/, '$&#chp_$1__sec_$2__p_3'),
      'places/index.html'
    ]) {
      await page.goto(site.address + path, { waitUntil: 'networkidle' })
      await expect(page.locator(new URL(page.url()).hash || 'h1')).toBeInViewport()
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            // What has been observed so far comes before the next frames.
            requestAnimationFrame(() => {
              requestAnimationFrame(() => {
                resolve(sum)
              })
            })
          })
      )
      expect.soft([path, shift]).toEqual([path, 0])
    }
  })
}
