import type { Browser, Page } from '@playwright/test'
import { createPageAt } from './page-at.ts'
import { headingOf, type PlanPage } from './pages.ts'
import type { Site } from './site.ts'
import { typicalPage, withHost, withPage, type Measure } from './subject.ts'
import { rowOf } from './table.ts'

/** What is left without script. */
export const measureWithoutScript: Measure = async ({ sites, pages, browser }) => {
  const figures = []
  for (const site of sites) figures.push(await withHost(site, {}, ({ address }) => read(browser, site, pages, address)))
  const all = pages.length - 1
  return [
    {
      title: 'Without script',
      rows: [
        rowOf('more', 'pages whose text is equal to the source', figures, ({ equal }) => `${equal}/${all}`),
        rowOf(
          'more',
          'pages reached from the home page by visible links',
          figures,
          ({ reached }) => `${reached}/${all}`
        ),
        rowOf('more', '… at 360 px', figures, ({ reachedNarrow }) => `${reachedNarrow}/${all}`),
        rowOf('less', 'controls on a section page that are in no form', figures, ({ controls }) => String(controls))
      ],
      notes: [
        'Equal: the title, and the visible paragraphs, each character for character. Controls are visible buttons, fields ' +
          'and lists; a form has an address, and works without script. That of this project works all the same: a style ' +
          'reads it, and prints the corrections or not.'
      ]
    }
  ]
}

async function read(browser: Browser, site: Site, pages: readonly PlanPage[], root: string) {
  return withPage(browser, { javaScriptEnabled: false }, async (tab) => {
    let equal = 0
    for (const page of pages.filter(({ id }) => id !== 'home')) {
      await tab.goto(root + site.addressOf(page))
      if (await isEqual(tab, site, page)) equal++
    }
    const pageAt = createPageAt(site, pages, root)
    const reached = await reach(tab, pageAt, root)
    await tab.goto(root + site.addressOf(typicalPage(pages)))
    const controls = await countControls(tab)
    await tab.setViewportSize({ width: 360, height: 740 })
    const reachedNarrow = await reach(tab, pageAt, root)
    return { equal, reached, reachedNarrow, controls }
  })
}

async function isEqual(tab: Page, site: Site, page: PlanPage): Promise<boolean> {
  const { heading, texts } = await tab.evaluate((selector) => {
    const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
    return { heading: document.querySelector('h1')?.textContent ?? '', texts: shown.map((one) => one.textContent) }
  }, site.paragraphs)
  // Marks that link to a heading are not text.
  const plain = heading.replaceAll(/[\u200b#]/g, '').trim()
  const isHeading = plain === page.title || plain === headingOf(page)
  return isHeading && JSON.stringify(texts) === JSON.stringify(page.paragraphs.map(({ text }) => text))
}

/** How many of the plan's other pages one reaches from the home page. */
async function reach(tab: Page, pageAt: ReturnType<typeof createPageAt>, root: string): Promise<number> {
  const reached = new Set<PlanPage | undefined>([pageAt(root)])
  const waiting = [root]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    await tab.goto(address)
    const links = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter((link) => link.checkVisibility({ visibilityProperty: true }))
        .map(({ href }) => href)
    )
    for (const link of links) {
      const page = pageAt(link)
      if (!page || reached.has(page)) continue
      reached.add(page)
      waiting.push(link)
    }
  }
  return reached.size - 1
}

function countControls(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=button]')].filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('form[action]')
      ).length
  )
}
