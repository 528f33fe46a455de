import type { Page } from '@playwright/test'
import { tryToAsk, watchAnswers } from './ask.ts'
import { typicalPage, withHost, withPage, type Measure } from './subject.ts'
import { rowOf } from './table.ts'

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'"

/** What a strict Content-Security-Policy refuses. */
export const measurePolicy: Measure = async ({ sites, pages, browser }) => {
  const [home] = pages
  const section = typicalPage(pages)
  const figures = []
  for (const site of sites)
    figures.push(
      await withHost(site, { policy }, async ({ address }) => {
        const open = (path: string, act?: (page: Page) => Promise<string>) =>
          withPage(browser, {}, async (page) => {
            await watchAnswers(page, site.search)
            await page.addInitScript(watch)
            await page.goto(address + path, { waitUntil: 'networkidle' })
            const outcome = (await act?.(page)) ?? ''
            const refused = await page.evaluate(() => sessionStorage.getItem('refused'))
            return { violations: Number(refused), outcome }
          })
        return {
          home: await open(home ? site.addressOf(home) : ''),
          section: await open(site.addressOf(section)),
          search: await open(site.addressOf(section), (page) => tryToAsk(page, site.search, '虹桥'))
        }
      })
    )
  return [
    {
      title: 'Violations of a strict Content-Security-Policy',
      rows: [
        rowOf('less', 'home page', figures, ({ home }) => String(home.violations)),
        rowOf('less', 'section page', figures, ({ section }) => String(section.violations)),
        rowOf('less', 'section page and a search', figures, ({ search }) => String(search.violations)),
        rowOf('neither', 'search', figures, ({ search }) => search.outcome)
      ],
      notes: [`\`${policy}\`, the search asked for 虹桥.`]
    }
  ]
}

/** Run in the page: counts, over all pages of the tab, what is refused. */
function watch(): void {
  document.addEventListener('securitypolicyviolation', () => {
    sessionStorage.setItem('refused', String(Number(sessionStorage.getItem('refused')) + 1))
  })
}
