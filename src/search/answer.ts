/** The answer as it is displayed. */
import { cite, labelOf, topOf, unitOf } from '../model/eid.ts'
import { kwicOf, type KwicLine } from '../view/kwic.ts'
import type { CorpusPlan } from './corpus.ts'
import type { Found } from './engine.ts'

/** One occurrence in its context. */
export interface AnswerLine extends KwicLine {
  /** Of the paragraph. */
  readonly id: string
  /** Of the hit among those of its paragraph. */
  readonly hit: number
  /** 第八章第一节第2段. */
  readonly citation: string
}

export interface Answer {
  readonly occurrences: number
  readonly paragraphs: number
  /** Occurrences by chapter; by plan where there are hits in several. In the order of the plans. */
  readonly parts: readonly { readonly key: string; readonly label: string; readonly occurrences: number }[]
  /** By section, in the order of the text. */
  readonly groups: readonly { readonly plan: string; readonly heading: string; readonly lines: readonly AnswerLine[] }[]
}

/** Whether a paragraph is in a part of the answer: in a chapter, `river-2030/chp_8`, or in a plan, `river-2030`. */
export const isInPart = (paragraph: Pick<Found, 'plan' | 'id'>, part: string): boolean =>
  paragraph.plan === part || chapterOf(paragraph) === part

/** The chapter of a paragraph, as a filter names it: `river-2030/chp_8`. */
export const chapterOf = ({ plan, id }: Pick<Found, 'plan' | 'id'>): string => `${plan}/${topOf(id)}`

/** What a part is called: a chapter by its number, a plan by its title. */
export function labelOfPart(part: string, plans: readonly CorpusPlan[]): string {
  const [plan = '', chapter] = part.split('/')
  return chapter === undefined ? (plans.find(({ id }) => id === plan)?.shortTitle ?? plan) : labelOf(chapter)
}

/** @param found In the order of the plans and of the text. */
export function toAnswer(found: readonly Found[], plans: readonly CorpusPlan[]): Answer {
  const parts = new Map<string, { key: string; label: string; occurrences: number }>()
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const isOfOne = new Set(found.map(({ plan }) => plan)).size <= 1
  const groups = new Map<string, { plan: string; heading: string; lines: AnswerLine[] }>()
  for (const { plan, id, text, hits, heading } of found) {
    const { shortTitle = plan, units = {} } = byId.get(plan) ?? {}
    const key = isOfOne ? chapterOf({ plan, id }) : plan
    const tally = parts.get(key) ?? { key, label: isOfOne ? labelOf(topOf(id)) : shortTitle, occurrences: 0 }
    tally.occurrences += hits.length
    parts.set(key, tally)

    const unit = unitOf(id)
    const group = groups.get(`${plan}/${unit}`) ?? {
      plan,
      heading: `${cite(unit)}　${units[unit] ?? heading ?? ''}`,
      lines: []
    }
    groups.set(`${plan}/${unit}`, group)
    for (const [hit, span] of hits.entries()) group.lines.push({ id, hit, citation: cite(id), ...kwicOf(text, span) })
  }
  return {
    occurrences: found.reduce((sum, { hits }) => sum + hits.length, 0),
    paragraphs: found.length,
    parts: [...parts.values()],
    groups: [...groups.values()]
  }
}
