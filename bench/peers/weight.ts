import type { Browser } from '@playwright/test'
import { kinds, type Host, type Kind } from './host.ts'
import type { PlanPage } from './pages.ts'
import type { Site } from './site.ts'
import { meanOf } from './statistics.ts'
import { withHost, withPage, type Measure } from './subject.ts'
import { rowOf, type Table } from './table.ts'

/** What a page costs before anybody does anything. */
export const measureWeight: Measure = async ({ sites, pages, browser }) => {
  const sections = pages.filter(({ section }) => section !== undefined)
  const homes = pages.filter(({ id }) => id === 'home')
  const weights: { home: Weight; section: Weight }[] = []
  for (const site of sites)
    weights.push(
      await withHost(site, {}, async (host) => ({
        home: await weigh(browser, host, site, homes),
        section: await weigh(browser, host, site, sections)
      }))
    )
  return [
    tableOf(
      'Weight: section pages (mean)',
      weights.map(({ section }) => section),
      [
        'KiB of 1,024 bytes, gzip level 9 for text, as sent. Cold cache, 1280 px, until the network has been idle for half ' +
          'a second. *Prefetched* is what was fetched for later pages and is in no other row.'
      ]
    ),
    tableOf(
      'Weight: home page',
      weights.map(({ home }) => home),
      []
    )
  ]
}

interface Weight {
  readonly bytes: Readonly<Record<Kind, number>>
  readonly prefetched: number
  readonly requests: number
  readonly nodes: number
}

async function weigh(browser: Browser, host: Host, site: Site, pages: readonly PlanPage[]): Promise<Weight> {
  const weights: Weight[] = []
  for (const page of pages)
    weights.push(
      await withPage(browser, {}, async (tab) => {
        const before = host.sent.length
        await tab.goto(host.address + site.addressOf(page), { waitUntil: 'networkidle' })
        const sent = host.sent.slice(before)
        const own = sent.filter(({ isPrefetch }) => !isPrefetch)
        const sum = (all: typeof sent) => all.reduce((total, { bytes }) => total + bytes, 0)
        return {
          bytes: Object.fromEntries(
            kinds.map((kind) => [kind, sum(own.filter((one) => one.kind === kind))])
          ) as Weight['bytes'],
          prefetched: sum(sent) - sum(own),
          requests: own.length,
          nodes: await tab.evaluate(() => document.querySelectorAll('*').length)
        }
      })
    )
  return {
    bytes: Object.fromEntries(
      kinds.map((kind) => [kind, meanOf(weights.map(({ bytes }) => bytes[kind]))])
    ) as Weight['bytes'],
    prefetched: meanOf(weights.map(({ prefetched }) => prefetched)),
    requests: meanOf(weights.map(({ requests }) => requests)),
    nodes: meanOf(weights.map(({ nodes }) => nodes))
  }
}

function tableOf(title: string, weights: readonly Weight[], notes: readonly string[]): Table {
  const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1)
  return {
    title,
    rows: [
      rowOf('less', 'total, KiB', weights, ({ bytes }) => kibibytes(kinds.reduce((sum, kind) => sum + bytes[kind], 0))),
      ...kinds.map((kind) => rowOf('less', `${kind}, KiB`, weights, ({ bytes }) => kibibytes(bytes[kind]))),
      rowOf('less', 'prefetched, KiB', weights, ({ prefetched }) => kibibytes(prefetched)),
      rowOf('less', 'requests', weights, ({ requests }) => requests.toFixed(1)),
      rowOf('less', 'DOM nodes', weights, ({ nodes }) => nodes.toFixed(0))
    ],
    notes
  }
}
