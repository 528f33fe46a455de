import { chapterId, paragraphId, sectionId } from '../plan/eid.ts'
import { parseNumeral } from '../plan/numeral.ts'

/**
 * Parse a citation: 第八章第一节第2段, with or without the plan's title, 8.1.2, or an id such as chp_8__sec_1__p_2. A quotation
 * is told by the citation at its end; of several paragraphs it is the first.
 *
 * @returns The id of the unit, which may not exist; `undefined` when it is no citation.
 */
export function parseCitation(typed: string): string | undefined {
  const [, cited = typed] = /^\s*“.*”（(《[^》]*》.{3,60})）\s*$/su.exec(typed) ?? []
  const words = cited
    .replace(/^\s*《[^》]*》/, '')
    .replace(/至.*$|（底本）$/su, '')
    .replace(/\s/g, '')
  if (/^chp_\d+(?:__intro__p_\d+|__sec_\d+(?:__p_\d+)?)?$/.test(words)) return words
  const { chapter, introduction, section, paragraph } = (inWords.exec(words) ?? inDigits.exec(words))?.groups ?? {}
  const [c, s, p] = [chapter, section, paragraph].map((numeral) => numeral && parseNumeral(numeral))
  if (typeof c !== 'number') return undefined
  if (typeof p === 'number' && (typeof s === 'number' || introduction))
    return paragraphId(c, typeof s === 'number' ? s : undefined, p)
  if (paragraph || introduction) return undefined
  return typeof s === 'number' ? sectionId(c, s) : section ? undefined : chapterId(c)
}

const numeral = '[零〇一二三四五六七八九十百千两\\d]{1,8}'
const inWords = new RegExp(
  `^第(?<chapter>${numeral})章(?:(?<introduction>导语)|第(?<section>${numeral})节)?(?:第(?<paragraph>${numeral})段)?$`
)
const inDigits = /^(?<chapter>\d{1,4})\.(?<section>\d{1,4})(?:\.(?<paragraph>\d{1,4}))?$/
