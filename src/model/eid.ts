/**
 * Identifiers and citations: both follow the plan's own numbering. An identifier names the units that a thing stands in, from
 * the outermost on, each by its kind and number, after Akoma Ntoso (Naming Convention 1.0, eId): `chp_8__sec_1__p_2`.
 */
import { toNumeral } from './numeral.ts'

/** What a unit is, by how the text labels it: 第八章, 一、, （一）, 附件1. */
export type UnitKind = keyof typeof kinds

interface Kind {
  readonly prefix: string
  /** @param outer Label of the unit that it stands in. */
  readonly label: (number: number, outer: string) => string
  /** How the folder of such a unit begins; a chapter's is its number alone. */
  readonly folder?: string
}

const kinds = {
  part: { prefix: 'part', label: (number) => `第${toNumeral(number)}篇`, folder: 'part-' },
  book: { prefix: 'book', label: (number) => `第${toNumeral(number)}编`, folder: 'book-' },
  subbook: { prefix: 'subbook', label: (number) => `第${toNumeral(number)}分编`, folder: 'subbook-' },
  division: { prefix: 'div', label: (number) => `第${toNumeral(number)}部分`, folder: 'div-' },
  chapter: { prefix: 'chp', label: (number) => (number === 0 ? '前言' : `第${toNumeral(number)}章`) },
  section: { prefix: 'sec', label: (number) => `第${toNumeral(number)}节`, folder: 'sec-' },
  /** What stands before the first heading of a text, and has none. */
  start: { prefix: 'start', label: () => '开头', folder: 'start-' },
  /** A text without any heading. */
  body: { prefix: 'body', label: () => '正文' },
  prologue: { prefix: 'prologue', label: () => '序言', folder: 'prologue-' },
  lead: { prefix: 'lead', label: () => '引言', folder: 'lead-' },
  closing: { prefix: 'closing', label: () => '结语', folder: 'closing-' },
  end: { prefix: 'end', label: () => '结束语', folder: 'end-' },
  afterword: { prefix: 'afterword', label: () => '后记', folder: 'afterword-' },
  notes: { prefix: 'notes', label: () => '注释', folder: 'notes-' },
  /** Has a name instead of a number, or a number that another unit has; numbered in the order of the text. */
  named: { prefix: 'named', label: (number) => `（${number}）`, folder: 'named-' },
  item: { prefix: 'item', label: (number) => `${toNumeral(number)}、` },
  subitem: { prefix: 'sub', label: (number) => `（${toNumeral(number)}）`, folder: 'sub-' },
  point: { prefix: 'pt', label: (number) => `${number}.`, folder: 'pt-' },
  subpoint: { prefix: 'subpt', label: (number) => `（${number}）`, folder: 'subpt-' },
  circled: { prefix: 'cir', label: (number) => String.fromCodePoint(0x2460 + number - 1), folder: 'cir-' },
  whole: { prefix: 'num', label: String },
  decimal: { prefix: 'dec', label: (number, outer) => `${outer}.${number}`, folder: 'dec-' },
  attachment: { prefix: 'att', label: (number) => `附件${number === 0 ? '' : number}`, folder: 'att-' },
  /** A document that is sent out beside others. */
  document: { prefix: 'doc', label: () => '', folder: 'doc-' }
} as const satisfies Readonly<Record<string, Kind>>

/** What a unit is, by its id, and the element of Akoma Ntoso for it, if there is one. */
export function kindOf(id: string): { readonly kind: string; readonly element: string | undefined } {
  const prefix = parseId(id).units.pop()?.prefix ?? ''
  const [kind = ''] = Object.entries<Kind>(kinds).find(([, one]) => one.prefix === prefix) ?? []
  const own: Readonly<Record<string, string>> = {
    chapter: 'chapter',
    section: 'section',
    part: 'part',
    book: 'book',
    division: 'division',
    item: 'level',
    subitem: 'level',
    point: 'level'
  }
  return { kind, element: own[kind] }
}

/** What a unit is that has a name in the place of a number. */
export const namedKind = (name: string): UnitKind | undefined =>
  name === '' ? undefined : unitKinds.find((kind) => (kinds[kind] as Kind).label(0, '') === name)

/** Whether a unit is a part, which only has a heading: its chapters follow it. */
export const isPart = (kind: UnitKind | undefined): boolean =>
  kind !== undefined && ['part', 'book', 'subbook', 'division'].includes(kind)

export const unitKinds = Object.keys(kinds) as [UnitKind, ...UnitKind[]]

const byPrefix = new Map(Object.values<Kind>(kinds).map((kind) => [kind.prefix, kind]))

/**
 * The id of a unit.
 *
 * @param outer Id of the unit that it stands in; none for one at the top.
 */
export const unitId = (kind: UnitKind, number: number, outer?: string): string =>
  `${outer === undefined ? '' : `${outer}__`}${kinds[kind].prefix}_${number}`

export const partId = (part: number): string => unitId('part', part)

export const chapterId = (chapter: number): string => unitId('chapter', chapter)

export const sectionId = (chapter: number, section: number): string => unitId('section', section, chapterId(chapter))

/**
 * The id of a paragraph within its unit.
 *
 * @param unit Id of a section; of a chapter or part for a paragraph that stands before its first section or chapter.
 */
export const paragraphId = (unit: string, paragraph: number): string =>
  `${unit}${unit.includes('__') ? '' : '__intro'}__p_${paragraph}`

/**
 * The id of an article (第三条), of one of its paragraphs (款), or of an item in it (项).
 *
 * @param unit Id of the unit that it stands in.
 * @param parts Numbers of the paragraph, the item, and the item below this; 0 for a paragraph that is the only one.
 */
export const articleId = (unit: string, article: string, ...parts: readonly number[]): string =>
  `${unit}__art_${article}${parts.map((number, depth) => (number === 0 ? '' : `__${['p', 'i', 't'][depth] ?? ''}_${number}`)).join('')}`

/** The id of the article that a paragraph is of: `chp_2__art_3` of `chp_2__art_3__p_1`; absent for others. */
export const articleOf = (id: string): string | undefined => /^.+?__art_\d+(?:-\d+)?/.exec(id)?.[0]

/** A unit as the contents list it. @param outer Id of the unit that it stands in. */
export const listedId = (
  { unit, number }: { readonly unit?: UnitKind | undefined; readonly number: number },
  outer?: string
): string => unitId(unit ?? (outer === undefined ? 'chapter' : 'section'), number, outer)

const segment = `(?:${[...byPrefix.keys()].join('|')})_\\d+`
const units = `${segment}(?:__${segment})*`
const article = '__art_\\d+(?:-\\d+)?'

/** A pattern of all ids, for schemas: of units alone, or of paragraphs. */
export const unitPattern = new RegExp(`^${units}$`)
export const paragraphPattern = new RegExp(
  `^(?:${segment}__intro__p_\\d+|${segment}(?:__${segment})+__p_\\d+|${units}${article}(?:__p_\\d+)?(?:__i_\\d+)?(?:__t_\\d+)?)$`
)

/**
 * What a unit is called: 第二篇, 第八章, 第一节; the preface is chapter 0. Empty for what has a name only.
 *
 * @throws {RangeError} When `id` is not an id of a unit.
 */
export const labelOf = (id: string): string => labelsOf(parseId(id).units).pop() ?? ''

/**
 * How an id is cited in Chinese: `chp_8__sec_1__p_2` is 第八章第一节第2段, `chp_2__art_3__p_1` is 第三条第一款, and
 * `chp_2__art_3__i_2` 第三条第（二）项.
 *
 * @throws {RangeError} When `id` is not an id of a unit or paragraph.
 */
export function cite(id: string): string {
  const { units, article, paragraph, items, isIntroduction } = parseId(id)
  if (article !== undefined) {
    const [number = 0, inserted] = article.split('-').map(Number)
    const label = `第${toNumeral(number)}条${inserted === undefined ? '' : `之${toNumeral(inserted)}`}`
    const top = units[0]?.prefix ?? ''
    const within = top === 'att' || top === 'doc' ? (labelsOf(units)[0] ?? '') : ''
    const clause = paragraph === undefined ? '' : `第${toNumeral(paragraph)}款`
    const item = items.map((number, depth) => (depth === 0 ? `第（${toNumeral(number)}）项` : `第${number}目`)).join('')
    return within + label + clause + item
  }
  const hasIntroduction = isIntroduction && ['part', 'chp', 'book', 'subbook', 'div'].includes(units[0]?.prefix ?? '')
  const introduction = hasIntroduction && id !== chapterId(0) && units[0]?.number !== 0 ? '导语' : ''
  // The label 2.1 already includes the 2.
  const labels = labelsOf(units).filter((_, index) => units[index + 1]?.prefix !== 'dec')
  return labels.join('') + introduction + (paragraph === undefined ? '' : `第${paragraph}段`)
}

/** Several paragraphs: 第八章第一节第2段至第3段, or with both citations whole; of one its own. */
export function citeRange(first: string, last: string): string {
  if (first === last) return cite(first)
  const unit = cite(first).replace(/第\d+段$/, '')
  return `${cite(first)}至${cite(last).startsWith(unit) ? cite(last).slice(unit.length) : cite(last)}`
}

/**
 * The address of a unit within its plan's folder on the site: `8/1.html#chp_8__sec_1__p_2`. Units below the second are places
 * on its page.
 *
 * @throws {RangeError} When `id` is not an id of a unit or paragraph.
 */
export function addressOf(id: string): string {
  const { units, article, paragraph } = parseId(id)
  const isPage = units.length <= 2 && article === undefined && paragraph === undefined
  return `${folderOf(id)}/${pageNameOf(id)}.html${isPage ? '' : `#${id}`}`
}

/** The folder of a chapter or part, and of all in it: `8`, `part-2`. */
export function folderOf(id: string): string {
  const [top] = parseId(id).units
  const folder = byPrefix.get(top?.prefix ?? '')?.folder ?? ''
  return top?.number === 0 && folder !== '' ? folder.slice(0, -1) : `${folder}${top?.number ?? 0}`
}

/** The page of a unit in its folder: `1` for a section, `index` for a chapter. */
export function pageNameOf(id: string): string {
  const [, inner] = parseId(id).units
  if (!inner) return 'index'
  const isUsual = ['sec', 'item', 'sub', 'dec', 'pt', 'chp'].includes(inner.prefix)
  return `${isUsual ? '' : `${inner.prefix}-`}${inner.number}`
}

/** The part or chapter that a paragraph or section stands in: `chp_8__sec_1__p_2` stands in `chp_8`. */
export const topOf = (id: string): string => id.replace(/__.*/s, '')

/** The section, or the chapter or part, whose page shows a paragraph. */
export const unitOf = (id: string): string =>
  id
    .replace(/__(?:intro|art_[\d-]+|p_\d+).*$/s, '')
    .split('__')
    .slice(0, 2)
    .join('__')

interface Segment {
  readonly prefix: string
  readonly number: number
}

function labelsOf(units: readonly Segment[]): string[] {
  const labels: string[] = []
  for (const { prefix, number } of units)
    labels.push(byPrefix.get(prefix)?.label(number, labels[labels.length - 1] ?? '') ?? '')
  return labels
}

function parseId(id: string) {
  if (!unitPattern.test(id) && !paragraphPattern.test(id))
    throw new RangeError(`Expected an id such as "chp_8__sec_1__p_2", found ${JSON.stringify(id)}.`)
  const parts = id.split('__').map((part) => part.split('_'))
  const valueOf = (name: string) => parts.find(([prefix]) => prefix === name)?.[1]
  const paragraph = valueOf('p')
  return {
    units: parts.flatMap(([prefix = '', number = '']): Segment[] =>
      byPrefix.has(prefix) ? [{ prefix, number: Number(number) }] : []
    ),
    article: valueOf('art'),
    paragraph: paragraph === undefined ? undefined : Number(paragraph),
    items: ['i', 't'].flatMap((name) => valueOf(name) ?? []).map(Number),
    isIntroduction: parts.some(([prefix]) => prefix === 'intro')
  }
}
