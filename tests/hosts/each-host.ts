import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../browser/ask.ts'
import { codeIn } from '../browser/code-in.ts'
import { fixture } from '../browser/fixture.ts'
import { pageKindsOf, singleFilesOf } from '../browser/page-kinds.ts'
import { answerSlowly, realQuestions, wrongAnswers } from '../browser/search-truth.ts'
import { provide } from '../provide.ts'
import { openBrowser, type BrowserName } from './browsers.ts'
import { crawl } from './crawl.ts'
import { hosts, type Host, type OpenHost } from './hosts.ts'
import { checksumsOf, isPage, site } from './site.ts'
import { watch } from './watch.ts'

const programs = provide(['chromium', 'firefox', 'nginx', 'python'])

/**
 * In one browser, on every host: pages, the search, and what works by script. Where a program lacks, skipped.
 *
 * @param isCrawled Whether every page is opened on the first host; elsewhere it is one of each kind.
 */
export function testEachHost(name: BrowserName, { isCrawled = false } = {}): void {
  const executable = programs[name]
  const files = checksumsOf(site)
  let browser: Browser
  describe.skipIf(!executable)(name, () => {
    beforeAll(async () => {
      browser = await openBrowser(name, executable ?? '')
    })
    afterAll(() => browser.close())

    hosts.forEach((host, index) => {
      const chosen = isCrawled && index === 0 ? [...files.keys()].filter(isPage) : kinds
      testHost(host, files, chosen, () => browser)
    })

    test('all of them have left the site as it was', () => {
      expect(checksumsOf(site)).toEqual(files)
    })
  })
}

const kindsAndQuestions = pageKindsOf(site)
const kinds = [...new Set(kindsAndQuestions.map((path) => path.replace(/\?.*/, '')))]
const question = kindsAndQuestions.find((path) => path.startsWith('search.html?'))?.slice('search.html'.length)

function testHost(
  host: Host,
  files: ReadonlyMap<string, string>,
  chosen: readonly string[],
  browser: () => Browser
): void {
  const server = host.server && programs[host.server]
  let published: OpenHost
  /** The site of the tests, for what readers do on it. */
  let opened: OpenHost
  describe.skipIf(host.server && !server)(host.name, () => {
    beforeAll(async () => {
      published = await host.open(server ?? '')
      opened = await host.open(server ?? '', fixture.site)
    })
    afterAll(() => Promise.all([published.close(), opened.close()]))

    test('pages open, in their style, and lead only to what is there', async () => {
      const { pages, faults } = await crawl(browser(), published.address, new Set(files.keys()), chosen, question)
      expect(faults.filter(isUnexpected)).toEqual([])
      expect([...pages].sort()).toEqual([...chosen].sort())
    })

    test('every question is answered as brute force answers it', async () => {
      await withTab(async (tab) => {
        await tab.goto(`${opened.address}search.html`)
        const answers = await tab.evaluate(ask, realQuestions)
        expect(wrongAnswers(realQuestions, answers)).toEqual([])
        expect(answers).toHaveLength(realQuestions.length)
      })
    })

    test('a plan in one file has its style and its search', async () => {
      const [path = ''] = singleFilesOf(fixture.site)
      const query = '云桥'
      const { occurrences } = answerSlowly({ query })
      await withTab(async (tab) => {
        await tab.goto(`${opened.address}${path}?q=${encodeURIComponent(query)}`)
        await tab.waitForSelector(`#search-answer[data-occurrences="${occurrences}"]`)
        expect(await tab.$eval('body', (body) => getComputedStyle(body).margin)).toBe('0px')
      })
    })

    test('words are selected from within a mark, and copied without colours and paths', async () => {
      await withTab(async (tab) => {
        await tab.goto(`${opened.address}lanwan-2034/8/1.html`)
        const { x, y, width } = await tab.$eval('.paragraph a.mark', (mark) => {
          const [line] = mark.getClientRects()
          return { x: line?.x ?? 0, y: (line?.y ?? 0) + 10, width: line?.width ?? 0 }
        })
        await tab.mouse.move(x + 2, y)
        await tab.mouse.down()
        await tab.mouse.move(x + width + 60, y, { steps: 8 })
        await tab.mouse.up()
        const name = await tab.$eval('.paragraph a.mark', ({ textContent }) => textContent)
        expect(await tab.evaluate(() => getSelection()?.toString())).toContain(name)
        expect(await tab.$('[role=dialog]')).toBeNull()

        await tab.waitForSelector('.quote-bar:not([hidden])')
        const copied = await tab.evaluate(
          () =>
            new Promise<string>((resolve) => {
              window.addEventListener('copy', ({ clipboardData }) => {
                resolve(clipboardData?.getData('text/html') ?? '')
              })
              // eslint-disable-next-line @typescript-eslint/no-deprecated -- what Ctrl+C does
              document.execCommand('copy')
            })
        )
        expect(copied).toContain(name)
        expect(copied).not.toMatch(/style=|class=|file:/)
      })
    })

    test('a quotation becomes a picture', async () => {
      await withTab(async (tab) => {
        await tab.goto(`${opened.address}lanwan-2034/8/1.html`)
        await tab.evaluate(() => {
          const href = 'https://plans.example.org/8/1.html'
          document.head.append(Object.assign(document.createElement('link'), { rel: 'canonical', href }))
        })
        await tab.hover('#chp_8__sec_1__p_2 .number')
        await (await tab.waitForSelector('#chp_8__sec_1__p_2 [aria-label=做成图片]'))?.click()
        const picture = await (await tab.waitForSelector('.picture-panel canvas'))?.evaluate((one) => one.toDataURL())
        expect(await codeIn(Buffer.from(picture?.replace(/.*,/, '') ?? '', 'base64'))).toBe(
          'https://plans.example.org/8/1.html#chp_8__sec_1__p_2'
        )
      })
    })

    test('hits are stepped through, a card opens, marks can be hidden for good', async () => {
      await withTab(async (tab) => {
        const query = '云桥'
        const { occurrences, ids } = answerSlowly({ query })
        await tab.goto(`${opened.address}search.html?q=${encodeURIComponent(query)}`)
        // The last that comes moves the hits.
        await tab.waitForSelector('.entries li')
        await follow(tab, `[data-state=done] [data-paragraph=${ids[0] ?? ''}] a`)
        await expectText(tab, '.stepper output', `1 / ${occurrences}`)
        await tab.click('.stepper [aria-label=下一处]')
        await expectText(tab, '.stepper output', `2 / ${occurrences}`)

        await tab.click('.paragraph a.place')
        await tab.waitForSelector('.paragraph [role=dialog]')
        await tab.keyboard.press('Escape')
        await tab.waitForSelector('.paragraph [role=dialog]', { hidden: true })

        await tab.select('select[data-marks]', 'off')
        await tab.waitForSelector('.paragraph a.place:not([href])')
        await tab.reload()
        await tab.waitForSelector('.paragraph a.place:not([href])')
        await tab.select('select[data-marks]', '')
        await tab.waitForSelector('.paragraph a.place[href]')
      })
    })
  })

  /** Open a tab that is watched until it is closed. */
  async function withTab(run: (tab: Page) => Promise<void>): Promise<void> {
    const tab = await browser().newPage()
    const faults: string[] = []
    await watch(tab, opened.address, (fault) => faults.push(fault))
    try {
      await run(tab)
    } finally {
      await tab.close()
    }
    expect(faults.filter(isUnexpected)).toEqual([])
  }

  function isUnexpected(fault: string): boolean {
    return !host.refused?.test(fault)
  }
}

async function follow(tab: Page, link: string): Promise<void> {
  const element = await tab.waitForSelector(link)
  await Promise.all([tab.waitForNavigation(), element?.click()])
}

async function expectText(tab: Page, selector: string, text: string): Promise<void> {
  await expect.poll(() => tab.$eval(selector, ({ textContent }) => textContent), { timeout: 30_000 }).toBe(text)
}
