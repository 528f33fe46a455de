/** Identifiers (Akoma Ntoso eId) and citations: both follow the plan's own numbering. */
import { toNumeral } from './numeral.ts'

export const chapterId = (chapter: number): string => `chp_${chapter}`

export const sectionId = (chapter: number, section: number): string => `chp_${chapter}__sec_${section}`

/** @param section Absent for a paragraph of the chapter's introduction. */
export const paragraphId = (chapter: number, section: number | undefined, paragraph: number): string =>
  `${section === undefined ? `chp_${chapter}__intro` : sectionId(chapter, section)}__p_${paragraph}`

/**
 * How an id is cited in Chinese: `chp_8__sec_1__p_2` is 第八章第一节第2段.
 *
 * @throws {RangeError} When `id` is not an id of a chapter, a section or a paragraph.
 */
export function cite(id: string): string {
  const parts = /^chp_(\d+)(?:__(?:(intro)|sec_(\d+)))?(?:__p_(\d+))?$/.exec(id)
  if (!parts) throw new RangeError(`Expected an id such as "chp_8__sec_1__p_2", found ${JSON.stringify(id)}.`)
  const [, chapter, introduction, section, paragraph] = parts
  return [
    `第${toNumeral(Number(chapter))}章`,
    introduction && '导语',
    section && `第${toNumeral(Number(section))}节`,
    paragraph && `第${paragraph}段`
  ]
    .filter(Boolean)
    .join('')
}

/**
 * The address of a unit within its plan's folder on the site: `8/1.html#chp_8__sec_1__p_2`.
 *
 * @throws {RangeError} When `id` is not an id of a chapter, a section or a paragraph.
 */
export function addressOf(id: string): string {
  const parts = /^chp_(\d+)(?:__(?:intro|sec_(\d+)))?(__p_\d+)?$/.exec(id)
  if (!parts) throw new RangeError(`Expected an id such as "chp_8__sec_1__p_2", found ${JSON.stringify(id)}.`)
  const [, chapter, section = 'index', paragraph] = parts
  return `${chapter}/${section}.html${paragraph ? `#${id}` : ''}`
}
