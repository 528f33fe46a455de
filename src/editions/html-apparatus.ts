/** The corrections of a single file, each as its card shows it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Plan } from '../model/plan.ts'
import { locateCorrections, noteOf, type CorrectionNote } from '../view/corrections.ts'

export function apparatusOf(plan: Plan): Element {
  const sources = Object.values(plan.witnesses).map(({ title }) => title)
  return h('section#corrections', [
    h('h2', '文字更正'),
    ...(sources.length > 0 ? [h('p.note', `依据：${sources.join('；')}。`)] : []),
    ...locateCorrections(plan).map(({ correction, where, paragraph }) =>
      h('div.entry', { id: correction.id }, [
        h('p.where', [paragraph === undefined ? where : h('a', { href: `#${paragraph}` }, where)]),
        toNote(noteOf(correction, plan.witnesses), sources.length > 1)
      ])
    )
  ])
}

/** @param hasWitness Whether it names its source. The one source of all stands above them, which keeps the file short. */
function toNote({ readings, certainty, witness, note }: CorrectionNote, hasWitness: boolean): Element {
  const reasons = [hasWitness ? witness : undefined, note].filter((words) => words !== undefined)
  return h('dl.correction-note', [
    ...readings.map(({ name, left, change, right }) =>
      h('div', [h('dt', name), h('dd.passage', [left, ...(change ? [h('em', change)] : []), right])])
    ),
    h('div', [h('dt', '把握'), h('dd', certainty)]),
    ...(reasons.length > 0 ? [h('div', [h('dt', '依据'), h('dd', reasons.join('；'))])] : [])
  ])
}
