import { cite, unitOf } from '../model/eid.ts'
import { parseCitation } from './citation.ts'
import type { CorpusParagraph, CorpusPlan } from './corpus.ts'

/** Where a citation leads. */
export interface Jump {
  readonly plan: string
  readonly id: string
  /** With the title of its plan, where there are several. */
  readonly label: string
}

export interface Cited {
  readonly jumps: readonly Jump[]
  /** What the plans lack of what is cited; the jumps then lead to what they have of it. */
  readonly lacking?: string
  /** Ids of the plans that have it where the site does not. */
  readonly elsewhere?: readonly string[]
}

/**
 * Find the unit that is cited, in the plan that is named with it, else in all that have it.
 *
 * @returns `undefined` when what was typed is no citation.
 */
export function findCited(
  typed: string,
  plans: readonly CorpusPlan[],
  paragraphs: readonly CorpusParagraph[]
): Cited | undefined {
  const id = parseCitation(typed)
  if (id === undefined) return undefined
  const unit = unitOf(id)
  const having = plans.filter(({ units, missing }) => (units[unit] ?? missing?.[unit]) !== undefined)
  const named = having.filter(({ title }) => typed.includes(title))
  const known = named.length > 0 ? named : having
  const meant = known.filter(({ units }) => units[unit] !== undefined)
  if (known.length === 0) return { jumps: [], lacking: `规划里没有${cite(unit)}。` }
  if (meant.length === 0) return sayMissing(unit, known, plans.length > 1)
  const toJump = (id: string) => (plan: CorpusPlan) => ({
    plan: plan.id,
    id,
    label: plans.length > 1 ? `《${plan.title}》${cite(id)}` : cite(id)
  })
  if (id === unit) return { jumps: meant.map(toJump(id)) }
  const whole = meant.filter((plan) => paragraphs.some((one) => one.plan === plan.id && one.id === id))
  if (whole.length > 0) return { jumps: whole.map(toJump(id)) }
  return { jumps: meant.map(toJump(unit)), ...sayShort(id, meant, paragraphs) }
}

/** 本站缺第三章（题）。 */
function sayMissing(unit: string, plans: readonly CorpusPlan[], isOfSeveral: boolean): Cited {
  const names = plans.map(
    ({ title, missing }) => `${isOfSeveral ? `《${title}》` : ''}${cite(unit)}${titleOf(unit, missing?.[unit])}`
  )
  return { jumps: [], lacking: `本站缺${names.join('、')}。`, elsewhere: plans.map(({ id }) => id) }
}

/** The preface is called by its title. */
const titleOf = (unit: string, title = '') => (title && title !== cite(unit) ? `（${title}）` : '')

/** What there is of the unit of a paragraph that is not there, in the first plan that has it. */
function sayShort(id: string, [plan]: readonly CorpusPlan[], paragraphs: readonly CorpusParagraph[]) {
  const unit = unitOf(id)
  // 第八章导语, where the paragraph stands before the first section.
  const name = cite(id).replace(/第\d+段$/, '')
  const held = paragraphs
    .filter((one) => one.plan === plan?.id && unitOf(one.id) === unit)
    .map(({ id }) => /\d+$/.exec(id)?.[0] ?? '')
  const whole = plan?.extents?.[unit]
  if (plan && whole !== undefined) {
    const lacking = held.length > 0 ? `${name}共${whole}段，本站只有第${held.join('、')}段。` : `本站缺${name}。`
    return { lacking, elsewhere: [plan.id] }
  }
  return { lacking: held.length > 0 ? `${name}只有${held.length}段。` : `本站没有${name}的正文。` }
}
