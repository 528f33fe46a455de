/** Identifiers (Akoma Ntoso eId) and citations: both follow the plan's own numbering. */
import { toNumeral } from './numeral.ts'

export const chapterId = (chapter: number): string => `chp_${chapter}`

export const sectionId = (chapter: number, section: number): string => `chp_${chapter}__sec_${section}`

/** @param section Absent for a paragraph of the chapter's introduction. */
export const paragraphId = (chapter: number, section: number | undefined, paragraph: number): string =>
  `${section === undefined ? `chp_${chapter}__intro` : sectionId(chapter, section)}__p_${paragraph}`

/** 第八章; the preface is chapter 0. */
export const chapterLabel = (chapter: number): string => (chapter === 0 ? '前言' : `第${toNumeral(chapter)}章`)

export const sectionLabel = (section: number): string => `第${toNumeral(section)}节`

/**
 * How an id is cited in Chinese: `chp_8__sec_1__p_2` is 第八章第一节第2段.
 *
 * @throws {RangeError} When `id` is not an id of a chapter, a section or a paragraph.
 */
export function cite(id: string): string {
  const { chapter, section, paragraph } = parseId(id)
  const isPreface = chapter === 0
  const unit = section !== undefined ? sectionLabel(section) : paragraph !== undefined && !isPreface ? '导语' : ''
  return chapterLabel(chapter) + unit + (paragraph === undefined ? '' : `第${paragraph}段`)
}

/**
 * The address of a unit within its plan's folder on the site: `8/1.html#chp_8__sec_1__p_2`.
 *
 * @throws {RangeError} When `id` is not an id of a chapter, a section or a paragraph.
 */
export function addressOf(id: string): string {
  const { chapter, section = 'index', paragraph } = parseId(id)
  return `${chapter}/${section}.html${paragraph === undefined ? '' : `#${id}`}`
}

function parseId(id: string) {
  const [, chapter, section, paragraph] = /^chp_(\d+)(?:__(?:intro(?=__p_)|sec_(\d+))(?:__p_(\d+))?)?$/.exec(id) ?? []
  if (chapter === undefined) {
    throw new RangeError(`Expected an id such as "chp_8__sec_1__p_2", found ${JSON.stringify(id)}.`)
  }
  return { chapter: Number(chapter), section: toNumber(section), paragraph: toNumber(paragraph) }
}

const toNumber = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))
