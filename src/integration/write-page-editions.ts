import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDifference } from '../check/check-text.ts'
import { pageEditionsOf } from '../editions/page-editions.ts'
import { readPageBack } from '../editions/read-back.ts'
import type { Library } from '../model/library.ts'

/**
 * Write the text of each page beside it, for programs.
 *
 * @param site The folder of the built pages.
 * @throws {Error} When a file does not have the text of its page.
 */
export function writePageEditions(site: string, library: Library): void {
  for (const plan of library.plans)
    for (const { path, page, make } of pageEditionsOf(library, plan)) {
      const content = make()
      const difference = findDifference(readPageBack(path, content, page), page.paragraphs)
      if (difference) throw new Error(`${path}: ${difference}`)
      writeFileSync(join(site, path), content)
    }
}
