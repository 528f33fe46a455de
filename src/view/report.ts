import type { BlockContent, List, ListItem, Root } from 'mdast'
import type { Decided } from '../annotate/annotate-plan.ts'
import { cite } from '../model/eid.ts'
import { markdown } from './markdown.ts'
import { paragraphsOf, type Plan } from '../model/plan.ts'

/** Where a form stands, and what was made of it. */
interface Finding {
  readonly form: string
  readonly outcome: string
  readonly place: string
}

/** `content/report.md`: every form that was linked, and every one that was refused, with the rule. For editors. */
export function toReport(plans: readonly Plan[], decided: readonly Decided[]): string {
  const titles = new Map(plans.map(({ id, shortTitle }) => [id, shortTitle]))
  const placeOf = (plan: string, paragraph: string) =>
    plans.length === 1 ? cite(paragraph) : `${titles.get(plan) ?? plan}${cite(paragraph)}`

  const linked = plans.flatMap((plan) =>
    paragraphsOf(plan).flatMap(({ id, marks }) =>
      marks.map(({ form, entries, within }) => ({
        form,
        outcome: entries.join('、') + (within ? `（含 ${within.join('、')}）` : ''),
        place: placeOf(plan.id, id)
      }))
    )
  )
  const decisions = decided.flatMap(({ plan, paragraph, decisions }) =>
    decisions.map(({ form, exception }) => ({
      form,
      entry: exception?.entry,
      reason: exception?.reason ?? '这里没有哪条例外合用，也没有条目以它为名。',
      place: placeOf(plan, paragraph)
    }))
  )
  const chosen = decisions.flatMap(({ form, entry, reason, place }) =>
    entry === undefined ? [] : [{ form, outcome: `${entry}：${reason}`, place }]
  )
  const refused = decisions.flatMap(({ form, entry, reason, place }) =>
    entry === undefined ? [{ form, outcome: reason, place }] : []
  )
  const root: Root = {
    type: 'root',
    children: [
      heading(1, '标记报告'),
      paragraph('由 npm run content 生成。词形按先后列出，后面是它指的条目和出处。'),
      ...part('已标记', linked),
      ...part('由例外决定', chosen),
      ...part('未标记', refused)
    ]
  }
  return markdown.stringify(root)
}

function part(title: string, findings: readonly Finding[]): BlockContent[] {
  const groups = Map.groupBy(findings, ({ form, outcome }) => `${form} → ${outcome}`)
  const children = [...groups].map(([name, group]): ListItem => {
    const places = [...new Set(group.map(({ place }) => place))]
    return {
      type: 'listItem',
      spread: false,
      children: [paragraph(`${name}（${group.length}处：${places.join('、')}）`)]
    }
  })
  const list: List = { type: 'list', ordered: false, spread: false, children }
  return [
    heading(2, `${title}：${groups.size}种，${findings.length}处`),
    ...(children.length > 0 ? [list] : [paragraph('无。')])
  ]
}

const heading = (depth: 1 | 2, value: string): BlockContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }]
})

const paragraph = (value: string): BlockContent & { type: 'paragraph' } => ({
  type: 'paragraph',
  children: [{ type: 'text', value }]
})
