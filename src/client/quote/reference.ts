import { element } from '../page/element.ts'
import type { NamedCopy } from './quotation.ts'

/**
 * How a place of the plan is named in a list of references (GB/T 7714), visited today; the page has it with two gaps.
 *
 * @param place As it is cited; the whole plan when empty. @returns Nothing on pages that show no text of a plan.
 */
export function referenceTo(place: string): NamedCopy | undefined {
  const known = document.querySelector<HTMLElement>('[data-reference]')?.dataset.reference
  if (known === undefined) return undefined
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((one) => String(one).padStart(2, '0'))
    .join('-')
  const text = known.replace(place === '' ? /[:,] \{place\}/ : '{place}', place).replace('{day}', day)
  return { name: '参考文献', text, html: element('p', {}, text).innerHTML }
}
