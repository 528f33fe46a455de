import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixture } from '../browser/fixture.ts'
import { pageKindsOf, singleFilesOf } from '../browser/page-kinds.ts'
import { provide } from '../provide.ts'
import { openBrowser, type BrowserName } from './browsers.ts'
import { findScreenFaults, findShareOfText } from './screen-faults.ts'
import { site } from './site.ts'

const programs = provide(['chromium', 'firefox'])
const published = `${pathToFileURL(site).href}/`
/** Of the site of the tests, for what can be opened. */
const address = `${pathToFileURL(fixture.site).href}/`
const widths = [320, 360, 390, 820]
/** Of a phone whose browser shows pages at 200 %: that is large print already. */
const enlarged = 195
const height = 740
const section = 'lanwan-2034/8/1.html'
const withHits = `${section}?q=${encodeURIComponent('云桥')}`

/** How large the print is, as <html> has it, and how high what is pressed must be. */
const prints = [
  { name: 'usual', attributes: {}, smallest: 24 },
  { name: '大字版', attributes: { 'data-large': 'on', 'data-big': '' }, smallest: 44 },
  { name: '200 %', attributes: { 'data-size': '200', 'data-big': '' }, smallest: 24 }
] as const

/** What can be open, beside each other, and what opens it. */
const openings: readonly {
  readonly name: string
  readonly path: string
  readonly open: (tab: Page) => Promise<void>
}[] = [
  { name: 'the search box', path: section, open: (tab) => tab.focus('[type=search]') },
  { name: 'the stepper', path: withHits, open: waitForStepper },
  {
    name: 'the stepper and the copy bar',
    path: withHits,
    async open(tab) {
      await waitForStepper(tab)
      await select(tab)
    }
  },
  { name: 'the copy bar', path: section, open: select },
  {
    name: 'a card above the stepper',
    path: withHits,
    async open(tab) {
      await waitForStepper(tab)
      await tab.click('.paragraph a.place')
      await tab.waitForSelector('.card')
    }
  },
  {
    name: 'the settings',
    path: section,
    async open(tab) {
      await tab.click('[data-settings]')
      await tab.waitForSelector('.drawer')
    }
  },
  {
    name: 'the contents',
    path: section,
    async open(tab) {
      await tab.setViewport({ width: 360, height })
      await tab.click('.running-head [href="#contents"]')
      await tab.waitForSelector('.contents.open')
    }
  }
]

/** In one browser: every kind of page fits every narrow screen, in every size of print, with whatever can be opened. */
export function testScreens(name: BrowserName): void {
  const executable = programs[name]
  let browser: Browser
  let tab: Page
  describe.skipIf(!executable)(name, () => {
    beforeAll(async () => {
      browser = await openBrowser(name, executable ?? '')
      tab = await browser.newPage()
      await tab.setViewport({ width: 360, height })
    })
    afterAll(() => browser.close())

    test.each([...pageKindsOf(site), ...singleFilesOf(site)])('%s fits', async (path) => {
      await tab.goto(published + path)
      expect(await findFaults(tab)).toEqual([])
    })

    test.each(openings)('nothing covers anything: $name', async ({ path, open }) => {
      await tab.setViewport({ width: 360, height })
      await tab.goto(address + path)
      await open(tab)
      expect(await findFaults(tab)).toEqual([])
    })

    test('most of a low window is for the text', async () => {
      await tab.setViewport({ width: 320, height: 256 })
      await tab.goto(address + section)
      expect(await tab.evaluate(findShareOfText)).toBe(1)
      await tab.goto(address + withHits)
      await waitForStepper(tab)
      expect(await tab.evaluate(findShareOfText)).toBeGreaterThan(0.75)
      await select(tab)
      expect(await tab.evaluate(findShareOfText)).toBeGreaterThan(0.5)
    })
  })
}

/** In every print and width; the page is resized, not loaded again. */
async function findFaults(tab: Page): Promise<string[]> {
  const faults: string[] = []
  for (const { name, attributes, smallest } of prints) {
    await tab.evaluate(setAttributes, attributes)
    for (const width of name === 'usual' ? [enlarged, ...widths] : widths) {
      await tab.setViewport({ width, height })
      await tab.evaluate(waitForLayout)
      const found = await tab.evaluate(findScreenFaults, smallest)
      faults.push(...found.map((fault) => `${name}, ${width}: ${fault}`))
    }
  }
  return faults
}

/** Runs in a page: its observers of sizes are called at the end of a frame. */
function waitForLayout(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve))
  })
}

function setAttributes(attributes: Readonly<Record<string, string>>): void {
  for (const name of ['data-large', 'data-size', 'data-big']) document.documentElement.removeAttribute(name)
  for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value)
}

async function waitForStepper(tab: Page): Promise<void> {
  await tab.waitForSelector('.stepper')
}

async function select(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const paragraph = document.querySelector('.paragraph > p')
    if (paragraph) getSelection()?.selectAllChildren(paragraph)
  })
  await tab.waitForSelector('.copying .quote-bar')
}
