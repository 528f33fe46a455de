import type { VFile } from 'vfile'
import { say } from '../model/messages/say.ts'
import type { Plan } from '../model/plan.ts'
import { hint } from '../model/report.ts'

/** How the names in the example of `npm run new` begin. */
const example = /示例市\p{Script=Han}*/u

/**
 * Warn of what is left of the example that `npm run new` writes, once there are other documents: it would be published with
 * them. While the example stands alone, it is there to be looked at.
 *
 * @param site `site.yaml`.
 * @param provenances By the ids of the plans.
 */
export function checkExample(
  plans: readonly Pick<Plan, 'id' | 'title'>[],
  site: VFile | undefined,
  provenances: ReadonlyMap<string, VFile>
): void {
  const examples = plans.filter(({ title }) => example.test(title))
  if (examples.length === plans.length) return
  if (site) warnOfWords(site)
  for (const { id, title } of plans) {
    const provenance = provenances.get(id)
    if (!provenance) continue
    if (!example.test(title)) warnOfWords(provenance)
    else hint(provenance, say('example-left', { found: { title } }))
  }
}

/** In each line that is not a comment. */
function warnOfWords(file: VFile): void {
  for (const [index, line] of String(file).split('\n').entries()) {
    const found = /^\s*#/.test(line) ? undefined : example.exec(line)
    if (found)
      hint(file, say('example-left', { found: { words: found[0] } }), { line: index + 1, column: found.index + 1 })
  }
}
