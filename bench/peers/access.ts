import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'
import type axe from 'axe-core'
import type { PlanPage } from './pages.ts'
import type { Site } from './site.ts'
import { withHost, withPage, type Measure } from './subject.ts'
import { rowOf } from './table.ts'

const schemes = ['light', 'dark'] as const
const widths = [360, 1280] as const
const impacts = ['critical', 'serious', 'moderate', 'minor'] as const

/** What axe finds on all pages of the plan, and which of them scroll sideways. */
export const measureAccess: Measure = async ({ sites, pages, browser }) => {
  const source = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  const rows = []
  const rules = sites.map(() => new Map<string, number>())
  let sideways: number[] = []
  for (const scheme of schemes)
    for (const width of widths) {
      const figures = []
      for (const [index, site] of sites.entries()) {
        const found = await withHost(site, {}, ({ address }) =>
          inspect(browser, site, pages, { root: address, source, scheme, width })
        )
        for (const { rule } of found.nodes) rules[index]?.set(rule, (rules[index].get(rule) ?? 0) + 1)
        figures.push(found)
      }
      rows.push(
        rowOf('less', `${scheme}, ${width} px: critical / serious / moderate / minor`, figures, ({ nodes }) =>
          impacts.map((impact) => nodes.filter((node) => node.impact === impact).length).join(' / ')
        )
      )
      if (width === 360) sideways = figures.map((figure) => figure.sideways)
    }
  rows.push(
    rowOf(
      'neither',
      'rules',
      rules,
      (counts) => [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none'
    ),
    rowOf('less', 'pages that scroll sideways at 360 px', sideways, String)
  )
  return [
    {
      title: 'Accessibility: what axe finds, elements over all pages',
      rows,
      notes: [
        'axe-core with its default rules; the pages of the plan. `npm test` has it look at every page of this project.'
      ]
    }
  ]
}

async function inspect(
  browser: Browser,
  site: Site,
  pages: readonly PlanPage[],
  { root, source, scheme, width }: { root: string; source: string; scheme: (typeof schemes)[number]; width: number }
) {
  return withPage(browser, { colorScheme: scheme, viewport: { width, height: 800 } }, async (tab) => {
    const nodes: { rule: string; impact: string }[] = []
    let sideways = 0
    await tab.addInitScript({ content: source })
    for (const page of pages) {
      await tab.goto(root + site.addressOf(page), { waitUntil: 'networkidle' })
      const found = await tab.evaluate(async () => {
        const { axe: runner } = window as unknown as { axe: typeof axe }
        const { violations } = await runner.run(document, { resultTypes: ['violations'] })
        const { scrollWidth, clientWidth } = document.documentElement
        return {
          isSideways: scrollWidth > clientWidth,
          nodes: violations.flatMap(({ id, nodes }) => nodes.map(({ impact }) => ({ rule: id, impact: impact ?? '' })))
        }
      })
      if (found.isSideways) sideways++
      nodes.push(...found.nodes)
    }
    return { nodes, sideways }
  })
}
