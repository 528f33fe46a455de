import type { VFile } from 'vfile'
import type { Lexicon } from '../read/read-lexicon.ts'
import { refTo, type EntryRef } from '../model/entry.ts'
import type { Plan } from '../model/plan.ts'
import { fault } from '../model/report.ts'

/**
 * Make the function that adds to the forms of the lexicon the names of all plans but one: a plan's own name leads
 * nowhere.
 *
 * @param fileOf `provenance.yaml` of a plan; receives a message for each name that something else has already.
 */
export function createNamesOfOthers(
  plans: readonly Pick<Plan, 'id' | 'title' | 'names'>[],
  forms: Lexicon['forms'],
  fileOf: (plan: string) => VFile | undefined
): (plan: string) => Lexicon['forms'] {
  const names = new Map<string, EntryRef>()
  const titles = Map.groupBy(plans, ({ title }) => title)
  /** A title that several plans have (政府工作报告) leads to none of them. */
  const isShared = (name: string) => (titles.get(name)?.length ?? 0) > 1
  for (const { id, title, names: others = [] } of plans) {
    const ref = refTo('plan', id)
    const file = fileOf(id)
    for (const name of new Set([title, ...others])) {
      if (isShared(name)) continue
      const owner = names.get(name) ?? forms.get(name)?.join('、')
      if (owner === undefined) names.set(name, ref)
      else if (file)
        fault(
          file,
          'name-claimed-twice',
          `Expected each name to belong to one plan, found “${name}” at ${ref} and at ${owner}. Take it out of one of them.`
        )
    }
  }
  return (plan) =>
    new Map([
      ...forms,
      ...[...names].flatMap(([name, entry]) => (entry === refTo('plan', plan) ? [] : [[name, [entry]] as const]))
    ])
}
