/** The chapters or plans of an answer, by which it is narrowed, two of them beside each other. */
import { topOf } from '../../model/eid.ts'
import { labelOfPart } from '../../search/answer.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Totals } from '../../search/finding.ts'
import { element } from '../page/element.ts'

export function partButtons({ parts, units }: Totals, chosen: string, plans: readonly CorpusPlan[]): HTMLElement {
  const buttons = parts.map(({ key, title, occurrences }) => {
    const label = title ?? labelOfPart(key, plans)
    const button = element('button', { type: 'button' }, label, element('b', {}, String(occurrences)))
    if (units) button.append(stripOf(key, units, plans))
    button.dataset.part = key
    button.setAttribute('aria-pressed', String(chosen.split(',').includes(key)))
    return element('li', {}, button)
  })
  const list = element('ul', { className: 'chapters screen' }, ...buttons)
  list.setAttribute('aria-label', '筛选')
  return list
}

/** For the hits of one of two parts that stand beside each other. */
export function columnOf(part: string): HTMLElement {
  const column = element('div')
  column.dataset.column = part
  return column
}

/** How often in each section of a chapter: a picture, for the numbers of the list are beside it. */
function stripOf(part: string, units: ReadonlyMap<string, number>, plans: readonly CorpusPlan[]): HTMLElement {
  const [plan, chapter] = part.split('/')
  const most = Math.max(...units.values())
  const sections = Object.keys(plans.find(({ id }) => id === plan)?.units ?? {}).filter((id) => topOf(id) === chapter)
  const bars = sections.map((id) => {
    const bar = element('i')
    bar.style.height = `${((units.get(`${plan ?? ''}/${id}`) ?? 0) / most) * 100}%`
    return bar
  })
  return element('span', { className: 'strip' }, ...bars)
}
