import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openHost } from './host.ts'
import { medianOf } from './statistics.ts'
import { typicalPage, withPage, type Measure } from './subject.ts'
import { rowOf } from './table.ts'

const rounds = 5

/** How soon a section page is there on a slow line and a slow processor. */
export const measureTimes: Measure = async ({ sites, pages, browser }) => {
  const page = typicalPage(pages)
  const runs = await Promise.all(
    sites.map(async (site) => ({
      site,
      host: await openHost(join(site.folder, site.output)),
      times: [] as Times[]
    }))
  )
  try {
    // In turn, so that what else the machine does meets all alike.
    for (let round = 0; round < rounds; round++)
      for (const { site, host, times } of runs)
        times.push(await withPage(browser, {}, (tab) => time(tab, host.address + site.addressOf(page))))
  } finally {
    await Promise.all(runs.map(({ host }) => host.close()))
  }
  const medians = runs.map(
    ({ times }) =>
      (name: keyof Times) =>
        medianOf(times.map((one) => one[name]))
  )
  const milliseconds = (name: keyof Times) => (median: (typeof medians)[number]) => median(name).toFixed(0)
  return [
    {
      title: 'Times: 第八章第一节 on slow 4G, processor at a quarter',
      rows: [
        rowOf('less', 'first contentful paint, ms', medians, milliseconds('fcp')),
        rowOf('less', 'largest contentful paint, ms', medians, milliseconds('lcp')),
        rowOf('less', 'total blocking time, ms', medians, milliseconds('tbt')),
        rowOf('less', 'load, ms', medians, milliseconds('load')),
        rowOf('less', 'cumulative layout shift', medians, (median) => median('cls').toFixed(3))
      ],
      notes: [
        `150 ms, 1.6 Mbit/s down, 750 kbit/s up; cold cache; the sites in turn; median of ${rounds}. Blocking time is what ` +
          'tasks take beyond 50 ms, until a second after the network came to rest.'
      ]
    }
  ]
}

interface Times {
  readonly fcp: number
  readonly lcp: number
  readonly tbt: number
  readonly load: number
  readonly cls: number
}

async function time(page: Page, address: string): Promise<Times> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 })
  await page.waitForTimeout(1_000)
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const { lcp, tbt, cls } = (window as unknown as { seen: Pick<Times, 'lcp' | 'tbt' | 'cls'> }).seen
    return { fcp: paint?.startTime ?? NaN, lcp, tbt, load: navigation?.loadEventEnd ?? NaN, cls }
  })
}

/** Run in the page, before anything of its own. */
function watch(): void {
  const seen = { lcp: 0, tbt: 0, cls: 0 }
  Object.assign(window, { seen })
  const observe = (type: string, see: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(see)
    }).observe({ type, buffered: true })
  }
  observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime))
  observe('longtask', ({ duration }) => (seen.tbt += duration - 50))
  observe('layout-shift', (entry) => (seen.cls += (entry as unknown as { value: number }).value))
}
