import { element } from '../page/element.ts'
import { today } from '../page/today.ts'
import type { NamedCopy } from './quotation.ts'

/**
 * The reference to a place of the plan by GB/T 7714, visited today. The page has a template with two placeholders,
 * `{place}` and `{day}`.
 *
 * @param place As it is cited; the whole plan when empty. @returns Nothing on pages that show no text of a plan.
 */
export function referenceTo(place: string): NamedCopy | undefined {
  const known = document.querySelector<HTMLElement>('[data-reference]')?.dataset.reference
  if (known === undefined) return undefined
  const text = known.replace(place === '' ? /[:,] \{place\}/ : '{place}', place).replace('{day}', today())
  return { name: '参考文献', text, html: element('p', {}, text).innerHTML }
}
