import type { BlockContent, List, ListItem, Root } from 'mdast'
import type { Decided } from '../annotate/annotate-plan.ts'
import type { Proposal } from '../annotate/propose-terms.ts'
import { cite } from '../model/eid.ts'
import { isNational } from '../national/places.ts'
import { markdown } from './markdown.ts'
import { paragraphsOf, type Plan } from '../model/plan.ts'

/** Where a form stands, and what was made of it. */
interface Finding {
  readonly form: string
  readonly outcome: string
  readonly paragraph: string
}

/** A word such as 振兴 is refused in every other paragraph: the first places are enough to look it up. */
const mostPlaces = 20

/**
 * `content/report.md`: of each plan every form that was linked, every one that was refused, with the reason, and what may be
 * a term. For editors.
 *
 * @param proposalsOf What may be a term in a plan.
 */
export function toReport(
  plans: readonly Plan[],
  decided: readonly Decided[],
  proposalsOf: (plan: Plan) => readonly Proposal[]
): string {
  const decidedByPlan = Map.groupBy(decided, ({ plan }) => plan)
  const root: Root = {
    type: 'root',
    children: [
      heading(1, '标记报告'),
      paragraph('由 npm run content 生成。词形按先后列出，后面是它指的条目和出处。'),
      ...plans.flatMap((plan) => [
        heading(2, plan.shortTitle),
        ...partsOf(plan, decidedByPlan.get(plan.id) ?? []),
        ...proposed(proposalsOf(plan))
      ])
    ]
  }
  return markdown.stringify(root)
}

function partsOf(plan: Plan, decided: readonly Decided[]): BlockContent[] {
  const linked = paragraphsOf(plan).flatMap(({ id, marks }) =>
    marks.map(({ form, entries, within }) => ({
      form,
      entries,
      outcome: `→ ${entries.join('、')}${within ? `（含 ${within.join('、')}）` : ''}`,
      paragraph: id
    }))
  )
  const decisions = decided.flatMap(({ paragraph, decisions }) =>
    decisions.map((decision) => ({ ...decision, paragraph }))
  )
  const chosen = decisions.flatMap(({ form, exception, paragraph }) =>
    exception?.entry === undefined ? [] : [{ form, outcome: `→ ${exception.entry}：${exception.reason}`, paragraph }]
  )
  const refused = decisions.flatMap(({ form, exception, refusal, paragraph }) =>
    exception?.entry === undefined
      ? [{ form, outcome: `：${exception?.reason ?? refusal ?? '没有哪条例外合用，也没有条目以它为名。'}`, paragraph }]
      : []
  )
  const isListed = ({ entries }: (typeof linked)[number]) => !entries.every(isNational)
  return [
    ...part('已标记', linked.filter(isListed)),
    ...part(
      '自动认出的地名',
      linked.filter((finding) => !isListed(finding))
    ),
    ...part('由例外决定', chosen),
    ...part('未标记', refused)
  ]
}

function part(title: string, findings: readonly Finding[]): BlockContent[] {
  const groups = Map.groupBy(findings, ({ form, outcome }) => `${form}${outcome.startsWith('→') ? ' ' : ''}${outcome}`)
  const items = [...groups].map(([name, group]) => {
    const places = [...new Set(group.map(({ paragraph }) => cite(paragraph)))]
    const shown = places.slice(0, mostPlaces).join('；') + (places.length > mostPlaces ? '等' : '')
    return `${name}（${group.length}处：${shown}）`
  })
  return [heading(3, `${title}：${groups.size}种，${findings.length}处`), listOf(items)]
}

function proposed(proposals: readonly Proposal[]): BlockContent[] {
  const items = proposals.map(({ form, count, contexts }) => `${form}（${count}处）：${contexts.join('／')}`)
  return [heading(3, `可能是词语：${proposals.length}个`), listOf(items)]
}

function listOf(items: readonly string[]): List | BlockContent {
  if (items.length === 0) return paragraph('无。')
  const children = items.map((item): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(item)] }))
  return { type: 'list', ordered: false, spread: false, children }
}

const heading = (depth: 1 | 2 | 3, value: string): BlockContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }]
})

const paragraph = (value: string): BlockContent & { type: 'paragraph' } => ({
  type: 'paragraph',
  children: [{ type: 'text', value }]
})
