import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { addressOf, folderOf } from '../plan/eid.ts'
import { outlineOf } from '../plan/outline.ts'
import { paragraphsOf, type Paragraph, type Plan } from '../plan/tree.ts'
import { shownParagraphs } from './check-page.ts'

/** The pages of a site by path. */
export type Pages = ReadonlyMap<string, { readonly file: VFile; readonly tree: Root }>

/**
 * Check that the pages of a plan show its reading text: every chapter's and section's page its own paragraphs, the full
 * texts of the plan and of each chapter with sections all of them, character for character and in their order.
 *
 * @param site Receives a message for each page that is not there; faults on a page are messages on its file.
 * @returns How many paragraphs were compared.
 */
export function checkText(plan: Pick<Plan, 'id' | 'chapters'>, pages: Pages, site: VFile): number {
  const all = paragraphsOf(plan)
  let compared = compare(`${plan.id}/full.html`, all)
  for (const chapter of plan.chapters.filter(({ sections }) => sections.length > 0))
    compared += compare(`${plan.id}/${folderOf(chapter.id)}/full.html`, paragraphsOf({ chapters: [chapter] }))
  for (const { id, paragraphs } of outlineOf(plan)) {
    compared += compare(`${plan.id}/${addressOf(id)}`, paragraphs)
  }
  return compared

  function compare(path: string, expected: readonly Paragraph[]): number {
    const page = pages.get(path)
    if (!page) {
      site.message(`Expected the page ${path}, found none. Run \`npm run build\` again.`, {
        source: 'site',
        ruleId: 'page-missing'
      })
      return 0
    }
    const shown = shownParagraphs(page.tree)
    for (const [index, { id, text }] of expected.entries()) {
      const found = shown[index]
      if (found?.id === id && found.text === text) continue
      const difference = found ? `${found.id}: ${differenceOf(text, found.text)}` : 'nothing'
      page.file.message(
        `Expected ${id} with its reading text, found ${difference}. Something between content/ and the page changed it.`,
        { source: 'site', ruleId: 'text-differs' }
      )
    }
    if (shown.length > expected.length) {
      page.file.message(
        `Expected ${expected.length} paragraphs of the plan, found ${shown.length}. Something between content/ and the page doubled one.`,
        {
          source: 'site',
          ruleId: 'text-differs'
        }
      )
    }
    return expected.length
  }
}

function differenceOf(expected: string, found: string): string {
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 5), at + 10))
  return `at character ${at} ${around(found)} in place of ${around(expected)}`
}
