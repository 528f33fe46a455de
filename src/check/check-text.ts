import { addressOf, folderOf } from '../model/eid.ts'
import { outlineOf } from '../model/outline.ts'
import { paragraphsOf, type Paragraph, type Plan } from '../model/plan.ts'
import type { ShownParagraph } from '../html/shown-text.ts'

/**
 * What the pages of a plan must show, by path: every chapter's and section's page its own paragraphs, the full texts of the
 * plan and of each chapter with sections all of them.
 */
export function textsOfPages(plan: Pick<Plan, 'id' | 'chapters'>): ReadonlyMap<string, readonly Paragraph[]> {
  return new Map([
    [`${plan.id}/full.html`, paragraphsOf(plan)],
    ...plan.chapters
      .filter(({ sections }) => sections.length > 0)
      .map(
        (chapter) => [`${plan.id}/${folderOf(chapter.id)}/full.html`, paragraphsOf({ chapters: [chapter] })] as const
      ),
    ...outlineOf(plan).map(({ id, paragraphs }) => [`${plan.id}/${addressOf(id)}`, paragraphs] as const)
  ])
}

/**
 * Compare what a page or an edition shows with the reading text, character for character and in order.
 *
 * @returns A sentence about the first difference; `undefined` if there is none.
 */
export function findDifference(
  shown: readonly ShownParagraph[],
  expected: readonly Pick<Paragraph, 'id' | 'text'>[]
): string | undefined {
  for (const [index, { id, text }] of expected.entries()) {
    const found = shown[index]
    if (found?.id === id && found.text === text) continue
    const difference = found ? `${found.id}: ${differenceOf(text, found.text)}` : 'nothing'
    return `Expected ${id} with its reading text, found ${difference}.`
  }
  if (shown.length > expected.length)
    return `Expected ${expected.length} paragraphs of the plan, found ${shown.length}.`
  return undefined
}

function differenceOf(expected: string, found: string): string {
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 5), at + 10))
  return `at character ${at} ${around(found)} in place of ${around(expected)}`
}
