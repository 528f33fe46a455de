import { chapterId, paragraphId, paragraphPattern, partId, sectionId, unitPattern } from '../model/eid.ts'
import { parseNumeral } from '../model/numeral.ts'

/**
 * Parse a citation: 第八章第一节第2段, with or without the plan's title, 第八章第1段 for one before the first section, 8.1.2, 8-1-2, or an id such as chp_8__sec_1__p_2. A quotation
 * is told by the citation at its end; of several paragraphs it is the first.
 *
 * @returns The id of the unit, which may not exist; `undefined` when it is not a citation.
 */
export function parseCitation(typed: string): string | undefined {
  const found = wordsOf(typed)
  // To normalise a long run of combining marks takes time that grows with its square.
  if (found.length > longestCitation) return undefined
  const words = found.normalize('NFKC').replace(/[節導語]/g, (character) => simplified[character] ?? character)
  if (unitPattern.test(words) || paragraphPattern.test(words)) return words
  const { part, preface, chapter, section, paragraph, bare } =
    (inWords.exec(words) ?? inDigits.exec(words) ?? inHyphens.exec(words))?.groups ?? {}
  const top = part ?? (preface === undefined ? chapter : '0')
  const [t, s, p] = [top, section, paragraph].map((numeral) => numeral && parseNumeral(numeral))
  if (typeof t !== 'number' || (section && typeof s !== 'number') || (paragraph && typeof p !== 'number'))
    return undefined
  const whole = part === undefined ? chapterId(t) : partId(t)
  if (typeof s === 'number') return typeof p === 'number' ? paragraphId(sectionId(t, s), p) : sectionId(t, s)
  // Without a section a paragraph can only be one before the first.
  if (typeof p === 'number') return paragraphId(whole, p)
  return bare === undefined ? whole : paragraphId(whole, 1)
}

/**
 * A citation as all spell it, to compare it with what units are called: 第3条第1款, 《条例》第三条第一款 and “小河。”（《条例》第三条第一款）
 * are one.
 *
 * @returns `undefined` when it cannot be a citation.
 */
export function spellCitation(typed: string): string | undefined {
  const words = wordsOf(typed)
  if (words.length > longestCitation || !inLabels.test(words)) return undefined
  return words.normalize('NFKC').replace(numerals, (numeral) => String(parseNumeral(numeral) ?? numeral))
}

/** Of a quotation its citation; without the title, and of several paragraphs the first. */
const wordsOf = (typed: string) =>
  (partsOfQuotation(typed.trim())?.citation ?? typed)
    .replace(/^\s*[（(]([^（）()]*[章节段])[）)]/u, '$1')
    .replace(/([章节段])[。，；]\s*$/u, '$1')
    .replace(/^\s*《[^》]*》/, '')
    .replace(/至.*|（原稿）$/su, '')
    .replace(/(\d)[-–—~～、]\d+段$/u, '$1段')
    .replace(/\s/g, '')

/** Of the words of citations; the other words are the same. */
const simplified: Readonly<Record<string, string>> = { 節: '节', 導: '导', 語: '语' }

/**
 * The words of a quotation and its citation: “小河。”（《甲》第八章第一节第2段）. Looks at the end only: a page may be pasted, and
 * it may be full of what begins like a citation.
 */
export function partsOfQuotation(typed: string): { readonly words: string; readonly citation: string } | undefined {
  if (!typed.startsWith('“')) return undefined
  const citation = /^.*”（(《[^》]*》.{3,60})）$/su.exec(typed.slice(-longestCitation))?.[1]
  return citation === undefined ? undefined : { words: typed.slice(1, -citation.length - '”（）'.length), citation }
}

/**
 * What someone quotes, and the citation beside it, in the ways that people write both: “小河。”（《甲》第八章）, 小河（第八章第一节第2段）,
 * 《甲》提出，“小河。”, “小河。”——《甲》. Only the ends are looked at.
 */
export function splitQuotation(typed: string): { readonly words: string; readonly citation?: string } {
  const text = plain(typed.trim())
  const [after = '', citation = ''] =
    /(?:[（(]|—{1,2}|-{2})\s*((?:《[^《》]*》)?\s*(?:第[^（）()“”。；]{1,60}?|\d{1,3}(?:\.\d{1,3}){1,2})?(?:（原稿）)?)\s*[）)]?$/su.exec(
      text.slice(-longestCitation)
    ) ?? []
  if (citation !== '') return { words: text.slice(0, -after.length).trim(), citation }
  const [before = '', place] = leading.exec(text.slice(0, longestCitation)) ?? []
  return place ? { words: text.slice(before.length).trim(), citation: place } : { words: text }
}

/**
 * A quotation with its citation as this site writes it: without the issuer before the title, the comma and the date after it, the
 * address, the number of a note, 同上, and the full stop after the parenthesis.
 */
const plain = (text: string) =>
  text.slice(0, -longestCitation) +
  text
    .slice(-longestCitation)
    .replace(/[，,]?\s*https?:\/\/[^\s（）()]+(?=\s*[）)]?。?$)/u, '')
    .replace(/\s*(?:[[［]\d+[\]］]|[（(]同上[）)])(?=。?$)/u, '')
    .replace(
      /[（(][\p{Script=Han}、\s]{0,30}(《[^《》]*》)[，,、\s]*([^《》]*?)(?:[，,、\s]*\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?[）)]。?$/u,
      '（$1$2）'
    )

/** 《甲》第八章提出，“…, 第八章第一节：…. */
const leading =
  /^(?=[《第])((?:《[^《》]*》)?(?:第[\d零〇一二三四五六七八九十百千]{1,8}(?:[篇编章节条款段]|部分))*)(?:[^“”"：:]{0,20}(?=[“"])|[^“”"：:]{0,6}[：:]\s*|[^“”"：:，,。]{0,4}(?:规定|提出|指出|明确|要求|强调)[，,]\s*)/u

/** With the title of a plan. */
const longestCitation = 300

const numeral = '[零〇一二三四五六七八九十百千两\\d]{1,8}'
const inWords = new RegExp(
  `^(?:第(?<part>${numeral})篇|(?<preface>前言)|第?(?<chapter>${numeral})章(?:第?(?<section>${numeral})节)?)` +
    `(?:(?:导语)?第?(?<paragraph>${numeral})(?:自然)?段|(?<bare>导语))?$`
)
/** 2019.12 is a date. */
const inDigits = /^(?<chapter>\d{1,3})\.(?<section>\d{1,4})(?:\.(?<paragraph>\d{1,4})段?)?$/
/** 2019-12-1 is a date. */
const inHyphens = /^(?<chapter>\d{1,3})-(?<section>\d{1,3})-(?<paragraph>\d{1,3})段?$/
/** One label of a unit after the other; a number alone is none. */
const inLabels = new RegExp(
  `^(?!${numeral}$)(?:第${numeral}(?:[编篇章节条款段目]|分编|部分)|第[（(]${numeral}[）)]项|之${numeral}|附件\\d{0,4}|附录|序言|引言|结语|结束语|后记|注释|导语|` +
    `${numeral}、|[（(]${numeral}[）)]|\\d+(?:\\.\\d+)*\\.?|[①-⑳])+$`
)
const numerals = new RegExp(numeral, 'g')
