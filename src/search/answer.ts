/** What is shown of what was found. */
import { chapterLabel, cite } from '../plan/eid.ts'
import { kwicOf, type KwicLine } from '../plan/kwic.ts'
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
  /** Occurrences by chapter, in the order of the plans. */
  readonly chapters: readonly { readonly key: string; readonly label: string; readonly occurrences: number }[]
  /** By section, in the order of the text. */
  readonly groups: readonly { readonly plan: string; readonly heading: string; readonly lines: readonly AnswerLine[] }[]
}

/** The chapter of a paragraph, as a filter names it: `yrd-2019/chp_8`. */
export const chapterOf = ({ plan, id }: Pick<Found, 'plan' | 'id'>): string => `${plan}/${id.replace(/__.*/, '')}`

/** @param found In the order of the plans and of the text. */
export function toAnswer(found: readonly Found[], plans: readonly CorpusPlan[]): Answer {
  const chapters = new Map<string, { key: string; label: string; occurrences: number }>()
  const groups = new Map<string, { plan: string; heading: string; lines: AnswerLine[] }>()
  for (const { plan, id, text, hits } of found) {
    const key = chapterOf({ plan, id })
    const tally = chapters.get(key) ?? { key, label: chapterLabel(Number(/\d+/.exec(id)?.[0])), occurrences: 0 }
    tally.occurrences += hits.length
    chapters.set(key, tally)

    const unit = id.replace(/(__intro)?__p_\d+$/, '')
    const units = plans.find((one) => one.id === plan)?.units ?? {}
    const group = groups.get(`${plan}/${unit}`) ?? { plan, heading: `${cite(unit)}　${units[unit] ?? ''}`, lines: [] }
    groups.set(`${plan}/${unit}`, group)
    for (const [hit, span] of hits.entries()) group.lines.push({ id, hit, citation: cite(id), ...kwicOf(text, span) })
  }
  return {
    occurrences: found.reduce((sum, { hits }) => sum + hits.length, 0),
    paragraphs: found.length,
    chapters: [...chapters.values()],
    groups: [...groups.values()]
  }
}
