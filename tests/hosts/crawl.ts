import type { Browser } from 'puppeteer-core'
import { checkAddress, pathOf } from './check-address.ts'
import { readPage, type ReadPage } from './read-page.ts'
import { isTried, watch } from './watch.ts'

export interface Crawl {
  /** Paths of the pages that were opened. */
  readonly pages: readonly string[]
  /** On which page, what was expected, what was found; each once. */
  readonly faults: readonly string[]
}

/** As many as keep a browser busy. */
const tabs = 3

/**
 * Open pages of a site in a browser: those that links lead to, from index.html on, then those that none leads to.
 *
 * @param root Address of the site's folder, with a slash at its end.
 * @param files Paths of all its files.
 * @param chosen Paths of the pages to open.
 * @param question Of the search page, as its address has it: of a name, so that this is suggested, too.
 */
export async function crawl(
  browser: Browser,
  root: string,
  files: ReadonlySet<string>,
  chosen: readonly string[],
  question = ''
): Promise<Crawl> {
  const faults = new Set<string>()
  const pages = new Map<string, ReadPage>()
  const readers = await Promise.all(Array.from({ length: tabs }, () => openReader(browser, root, question, faults)))

  for (let next = ['index.html']; next.length > 0; next = findNext()) {
    const readNext = async ({ read }: Reader) => {
      for (let path = next.pop(); path !== undefined; path = next.pop()) pages.set(path, await read(path))
    }
    await Promise.all(readers.map(readNext))
  }
  await Promise.all(readers.map(({ close }) => close()))

  for (const [path, { addresses }] of pages)
    for (const address of addresses) {
      if (path === '404.html' && isTried(address.url)) continue
      const fault = checkAddress(address, root, files, pages)
      if (fault !== undefined) faults.add(`${path}: ${fault}`)
    }
  return { pages: [...pages.keys()], faults: [...faults] }

  function findNext(): string[] {
    const unread = chosen.filter((path) => !pages.has(path))
    const linked = new Set(
      [...pages.values()].flatMap(({ addresses }) => addresses.map(({ url }) => pathOf(url, root)))
    )
    const next = unread.filter((path) => linked.has(path))
    return next.length > 0 ? next : unread
  }
}

interface Reader {
  readonly read: (path: string) => Promise<ReadPage>
  readonly close: () => Promise<void>
}

/** A tab that opens one page after the other. */
async function openReader(browser: Browser, root: string, question: string, faults: Set<string>): Promise<Reader> {
  const tab = await browser.newPage()
  let current = ''
  const say = (fault: string) => faults.add(`${current}: ${fault}`)
  await watch(tab, root, say)

  return { read, close: () => tab.close() }

  async function read(path: string): Promise<ReadPage> {
    current = path
    const last = lastToCome[path]
    const address = new URL(encodeURI(path), root).href + (path === 'search.html' ? question : '')
    try {
      await tab.goto(address)
      if (last !== undefined) await tab.waitForSelector(last)
    } catch (error) {
      say(`Expected the page to open, found ${String(error)}`)
    }
    const page = await readPage(tab)
    if (page.location !== address)
      say(`Expected the page at its address, found the browser sent on to ${page.location}.`)
    if (page.margin !== '0px')
      say(
        `Expected the page in its style, found a body with a margin of ${page.margin}. Its style sheet is not in force.`
      )
    return page
  }
}

/** What pages show when they have loaded all that they want by themselves. */
const lastToCome: Readonly<Record<string, string>> = {
  'search.html': '#search-answer .entries',
  'check.html': '[data-check=search][data-works]'
}
