import type { Also } from '../../search/also.ts'
import { element } from '../page/element.ts'
import { linkToSearch } from './link-to-search.ts'

/** What else a word of the question is called. */
export function alsoOf({ names, query, narrowed, occurrences }: Also): HTMLElement {
  const words = `也算简称和合称（${names.join('、')}）：${occurrences}处`
  return element('p', { className: 'also' }, linkToSearch({ q: query, ...narrowed }, words))
}
