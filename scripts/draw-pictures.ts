/** The site of the tests → docs/section.png. Run by hand when the look changes: `npm run pictures`. */
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import buildFixture, { fixture } from '../tests/browser/fixture.ts'
import { provide } from '../tests/provide.ts'

const path = 'docs/section.png'
await buildFixture()
const browser = await chromium.launch({
  executablePath: provide(['chromium']).chromium,
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-background-networking']
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
await page.goto(pathToFileURL(`${fixture.site}/${fixture.plan}/8/1.html`).href)
await page.screenshot({ path })
await browser.close()
console.log(path)
