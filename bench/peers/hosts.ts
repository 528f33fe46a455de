import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { tryToAsk, watchAnswers } from './ask.ts'
import type { PlanPage } from './pages.ts'
import type { Site } from './site.ts'
import { typicalPage, withHost, withPage, type Measure } from './subject.ts'
import { rowOf } from './table.ts'

/** Whether one and the same folder works wherever it is put. */
export const measureHosts: Measure = async ({ sites, pages, browser }) => {
  const openings: Opening[] = [
    { name: 'at /', visit: (site, run) => withHost(site, { base: '/' }, ({ address }) => run(address)) },
    { name: 'under /a/b/', visit: (site, run) => withHost(site, { base: '/a/b/' }, ({ address }) => run(address)) },
    {
      name: 'from file://',
      visit: (site, run) => run(`${pathToFileURL(resolve(join(site.folder, site.output))).href}/`)
    }
  ]
  const rows = []
  for (const { name, visit } of openings) {
    const visited = []
    for (const site of sites) visited.push(await visit(site, (address) => look(browser, site, pages, address)))
    rows.push(
      rowOf('more', `${name}: pages styled`, visited, ({ styled }) => `${styled}/${pages.length}`),
      rowOf('more', `${name}: links that resolve`, visited, ({ resolved, links }) => `${resolved}/${links}`),
      rowOf('neither', `${name}: search`, visited, ({ search }) => search),
      rowOf('less', `${name}: errors`, visited, ({ errors }) => String(errors))
    )
  }
  return [
    {
      title: 'Hosts: the same folder, unchanged',
      rows,
      notes: [
        'The pages of the plan, once each; links to other hosts left out. The search is asked for 虹桥 on a section page. ' +
          'Errors are those of scripts and of requests, over all pages. Each peer can be built for one fixed folder, ' +
          'none for any.'
      ]
    }
  ]
}

interface Opening {
  readonly name: string
  readonly visit: <T>(site: Site, run: (address: string) => Promise<T>) => Promise<T>
}

async function look(browser: Browser, site: Site, pages: readonly PlanPage[], root: string) {
  // A folder opened from the disk is a list of files, not a page: the file itself is asked for.
  const addressOf = (page: PlanPage) => root + (root.startsWith('file:') ? site.fileOf(page) : site.addressOf(page))
  const figures = await withPage(browser, {}, (tab) => lookAtPages(tab, pages.map(addressOf), root))
  const search = await withPage(browser, {}, async (tab) => {
    await watchAnswers(tab, site.search)
    await tab.goto(addressOf(typicalPage(pages)), { waitUntil: 'load' })
    return tryToAsk(tab, site.search, '虹桥')
  })
  return { ...figures, search }
}

async function lookAtPages(tab: Page, addresses: readonly string[], root: string) {
  const figures = { styled: 0, links: 0, resolved: 0, errors: 0 }
  const known = new Map<string, boolean>()
  let refusedStyles = 0
  tab.on('requestfailed', (request) => (refusedStyles += Number(request.resourceType() === 'stylesheet')))
  tab.on('response', (response) => {
    if (response.request().resourceType() === 'stylesheet' && response.status() >= 400) refusedStyles++
  })
  tab.on('pageerror', () => figures.errors++)
  tab.on('console', (message) => (figures.errors += Number(message.type() === 'error')))
  for (const address of addresses) {
    refusedStyles = 0
    await tab.goto(address, { waitUntil: 'load' })
    // Scripts of the page may change it still.
    await tab.waitForTimeout(300)
    const { hasStyles, links } = await readPage(tab)
    if (hasStyles && refusedStyles === 0) figures.styled++
    for (const link of links) {
      if (link.isFound === undefined && !isOfHost(link.address, root)) continue
      figures.links++
      if (link.isFound ?? (await isThere(link.address, known))) figures.resolved++
    }
  }
  return figures
}

/** Its links; those within the page are looked up at once. */
function readPage(tab: Page) {
  return tab.evaluate(() => {
    const here = location.href.replace(/#.*/, '')
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => {
      const [address = '', fragment = ''] = href.split('#')
      if (address !== here) return { address }
      const isFound = !fragment || fragment === 'top' || document.getElementById(decodeURIComponent(fragment)) !== null
      return { address, isFound }
    })
    return { hasStyles: document.querySelector('link[rel~=stylesheet]') !== null, links }
  })
}

const isOfHost = (address: string, root: string) =>
  root.startsWith('file:') ? address.startsWith('file:') : address.startsWith(new URL('/', root).href)

async function isThere(address: string, known: Map<string, boolean>): Promise<boolean> {
  const answer = known.get(address) ?? (address.startsWith('file:') ? isFile(address) : (await fetch(address)).ok)
  known.set(address, answer)
  return answer
}

function isFile(address: string): boolean {
  const path = fileURLToPath(address.replace(/\?.*/, ''))
  return existsSync(path) && statSync(path).isFile()
}
