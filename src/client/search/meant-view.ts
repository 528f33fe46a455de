/** What the search page shows of what was meant. All words come in as text, never as markup. */
import { cite } from '../../model/eid.ts'
import { answeringPassage } from '../../search/answering-passage.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Folded } from '../../search/fold.ts'
import type { Near } from '../../search/nearly.ts'
import { kinds, mostRelated, type Related } from '../../search/related.ts'
import { element } from '../page/element.ts'
import { linkToSearch } from './link-to-search.ts'
import type { Meaning } from './meaning.ts'
import type { SearchSite } from './search-site.ts'

/** What to look for instead: one block, and none where the status has asked already. */
export function nearOf(near: readonly Near[], isAsked: boolean): HTMLElement[] {
  if (near.length === 0) return []
  const links = near.map(({ query, occurrences }) =>
    element('span', {}, linkToSearch({ q: query }, query), ` · ${occurrences}处`)
  )
  return [element('p', { className: 'near' }, isAsked ? '' : '您要找的是不是：', ...join(links))]
}

/** Why there is nothing, and what there is instead. */
export function explanationOf({ explanation, near, units }: Meaning, site: SearchSite): HTMLElement[] {
  const { source, across, words, isApart } = explanation
  const linkToUnit = ({ plan, id }: Place, query?: string) =>
    element('a', { className: 'link', href: site.addressOfUnit(plan, id, query ? { query } : undefined) }, cite(id))
  const asked = words.map(({ word, occurrences }) =>
    element('span', {}, linkToSearch({ q: word }, word), ` ${occurrences}处`)
  )
  const together = units.length > 0 ? ['同在一节：', ...join(units.map((unit) => linkToUnit(unit)))] : []
  return [
    ...source.map(({ source, reading, ...place }) =>
      element('p', {}, `原稿作“${source}”，已更正为“${reading}”：`, linkToUnit(place, reading))
    ),
    ...(across.length > 0 ? [element('p', {}, '这段文字在：', ...join(across.map((one) => linkToUnit(one))))] : []),
    ...(isApart ? [element('p', {}, ...join(asked), '，不在同一段。', ...together)] : []),
    ...(words.length > 0 && !isApart && near.length === 0
      ? [element('p', {}, '可以改找文中有的：', ...join(asked))]
      : [])
  ]
}

/** Said until the paragraphs that have some of the words are ranked: they come in its place. */
export function awaitedOf({ related, rank }: Meaning): HTMLElement[] {
  if (related.length === 0) return []
  const said = element('p', { className: 'awaited' }, '正在找最接近的段落，请稍等……')
  void rank().then(() => {
    said.remove()
  })
  return [said]
}

/**
 * Paragraphs that have some of the words, each with the sentence that has most of them.
 *
 * @param meaning What is said above them; `isMore`: whether that is what was found.
 */
export function relatedOf(
  ranked: readonly Related[],
  plans: readonly CorpusPlan[],
  site: SearchSite,
  fold: (text: string) => Folded,
  { isMore, told, missing }: Pick<Meaning, 'told' | 'missing'> & { readonly isMore: boolean }
): HTMLElement[] {
  const near = ranked.filter(({ kind }) => kind !== 'explained')
  // Where there is something, what is only explained by it is too far off.
  const isThere = isMore || told || missing
  const related = isThere || near.length >= enough ? near : ranked
  if (related.length === 0) return []
  const best = kinds.find((kind) => related.some((one) => one.kind === kind)) ?? 'asked'
  const rows = related.map(({ paragraph: { plan, id, text, title: own }, words: had, kind, answering }) => {
    const title = plans.length > 1 ? (plans.find((one) => one.id === plan)?.shortTitle ?? plan) : own
    const where = element('span', { className: 'where' }, (title === undefined ? '' : `《${title}》`) + cite(id))
    // What the heading says of the others is not true of these.
    if (kind !== best) where.append(element('span', { className: 'tag' }, kind === 'same' ? '意思相近' : '解释里有'))
    const words = answeringPassage(text, answering, fold).map(({ text, isHit }) =>
      isHit ? element('mark', {}, text) : text
    )
    const line = element('span', { className: 'line' }, ...words)
    const row = element(
      'li',
      {},
      element('a', { href: site.addressOfUnit(plan, id, { query: had.join(' ') }) }, where, line)
    )
    row.dataset.related = id
    return row
  })
  const part = element(
    'section',
    { className: 'related' },
    element('h2', {}, told?.heading ?? `${isThere ? '另外，' : '没有一字不差的。'}这些段落${sayKind[best]}：`),
    element('ol', {}, ...rows),
    // More may have some of the words.
    ...(rows.length === mostRelated ? [element('p', { className: 'note' }, `只列最接近的${mostRelated}段。`)] : [])
  )
  return [part]
}

/** So many paragraphs answer a question without what is only explained by its words. */
const enough = 3

const sayKind = {
  asked: '提到其中几个词',
  same: '提到意思相近的词',
  explained: '提到的词语，解释里有所查的词'
} as const

interface Place {
  readonly plan: string
  readonly id: string
}

const join = (nodes: readonly Node[]) => nodes.flatMap((node, index) => (index > 0 ? ['、', node] : [node]))
