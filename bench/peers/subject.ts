import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { openHost, type Host } from './host.ts'
import type { PlanPage } from './pages.ts'
import type { Site } from './site.ts'
import type { Table } from './table.ts'

/** What every part of the comparison is given. */
export interface Subject {
  readonly sites: readonly Site[]
  readonly pages: readonly PlanPage[]
  readonly browser: Browser
}

/** One part of the comparison. */
export type Measure = (subject: Subject) => Promise<Table[]>

/** The page that stands for all where one is enough: 第八章第一节. */
export function typicalPage(pages: readonly PlanPage[]): PlanPage {
  const page = pages.find(({ id }) => id === 'chp_8__sec_1')
  if (!page) throw new Error('Expected chapter 8, section 1 in the plan, found none.')
  return page
}

/** Serve a site while `run` goes on. */
export async function withHost<T>(
  site: Site,
  options: Parameters<typeof openHost>[1],
  run: (host: Host) => Promise<T>
): Promise<T> {
  const host = await openHost(join(site.folder, site.output), options)
  try {
    return await run(host)
  } finally {
    await host.close()
  }
}

/** Open a page of a browser that has been nowhere yet. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  run: (page: Page) => Promise<T>
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', ...options })
  try {
    return await run(await context.newPage())
  } finally {
    await context.close()
  }
}
