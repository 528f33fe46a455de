/** The answer as it is displayed. */
import { cite, labelOf, topOf, unitOf } from '../model/eid.ts'
import type { Span } from '../model/plan.ts'
import { sentencesWith, type Passage } from '../view/passage.ts'
import type { CorpusPlan } from './corpus.ts'
import type { Found } from './engine.ts'

/** A passage of a paragraph that was found. */
export interface AnswerLine extends Passage {
  readonly plan: string
  /** Of the plan, where the plans are not at hand. */
  readonly title: string | undefined
  /** Of the paragraph. */
  readonly id: string
  /** 第八章第一节第2段. */
  readonly citation: string
  /** The same under the heading of its group: 第2段. */
  readonly where: string
}

/** Lines under a heading, as those of a section are. */
export interface AnswerGroup {
  readonly heading: string
  /** Title of the chapter that a section is in: it tells for whom or where the section holds. */
  readonly chapter?: string
  readonly lines: readonly AnswerLine[]
}

/** Whether a paragraph is in a part of the answer: in a chapter, `river-2030/chp_8`, or in a plan, `river-2030`. */
export const isInPart = (paragraph: Pick<Found, 'plan' | 'id'>, part: string): boolean =>
  paragraph.plan === part || chapterOf(paragraph) === part

/** The same for several, with a comma between; all is in none. */
export const isInParts = (paragraph: Pick<Found, 'plan' | 'id'>, parts: string): boolean =>
  parts.split(',').some((part) => !part || isInPart(paragraph, part))

/** The chapter of a paragraph, as a filter names it: `river-2030/chp_8`. */
export const chapterOf = ({ plan, id }: Pick<Found, 'plan' | 'id'>): string => `${plan}/${topOf(id)}`

/** What a part is called: a chapter by its number, a plan by its title. */
export function labelOfPart(part: string, plans: readonly CorpusPlan[]): string {
  const [plan = '', chapter] = part.split('/')
  return chapter === undefined ? (plans.find(({ id }) => id === plan)?.shortTitle ?? plan) : labelOf(chapter)
}

/** What is shown of a paragraph. */
export type ToPassages = (text: string, hits: readonly Span[]) => readonly Passage[]

/**
 * What was found, by section.
 *
 * @param found In the order of the plans and of the text, as are the lines.
 */
export function groupFound(
  found: readonly Found[],
  plans: readonly CorpusPlan[],
  toPassages: ToPassages = (text, hits) => [sentencesWith(text, hits)]
): AnswerGroup[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const groups = new Map<string, AnswerGroup & { lines: AnswerLine[] }>()
  for (const { plan, id, text, hits, heading, title } of found) {
    const unit = unitOf(id)
    const { units, title: known = plan } = byId.get(plan) ?? {}
    const key = `${plan}/${unit}`
    const chapter = unit === topOf(id) ? undefined : units?.[topOf(id)]
    const group = groups.get(key) ?? {
      ...(chapter !== undefined && { chapter }),
      heading: `${title || plans.length > 1 ? `《${title ?? known}》` : ''}${cite(unit)}　${units?.[unit] ?? heading ?? ''}`,
      lines: []
    }
    groups.set(key, group)
    const citation = cite(id)
    const where = citation.replace(/^.*?(?=第\d+段$)/, '')
    group.lines.push(...toPassages(text, hits).map((passage) => ({ plan, id, title, citation, where, ...passage })))
  }
  return [...groups.values()]
}
