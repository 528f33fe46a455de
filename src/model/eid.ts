/** Identifiers (Akoma Ntoso eId) and citations: both follow the plan's own numbering. */
import { toNumeral } from './numeral.ts'

export const partId = (part: number): string => `part_${part}`

export const chapterId = (chapter: number): string => `chp_${chapter}`

export const sectionId = (chapter: number, section: number): string => `chp_${chapter}__sec_${section}`

/**
 * The id of a paragraph within its unit.
 *
 * @param unit Id of a section; of a chapter or part for a paragraph that stands before its first section or chapter.
 */
export const paragraphId = (unit: string, paragraph: number): string =>
  `${unit}${unit.includes('__') ? '' : '__intro'}__p_${paragraph}`

/** A chapter or part as the contents list it. */
export const listedId = ({ unit, number }: { readonly unit?: 'part'; readonly number: number }): string =>
  unit === 'part' ? partId(number) : chapterId(number)

/** A pattern of all ids, for schemas: of units alone, or of paragraphs. */
export const unitPattern = /^(?:part_\d+|chp_\d+(?:__sec_\d+)?)$/
export const paragraphPattern = /^(?:part_\d+__intro|chp_\d+__(?:intro|sec_\d+))__p_\d+$/

/**
 * What a part, chapter or section is called: 第二篇, 第八章, 第一节; the preface is chapter 0.
 *
 * @throws {RangeError} When `id` is no id of a unit.
 */
export function labelOf(id: string): string {
  const { kind, number, section } = parseId(id)
  if (section !== undefined) return `第${toNumeral(section)}节`
  if (kind === 'part') return `第${toNumeral(number)}篇`
  return number === 0 ? '前言' : `第${toNumeral(number)}章`
}

/**
 * How an id is cited in Chinese: `chp_8__sec_1__p_2` is 第八章第一节第2段.
 *
 * @throws {RangeError} When `id` is no id of a unit or paragraph.
 */
export function cite(id: string): string {
  const { kind, number, section, paragraph } = parseId(id)
  const top = labelOf(kind === 'part' ? partId(number) : chapterId(number))
  const isPreface = kind === 'chp' && number === 0
  const within = section !== undefined ? labelOf(sectionId(number, section)) : ''
  const introduction = section === undefined && paragraph !== undefined && !isPreface ? '导语' : ''
  return top + within + introduction + (paragraph === undefined ? '' : `第${paragraph}段`)
}

/** Several paragraphs: 第八章第一节第2段至第3段, or with both citations whole; of one its own. */
export function citeRange(first: string, last: string): string {
  if (first === last) return cite(first)
  const unit = cite(first).replace(/第\d+段$/, '')
  return `${cite(first)}至${cite(last).startsWith(unit) ? cite(last).slice(unit.length) : cite(last)}`
}

/**
 * The address of a unit within its plan's folder on the site: `8/1.html#chp_8__sec_1__p_2`.
 *
 * @throws {RangeError} When `id` is no id of a unit or paragraph.
 */
export function addressOf(id: string): string {
  const { section = 'index', paragraph } = parseId(id)
  return `${folderOf(id)}/${section}.html${paragraph === undefined ? '' : `#${id}`}`
}

/** The folder of a chapter or part, and of all in it: `8`, `part-2`. */
export function folderOf(id: string): string {
  const { kind, number } = parseId(id)
  return kind === 'part' ? `part-${number}` : String(number)
}

/** The part or chapter that a paragraph or section stands in: `chp_8__sec_1__p_2` stands in `chp_8`. */
export const topOf = (id: string): string => id.replace(/__.*/s, '')

/** The section, or the chapter or part, whose page shows a paragraph. */
export const unitOf = (id: string): string => id.replace(/(?:__intro)?__p_\d+$/, '')

function parseId(id: string) {
  const [, kind, top, introduced, chapter, section, paragraph = introduced] =
    /^(?:(part|chp)_(\d+)(?:__intro__p_(\d+))?|chp_(\d+)__sec_(\d+)(?:__p_(\d+))?)$/.exec(id) ?? []
  const number = top ?? chapter
  if (number === undefined) {
    throw new RangeError(`Expected an id such as "chp_8__sec_1__p_2", found ${JSON.stringify(id)}.`)
  }
  return { kind: kind ?? 'chp', number: Number(number), section: toNumber(section), paragraph: toNumber(paragraph) }
}

const toNumber = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))
