import { globSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

/** The site that is published. */
const folder = 'dist'
const pages = globSync('**/*.html', { cwd: folder }).sort()

/** Look at every page that is published, in shares that run side by side. @param findFaults Gives none for a good page. */
export function testEveryPage(shares: number, findFaults: (page: Page) => Promise<readonly string[]>): void {
  test.describe('on the site that is published', () => {
    test.use({ folder })

    for (let share = 0; share < shares; share++)
      test(`pages ${share + 1}/${shares}`, async ({ page, site }) => {
        test.setTimeout(600_000)
        const found: Record<string, readonly string[]> = {}
        for (const path of pages.filter((_, index) => index % shares === share)) {
          await page.goto(site.address + path)
          const faults = await findFaults(page)
          if (faults.length > 0) found[path] = faults.slice(0, 5)
        }
        expect(found).toEqual({})
      })
  })
}
