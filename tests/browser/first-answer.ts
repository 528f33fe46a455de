import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'

/**
 * Ask on a page at rest, and see what is sent from the touch of the box to the answer.
 *
 * @param site Address of the site's folder.
 * @param section Path of the page.
 * @returns Paths of what was asked for, and their bytes, compressed by gzip.
 */
export async function measureFirstAnswer(page: Page, site: string, section: string, query: string) {
  const asked = new Set<string>()
  await page.goto(site + section, { waitUntil: 'networkidle' })
  // A page at rest has fetched the next one, which it does when it has nothing else to do.
  await page.waitForFunction(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')]
    return links.length > 0 && links.every(({ href }) => performance.getEntriesByName(href).length > 0)
  })
  const held = new Set(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
  // What comes a second time comes from the browser's store.
  page.on('response', (response) => asked.add(response.url()))
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const answer = document.getElementById('search-answer')
      if (!answer) return
      new MutationObserver(() => {
        if (answer.dataset.state === 'done') answer.dataset.time ??= String(performance.now())
      }).observe(answer, { attributes: true, attributeFilter: ['data-state'] })
    })
  })
  await page.getByRole('searchbox').focus()
  await page.getByRole('searchbox').fill(query)
  await page.keyboard.press('Enter')
  await expect(page.locator('#search-answer')).toHaveAttribute('data-time')
  const late = await page.evaluate(() => {
    const time = Number(document.getElementById('search-answer')?.dataset.time)
    return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime > time ? [name] : []))
  })
  const needed = [...asked].filter((address) => !late.includes(address) && !held.has(address))
  // The page that was left takes the bodies of its responses along: they are asked for once more.
  const bodies = await Promise.all(needed.map(async (address) => (await page.request.get(address)).body()))
  const bytes = bodies.map((body) => gzipSync(body, { level: 9 }).length)
  return {
    paths: needed.map((address) => address.slice(site.length)),
    bytes: bytes.reduce((sum, size) => sum + size, 0)
  }
}
