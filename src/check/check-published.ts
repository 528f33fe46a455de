import type { VFile } from 'vfile'
import { paragraphsOf, type Paragraph, type Plan } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'

/**
 * Check that every published paragraph is still there, and that its text has changed only together with what accounts
 * for a change: a correction, or a mark that is widened.
 *
 * @param published The plan as `content/` holds it from before.
 * @param file `source.txt`.
 */
export function checkPublished(published: Pick<Plan, 'chapters'>, plan: Pick<Plan, 'chapters'>, file: VFile): void {
  const present = new Map(paragraphsOf(plan).map((paragraph) => [paragraph.id, paragraph]))
  for (const before of paragraphsOf(published)) {
    const now = present.get(before.id)
    if (!now) fault(file, say('paragraph-lost', { id: before.id }), before.position)
    else if (now.sha256 !== before.sha256 && accountOf(now) === accountOf(before))
      fault(file, say('text-changed', { id: before.id }), now.position)
  }
}

/** What may change a text, without where it stands. */
function accountOf({ apparatus, widened }: Paragraph): string {
  return JSON.stringify([apparatus.map(({ sic, corr, certainty }) => [sic, corr, certainty]), widened.length])
}
