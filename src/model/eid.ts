/**
 * Identifiers and citations: both follow the plan's own numbering. An identifier names the units that a thing stands in, from
 * the outermost on, each by its kind and number, after Akoma Ntoso (Naming Convention 1.0, eId): `chp_8__sec_1__p_2`.
 */
import { toNumeral } from './numeral.ts'
import { isPart, kinds, kindsByPrefix, type UnitKind } from './unit-kinds.ts'

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

const segment = `(?:${[...kindsByPrefix.keys()].join('|')})_\\d+`
const units = `${segment}(?:__${segment})*`
const article = '__art_\\d+(?:-\\d+)?'

/** A pattern of all ids, for schemas: of units alone, or of paragraphs. */
export const unitPattern = new RegExp(`^${units}$`)
export const paragraphPattern = new RegExp(
  `^(?:${segment}__intro__p_\\d+|${segment}(?:__${segment})+__p_\\d+|${units}${article}(?:__p_\\d+)?(?:__i_\\d+)?(?:__t_\\d+)?)$`
)

/**
 * What a unit is.
 *
 * @throws {RangeError} When `id` is not an id of a unit or paragraph.
 */
export const kindOf = (id: string): UnitKind | undefined => parseId(id).units.slice(-1)[0]?.kind

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
    const top = units[0]?.kind
    const within = top === 'attachment' || top === 'document' ? (labelsOf(units)[0] ?? '') : ''
    const clause = paragraph === undefined ? '' : `第${toNumeral(paragraph)}款`
    const item = items.map((number, depth) => (depth === 0 ? `第（${toNumeral(number)}）项` : `第${number}目`)).join('')
    return within + label + clause + item
  }
  const [top] = units
  const hasIntroduction = isIntroduction && (top?.kind === 'chapter' || isPart(top?.kind))
  const introduction = hasIntroduction && top?.number !== 0 ? '导语' : ''
  // The label 2.1 already includes the 2.
  const labels = labelsOf(units).filter((_, index) => units[index + 1]?.kind !== 'decimal')
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

/** What lies beside the page of a unit, within its plan's folder: `8/1.md`. @param ending Of its name: `md`. */
export const besideOf = (id: string, ending: string): string => `${folderOf(id)}/${pageNameOf(id)}.${ending}`

/** The folder of a chapter or part, and of all in it: `8`, `part-2`. */
export function folderOf(id: string): string {
  const [top] = parseId(id).units
  const { folder = '' } = top ? kinds[top.kind] : {}
  return top?.number === 0 && folder !== '' ? folder.slice(0, -1) : `${folder}${top?.number ?? 0}`
}

/** The page of a unit in its folder: `1` for a section, `index` for a chapter. */
export function pageNameOf(id: string): string {
  const [, inner] = parseId(id).units
  if (!inner) return 'index'
  const isUsual = ['chapter', 'section', 'item', 'subitem', 'point', 'decimal'].includes(inner.kind)
  return `${isUsual ? '' : `${kinds[inner.kind].prefix}-`}${inner.number}`
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
  readonly kind: UnitKind
  readonly number: number
}

function labelsOf(units: readonly Segment[]): string[] {
  const labels: string[] = []
  for (const { kind, number } of units) labels.push(kinds[kind].label(number, labels[labels.length - 1] ?? ''))
  return labels
}

interface Parsed {
  readonly units: readonly Segment[]
  readonly article: string | undefined
  readonly paragraph: number | undefined
  readonly items: readonly number[]
  readonly isIntroduction: boolean
}

/** A build asks for each id hundreds of times: wherever its paragraph is cited or linked to. */
const parsed = new Map<string, Parsed>()

function parseId(id: string): Parsed {
  const known = parsed.get(id) ?? parse(id)
  parsed.set(id, known)
  return known
}

function parse(id: string): Parsed {
  if (!unitPattern.test(id) && !paragraphPattern.test(id))
    throw new RangeError(`Expected an id such as "chp_8__sec_1__p_2", found ${JSON.stringify(id)}.`)
  const parts = id.split('__').map((part) => part.split('_'))
  const valueOf = (name: string) => parts.find(([prefix]) => prefix === name)?.[1]
  const paragraph = valueOf('p')
  return {
    units: parts.flatMap(([prefix = '', number]): Segment[] => {
      const kind = kindsByPrefix.get(prefix)
      return kind ? [{ kind, number: Number(number) }] : []
    }),
    article: valueOf('art'),
    paragraph: paragraph === undefined ? undefined : Number(paragraph),
    items: ['i', 't'].flatMap((name) => valueOf(name) ?? []).map(Number),
    isIntroduction: parts.some(([prefix]) => prefix === 'intro')
  }
}
