/** docs/pictures/ and dist/ → public/social.png, docs/section.png. Run by hand when the look changes: `npm run pictures`. */
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { provide } from '../tests/provide.ts'

const browser = await chromium.launch({
  executablePath: provide(['chromium']).chromium,
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-background-networking']
})
const page = await browser.newPage()
await draw(page, 'docs/pictures/social.html', { width: 1200, height: 630 }, 'public/social.png')
await draw(page, 'dist/yrd-2019/8/1.html', { width: 1280, height: 800 }, 'docs/section.png')
await browser.close()

async function draw(page: Page, source: string, size: { width: number; height: number }, path: string): Promise<void> {
  await page.setViewportSize(size)
  await page.goto(pathToFileURL(source).href)
  await page.screenshot({ path })
  console.log(path)
}
