/** The corrections of a single file, each as its card shows it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { findChange } from '../view/reading-diff.ts'
import { cite } from '../model/eid.ts'
import { paragraphsOf, type Correction, type Plan } from '../model/plan.ts'
import { sayCertainty } from '../view/labels.ts'

export function apparatusOf(plan: Plan): Element {
  const inHeadings = plan.apparatus.map((correction) => toEntry(correction, ['标题与分段'], plan))
  const inText = paragraphsOf(plan).flatMap(({ id, apparatus }) => {
    const where = [h('a.link', { href: `#${id}` }, cite(id))]
    return apparatus.map((correction) => toEntry(correction, where, plan))
  })
  const sources = sourcesOf(plan)
  return h('section#corrections', [
    h('h2', '文字更正'),
    ...(sources.length > 0 ? [h('p.note', `依据：${sources.join('；')}。`)] : []),
    ...inHeadings,
    ...inText
  ])
}

const sourcesOf = ({ witnesses }: Plan) => Object.values(witnesses).map(({ title }) => title)

function toEntry(correction: Correction, where: (string | Element)[], plan: Plan): Element {
  return h('div.entry', { id: correction.id }, [h('p.where', where), toNote(correction, plan)])
}

/** The one source of all stands above them and not in each, which would make the file longer. */
function toNote(correction: Correction, plan: Plan): Element {
  const { certainty, source, note } = correction
  const { left, right, ...change } = findChange(correction)
  const reading = (which: 'sic' | 'corr') => [left, ...(change[which] ? [h('em', change[which])] : []), right]
  const title = sourcesOf(plan).length > 1 ? (plan.witnesses[source]?.title ?? source) : undefined
  const reasons = [title, note].filter((words) => words !== undefined)
  return h('dl.correction-note', [
    h('div', [h('dt', '原稿'), h('dd.passage', reading('sic'))]),
    h('div', [h('dt', certainty === 'doubtful' ? '可能应为' : '更正'), h('dd.passage', reading('corr'))]),
    h('div.fact', [h('dt', '把握'), h('dd', sayCertainty(correction))]),
    ...(reasons.length > 0 ? [h('div.fact', [h('dt', '依据'), h('dd', reasons.join('；'))])] : [])
  ])
}
