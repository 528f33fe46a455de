/** What the search page shows where nothing is as it was typed. All words come in as text, never as markup. */
import { cite } from '../../model/eid.ts'
import { kwicOf } from '../../view/kwic.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Explanation } from '../../search/explain.ts'
import type { Folded } from '../../search/fold.ts'
import { findHits } from '../../search/match.ts'
import type { Related } from '../../search/related.ts'
import { element } from '../page/element.ts'
import type { SearchSite } from './search-site.ts'

/** Why there is nothing, and what there is instead. */
export function explanationOf({ source, across, words, isApart }: Explanation, site: SearchSite): HTMLElement[] {
  const linkToUnit = ({ plan, id }: { readonly plan: string; readonly id: string }, query?: string) =>
    element('a', { className: 'link', href: site.addressOfUnit(plan, id, query ? { query } : undefined) }, cite(id))
  const asked = words.map(({ word, occurrences }) =>
    element('span', {}, element('a', { className: 'link', href: `?${toSearch(word)}` }, word), ` ${occurrences}处`)
  )
  return [
    ...source.map(({ source, reading, ...place }) =>
      element('p', {}, `原稿作“${source}”，已更正为“${reading}”：`, linkToUnit(place, reading))
    ),
    ...(across.length > 0 ? [element('p', {}, '这段文字在：', ...join(across.map((one) => linkToUnit(one))))] : []),
    ...(words.length > 0
      ? [element('p', {}, ...(isApart ? [...join(asked), '，不在同一段。'] : ['可以改找文中有的：', ...join(asked)]))]
      : [])
  ]
}

/** Paragraphs that have some of the words, each with the first that it has in its context. */
export function relatedOf(
  related: readonly Related[],
  plans: readonly CorpusPlan[],
  site: SearchSite,
  fold: (text: string) => Folded
): HTMLElement {
  const rows = related.map(({ paragraph: { plan, id, text }, words }) => {
    const [word = ''] = words
    const [hit = { start: 0, end: 0 }] = findHits(fold(text), { phrases: [word], exclusions: [] })
    const { left, node, right } = kwicOf(text, hit)
    const title = plans.length > 1 ? `《${plans.find((one) => one.id === plan)?.shortTitle ?? plan}》` : ''
    const where = element('span', { className: 'where' }, title + cite(id))
    const line = element('span', { className: 'line' }, left, element('mark', {}, node), right)
    const row = element(
      'li',
      {},
      element('a', { href: site.addressOfUnit(plan, id, { query: words.join(' ') }) }, where, line)
    )
    row.dataset.related = id
    return row
  })
  return element(
    'section',
    { className: 'related' },
    element('h2', {}, '没有一字不差的。这些段落提到其中几个词：'),
    element('ol', {}, ...rows)
  )
}

const toSearch = (query: string) => new URLSearchParams({ q: query }).toString()

const join = (nodes: readonly Node[]) => nodes.flatMap((node, index) => (index > 0 ? ['、', node] : [node]))
