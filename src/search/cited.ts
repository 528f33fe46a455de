import { cite, unitOf } from '../model/eid.ts'
import { parseCitation, spellCitation } from './citation.ts'
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
  /** What is missing of the cited unit; the jumps lead to the rest. */
  readonly lacking?: string
  /** Ids of the plans that have it where the site does not. */
  readonly elsewhere?: readonly string[]
}

/** Whether what was typed may be a citation: for all else {@link findCited} finds nothing. */
export const isCitation = (typed: string): boolean =>
  parseCitation(typed) !== undefined || spellCitation(typed) !== undefined

/**
 * Find the unit that is cited, in the plan that is named with it, else in all that have it.
 *
 * @returns `undefined` when what was typed is not a citation.
 */
export function findCited(
  typed: string,
  plans: readonly CorpusPlan[],
  paragraphs: readonly CorpusParagraph[]
): Cited | undefined {
  const id = parseCitation(typed)
  if (id === undefined) return findCalled(typed, plans, paragraphs)
  const unit = unitOf(id)
  const having = plans.filter(({ units, missing }) => (units[unit] ?? missing?.[unit]) !== undefined)
  const named = having.filter(({ title }) => typed.includes(title))
  const known = named.length > 0 ? named : having
  const meant = known.filter(({ units }) => units[unit] !== undefined)
  if (known.length === 0)
    return findCalled(typed, plans, paragraphs) ?? { jumps: [], lacking: `文中没有${cite(unit)}。` }
  if (meant.length === 0)
    return sayMissing(
      known.map((plan) => ({ plan, id: unit })),
      plans.length > 1
    )
  const isOfSeveral = plans.length > 1
  const jumpsTo = (id: string, plans: readonly CorpusPlan[]) => plans.map((plan) => toJump(plan, id, isOfSeveral))
  if (id === unit) return { jumps: jumpsTo(id, meant) }
  const whole = meant.filter((plan) => paragraphs.some((one) => one.plan === plan.id && one.id === id))
  if (whole.length > 0) return { jumps: jumpsTo(id, whole) }
  return { jumps: jumpsTo(unit, meant), ...sayShort(id, meant, paragraphs, !namesIntroduction.test(typed)) }
}

/** Find a unit by its label in the text: 第三条第一款, 附件1, 一、（二）. */
function findCalled(
  typed: string,
  plans: readonly CorpusPlan[],
  paragraphs: readonly CorpusParagraph[]
): Cited | undefined {
  const called = spellCitation(typed)
  if (called === undefined) return undefined
  const having = plans.flatMap((plan) => {
    const ids = [...Object.keys(plan.units), ...paragraphs.filter((one) => one.plan === plan.id).map(({ id }) => id)]
    const id = ids.find((id) => spellCitation(cite(id)) === called || spellCitation(cite(articleOf(id))) === called)
    return id === undefined ? [] : [{ plan, id }]
  })
  const named = having.filter(({ plan }) => typed.includes(plan.title))
  const meant = named.length > 0 ? named : having
  return meant.length > 0 ? { jumps: meant.map(({ plan, id }) => toJump(plan, id, plans.length > 1)) } : undefined
}

/** The article that a paragraph stands in, else what is given. */
const articleOf = (id: string) => id.replace(/(__art_[\d-]+)__.*$/, '$1')

const toJump = (plan: CorpusPlan, id: string, isOfSeveral: boolean): Jump => ({
  plan: plan.id,
  id,
  label: isOfSeveral ? `《${plan.title}》${cite(id)}` : cite(id)
})

export interface MissingUnit {
  readonly plan: CorpusPlan
  readonly id: string
}

/** 本站缺第三章（题）。 @param isOfSeveral Whether there are other plans. */
export function sayMissing(units: readonly MissingUnit[], isOfSeveral: boolean): Cited {
  const names = units.map(
    ({ plan: { title, missing }, id }) => `${isOfSeveral ? `《${title}》` : ''}${cite(id)}${titleOf(id, missing?.[id])}`
  )
  return {
    jumps: [],
    lacking: `本站缺${names.join('、')}。`,
    elsewhere: units.map(({ plan }) => plan.id)
  }
}

/** The preface is called by its title. */
const titleOf = (unit: string, title = '') => (title && title !== cite(unit) ? `（${title}）` : '')

/** 第八章第1段 may be one before the first section, or one whose section was left out. */
const namesIntroduction = /导语|導語|前言|intro/

/**
 * What there is of the unit of a paragraph that is not there, in the first plan that has it.
 *
 * @param mayBeInner Whether it was not said to stand before the first section, where it would.
 */
function sayShort(
  id: string,
  [plan]: readonly CorpusPlan[],
  paragraphs: readonly CorpusParagraph[],
  mayBeInner: boolean
) {
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
  if (!id.includes('__intro') || !mayBeInner)
    return { lacking: held.length > 0 ? `${name}只有${held.length}段。` : `本站没有${name}的正文。` }
  const inner = unit.startsWith('part') ? '章' : '节'
  return {
    lacking:
      held.length > 0
        ? `${name}只有${held.length}段；${inner}里的段落，请写明第几${inner}。`
        : `${cite(unit)}的段落按${inner}编号，请写明第几${inner}。`
  }
}
