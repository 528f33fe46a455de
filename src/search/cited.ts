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
  const having = plans.filter(({ units }) => units[unit] !== undefined)
  const named = having.filter(({ title }) => typed.includes(title))
  const meant = named.length > 0 ? named : having
  if (meant.length === 0) return { jumps: [], lacking: `规划里没有${cite(unit)}。` }
  const toJump = (id: string) => (plan: CorpusPlan) => ({
    plan: plan.id,
    id,
    label: plans.length > 1 ? `《${plan.title}》${cite(id)}` : cite(id)
  })
  if (id === unit) return { jumps: meant.map(toJump(id)) }
  const whole = meant.filter((plan) => paragraphs.some((one) => one.plan === plan.id && one.id === id))
  if (whole.length > 0) return { jumps: whole.map(toJump(id)) }
  const count = paragraphs.filter((one) => one.plan === meant[0]?.id && unitOf(one.id) === unit).length
  return {
    jumps: meant.map(toJump(unit)),
    lacking: count > 0 ? `${cite(unit)}只有${count}段。` : `本站没有${cite(unit)}的正文。`
  }
}
