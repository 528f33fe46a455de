import { say, type Message } from '../model/messages/say.ts'
import type { Page, PageElement, PageLine } from './html-page.ts'

interface Content {
  readonly lines: readonly string[]
  readonly says: readonly Message[]
}

/** Where pages of Chinese governments, papers and programs have their text: an id, a class or an element. */
const places = (
  '#UCAP-CONTENT #zoom .TRS_UEDITOR .TRS_Editor .trs_editor_view .pages_content .article-content .article_content #js_content ' +
  '.rm_txt_con #detailContent #p-detail .xxgk_content article main'
).split(' ')

/**
 * Choose the document on a page: a part of it where the page says which, else all of it but lines of links around the text.
 * Its title is kept wherever it stands.
 */
export function chooseContent({ title: fullTitle, lines: all, elements }: Page): Content {
  const { lines, hidden } = withoutHidden(all)
  const title = ownTitle(fullTitle)
  const headings = headingsOf(elements)
  const place = findPlace(lines, elements)
  const kept = place ? within(place, lines, headings, title) : around(lines, headings)
  const dropped = lines.length - kept.length
  const texts = kept.map(({ text }) => text)
  const needsTitle =
    title !== '' &&
    !kept.slice(0, 30).some(({ order }) => headings.has(order)) &&
    !names(texts.slice(0, 30).join(''), title)
  return {
    lines: needsTitle ? [title, ...texts] : texts,
    says: [
      place ? say('page-part', { selector: place.selector, dropped }) : say('page-whole', { dropped }),
      ...(needsTitle ? [say('page-title', { title })] : []),
      ...(hidden > 0 ? [say('page-hidden', { count: hidden })] : [])
    ]
  }
}

/** Leave out what the page does not show, unless that is much of it: then a script would have shown it. */
function withoutHidden(all: readonly PageLine[]): { lines: readonly PageLine[]; hidden: number } {
  const lines = all.filter(({ isHidden }) => !isHidden)
  const lengthOf = (some: readonly PageLine[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const isMuch = lengthOf(all) > lengthOf(lines) * 1.2
  return isMuch ? { lines: all, hidden: 0 } : { lines, hidden: all.length - lines.length }
}

interface Place {
  readonly selector: string
  readonly first: number
  readonly end: number
}

/** The first of the places that has most of the text or all its sentences, from its first element to its last. */
function findPlace(lines: readonly PageLine[], elements: readonly PageElement[]): Place | undefined {
  const total = elements.reduce((most, { weight }) => Math.max(most, weight), 0)
  for (const selector of places) {
    const outer: PageElement[] = []
    for (const element of elements)
      if (matches(element, selector) && element.first >= (outer.at(-1)?.end ?? 0)) outer.push(element)
    const weight = outer.reduce((sum, element) => sum + element.weight, 0)
    const place = { selector, first: outer[0]?.first ?? 0, end: outer.at(-1)?.end ?? 0 }
    const hasAll = lines.every((line) => !isText(line) || (line.order >= place.first && line.order < place.end))
    if (weight > 0 && (hasAll || weight >= total / 2)) return place
  }
  return undefined
}

function matches({ name, id, classes }: PageElement, selector: string): boolean {
  const wanted = selector.slice(1).toLowerCase()
  if (selector.startsWith('#')) return id === wanted
  return selector.startsWith('.') ? classes.includes(wanted) : name === selector
}

/** The lines of a place, with the heading above it and what stands between, and with the facts about the document. */
function within(
  { first, end }: Place,
  lines: readonly PageLine[],
  headings: ReadonlySet<number>,
  title: string
): readonly PageLine[] {
  const above = lines.filter((line) => line.order < first && !isLinks(line))
  const last = above.findLastIndex(({ order, text }) => headings.has(order) || names(text, title))
  let heading = last
  while (headings.has(above[heading - 1]?.order ?? -1)) heading--
  const isNear = above.length - last <= 40
  const titled = new Set(last < 0 ? [] : above.slice(heading, isNear ? undefined : last + 1).map(({ order }) => order))
  return lines.filter(({ order, text }) => {
    if (order >= first) return order < end
    return titled.has(order) || isFact(text)
  })
}

const isFact = (text: string): boolean =>
  /^(?:索\s*引\s*号|发文字号|文\s*号|发文机关|成文日期|发布日期|标\s*题)\s*[：:]/.test(text)

/** All lines, but those of links before the first sentence and after the last. */
function around(lines: readonly PageLine[], headings: ReadonlySet<number>): readonly PageLine[] {
  const first = lines.find(isText)?.order ?? 0
  const last = lines.findLast(isText)?.order ?? Infinity
  return lines.filter(
    (line) => (line.order >= first && line.order <= last) || !isLinks(line) || headings.has(line.order)
  )
}

/** Whether a line reads as a paragraph of a document. */
const isText = ({ text, linked }: PageLine): boolean => text.length - linked >= 30 && /[。；]/.test(text)

const isLinks = ({ text, linked }: PageLine): boolean => linked >= text.replace(/[\s|·>＞»\-—_]/g, '').length * 0.8

/** The orders of the lines in the headings of the first rank. */
function headingsOf(elements: readonly PageElement[]): ReadonlySet<number> {
  const orders = new Set<number>()
  let next = 0
  for (const { name, first, end } of elements) {
    if (name !== 'h1') continue
    for (next = Math.max(next, first); next < end; next++) orders.add(next)
  }
  return orders
}

/** The title of the document in that of the page, which ends with the names of columns and of the site. */
function ownTitle(title: string): string {
  const [own = ''] = title.trim().split(/\s*[_|｜]\s*|\s+[-–—]+\s*|\s*-{2,}\s*|-(?=[^-]*(?:网|网站|门户|平台|政府)$)/)
  const isTitle = (own.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5 && !/(?:\.{3}|…|\.docx?)$/i.test(own)
  return isTitle ? own : ''
}

/** Whether a text has a title in it, without regard to spaces and to its number at the end. */
function names(text: string, title: string): boolean {
  const plain = (some: string) => some.replace(/\s/g, '')
  return title !== '' && plain(text).includes(plain(title.replace(/[（(][^（）()]*号[）)]$/, '')))
}
