/** The corrections of a single file, each as its card shows it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { findChange } from '../plan/change.ts'
import { cite } from '../plan/eid.ts'
import { paragraphsOf, type Correction, type Plan } from '../plan/tree.ts'
import { sayCertainty } from '../plan/words.ts'

export function apparatusOf(plan: Plan): Element {
  const inHeadings = plan.apparatus.map((correction) => toEntry(correction, ['标题与分段'], plan))
  const inText = paragraphsOf(plan).flatMap(({ id, apparatus }) => {
    const where = [h('a.link', { href: `#${id}` }, cite(id))]
    return apparatus.map((correction) => toEntry(correction, where, plan))
  })
  const sources = Object.values(plan.witnesses).map(({ title }) => title)
  return h('section#corrections', { className: sources.length === 1 ? ['one-source'] : [] }, [
    h('h2', '文字更正'),
    h('p.note', `依据：${sources.join('；')}。`),
    ...inHeadings,
    ...inText
  ])
}

function toEntry(correction: Correction, where: (string | Element)[], plan: Plan): Element {
  return h('section.entry', { id: correction.id }, [h('p.where', where), toNote(correction, plan)])
}

function toNote(correction: Correction, { witnesses }: Plan): Element {
  const { certainty, source, note } = correction
  const { left, right, ...change } = findChange(correction)
  const reading = (which: 'sic' | 'corr') => [left, ...(change[which] ? [h('em', change[which])] : []), right]
  const title = witnesses[source]?.title ?? source
  return h('dl.correction-note', [
    h('div', [h('dt', '原稿'), h('dd.passage', reading('sic'))]),
    h('div', [h('dt', certainty === 'doubtful' ? '可能应为' : '更正'), h('dd.passage', reading('corr'))]),
    h('div.fact', [h('dt', '把握'), h('dd', sayCertainty(correction))]),
    h('div.fact', { className: note === undefined ? ['witness'] : [] }, [
      h('dt', '依据'),
      h('dd', [h('span.witness', note === undefined ? title : `${title}；`), note ?? ''])
    ])
  ])
}
