/** What the search page shows where what was typed is not, or not only, words of the text. */
import { refTo } from '../../model/entry.ts'
import { sayOfficial } from '../../view/labels.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import { element } from '../page/element.ts'
import { awaitedOf, explanationOf, nearOf } from './meant-view.ts'
import type { SearchSite } from './search-site.ts'
import type { Shown } from './shown.ts'

export interface Otherwise {
  /** Said in place of how much was found, and where names are found in place of this. */
  readonly status?: string
  readonly statusOfNames?: string
  readonly above: readonly HTMLElement[]
  readonly below: readonly HTMLElement[]
}

export function otherwiseOf(shown: Omit<Shown, 'otherwise'>, site: SearchSite): Otherwise {
  const { typed, isAsked, answer, cited, meaning, narrowed, plans } = shown
  const isFound = answer.occurrences > 0
  const jumps = (cited?.jumps ?? []).map(({ plan, id, label }) =>
    element('p', { className: 'jump' }, linkTo(site.addressOfUnit(plan, id), `到${label}`))
  )
  // The status then tells how often these words are found.
  const lacking = cited?.lacking !== undefined && isFound ? [element('p', {}, cited.lacking)] : []
  const elsewhere = saysMissing(plans.filter(({ id }) => cited?.elsewhere?.includes(id)))
  // What a place or a term is named in stands on its own page.
  const pages = isAsked
    ? []
    : ([narrowed.place && refTo('place', narrowed.place), narrowed.term && refTo('term', narrowed.term)] as const)
  const ways = pages.flatMap((entry) =>
    entry ? [element('p', {}, linkTo(site.addressOfEntry(entry), '也可以看它的页面，那里列出全部段落'))] : []
  )
  const isNone =
    isAsked &&
    shown.chosen.length === 0 &&
    answer.occurrences + shown.headings.length === 0 &&
    !cited &&
    !meaning?.told &&
    !meaning?.explanation.isApart &&
    (meaning?.explanation.source.length ?? 0) + (meaning?.explanation.across.length ?? 0) === 0
  return {
    ...(!isFound && { status: sayOtherwise(shown) }),
    ...(isNone && { statusOfNames: sayNames(typed) }),
    above: [
      ...jumps,
      ...lacking,
      ...elsewhere,
      ...ways,
      ...(meaning ? [...nearOf(meaning.near, !!meaning.told || isLetters(typed)), ...meaning.ways] : []),
      // It may stand in what the site lacks.
      ...(isNone || meaning?.explanation.isApart ? saysMissing(plans, shown.counted) : [])
    ],
    below: meaning
      ? [...explanationOf(meaning, site), ...(meaning.also ? [meaning.also] : []), ...awaitedOf(meaning)]
      : []
  }
}

function sayOtherwise({ isAsked, typed, chosen, all, headings, cited, meaning }: Omit<Shown, 'otherwise'>): string {
  const said = quote(typed)
  if (!isAsked) return '请再输入要找的词。'
  const { source = [], across = [], isApart = false } = meaning?.explanation ?? {}
  if (cited?.lacking !== undefined) return cited.lacking
  if (cited && cited.jumps.length > 1) return `这是章节、段落的编号，${cited.jumps.length}份文件里都有：`
  if (cited) return '这是章节、段落的编号，可以直接到那里：'
  // In the chapter that was chosen.
  if (all.occurrences > 0) return `选定的范围里没有${said}。`
  if (headings.length > 0) return `正文里没有${said}，标题里有。`
  if (source.length > 0) return `正文里没有${said}，原稿里有。`
  if (across.length > 0) return `没有一段全有这些字，这段文字跨了${across.length}段。`
  if (isApart) return '没有一段同时有这些词。'
  if (chosen.length > 0) return `选定的范围里没有${said}。`
  if (meaning?.told) return meaning.told.status
  if (meaning && meaning.near.length > 0) return isLetters(typed) ? sayNames(typed) : `正文里没有${said}。`
  if (meaning && meaning.related.length > 0) return `与${said}有关的，可能是下面这些段落。`
  return `没有找到${said}。`
}

/** Above names that are found where the text has nothing. */
const sayNames = (typed: string) =>
  isLetters(typed) ? `文中没有${quote(typed)}这几个字母；您找的可能是：` : `正文里没有${quote(typed)}，名称或解释里有：`

const isLetters = (typed: string) => /^[\p{Script=Latin}\s'’]+$/u.test(typed)

const quote = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

/** @param counted Said where the plans are not at hand. */
function saysMissing(plans: readonly CorpusPlan[], counted?: string): HTMLElement[] {
  if (plans.length === 0 && counted !== undefined) return [element('p', { className: 'note' }, counted)]
  return plans
    .filter(({ lacks }) => lacks !== undefined)
    .map(({ title, lacks = '', official }) => {
      const note = element('p', { className: 'note' }, `《${title}》在本站不完整，缺：${lacks}`)
      if (official) {
        const link = linkTo(official.address, sayOfficial(official, false))
        link.rel = 'external noopener'
        note.append(link)
      }
      return note
    })
}

const linkTo = (href: string, text: string) => element('a', { href, className: 'link' }, text)
