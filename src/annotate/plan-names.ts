import type { VFile } from 'vfile'
import type { Lexicon } from '../read/read-lexicon.ts'
import { refTo } from '../model/entry.ts'
import type { Plan } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'

/**
 * Add the names of all plans to the forms of the lexicon; a plan's own name leads nowhere.
 *
 * @param fileOf `provenance.yaml` of a plan; receives a message for each name that something else has already.
 */
export function withPlanNames(
  plans: readonly Pick<Plan, 'id' | 'title' | 'names'>[],
  forms: Lexicon['forms'],
  fileOf: (plan: string) => VFile | undefined
): Lexicon['forms'] {
  const all = new Map(forms)
  const titles = Map.groupBy(plans, ({ title }) => title)
  /** A title that several plans have (政府工作报告) leads to none of them. */
  const isShared = (name: string) => (titles.get(name)?.length ?? 0) > 1
  for (const { id, title, names: others = [] } of plans) {
    const ref = refTo('plan', id)
    const file = fileOf(id)
    for (const name of new Set([title, ...others])) {
      if (isShared(name)) continue
      const owner = all.get(name)?.find(({ scope }) => !scope)
      if (!owner) all.set(name, [...(all.get(name) ?? []), { entries: [ref], except: id }])
      else if (file) fault(file, say('name-claimed-twice', { name, ref, others: owner.entries }))
    }
  }
  return all
}
