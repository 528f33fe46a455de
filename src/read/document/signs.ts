/** What a line of the frame is: a day, a number, a body, a signature, a note, an addressee. */
import { parseLabel } from './label.ts'
import { hasSentence, withoutSpread, type Line } from './line.ts'

const numberPattern =
  /^(?:[（(]?[\p{Script=Han}（）()、\d\s]{0,24}[〔［\[（(【]\s*\d{4}\s*[〕］\])）】]\s*第?\s*\d{1,5}\s*[号期]\s*[）)]?|(?:第|令第)\s*[\d零〇一二三四五六七八九十百]{1,6}\s*[号期]|(?:\p{Script=Han}{2,20}公告\s*)?\d{4}\s*年\s*第\s*\d{1,4}\s*号|[（(]第\s*[\d零〇一二三四五六七八九十百]{1,6}\s*号[）)])$/u
const day =
  /(\d{4}|[二〇○零OＯ一三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u
const month =
  /^[（(]?\s*(\d{4}|[二〇○零OＯ一三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*[）)]?$/u
const wholeDay = new RegExp(`^[（(]?\\s*${day.source}\\s*[）)]?$`, 'u')
/** A day, or a month, alone. */
export const isDate = (text: string): boolean => wholeDay.test(halved(text)) || month.test(halved(text))
/** With digits of half width. */
const halved = (text: string): string => text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'))
export const isNumber = (text: string): boolean => numberPattern.test(withoutSigner(text))
/** 甲水〔2030〕18号 签发人：李甲. */
const withoutSigner = (text: string): string => text.replace(/\s*签发人[：:].*$/u, '')
/** A number without the brackets around it. */
export const toNumber = (text: string): string =>
  withoutSpread(/号\s*[）)]$/u.test(text) ? text.slice(1, -1) : withoutSigner(text))
export const isNote = (text: string): boolean =>
  /^[（(](?:此件|本文|联系|此文|信息公开|公开属性|不公开|依申请).{0,80}[）)]$/u.test(text)
/** 抄送, and who printed it when. */
export const isImprint = (text: string): boolean =>
  /^(?:抄\s*送|主\s*送|分\s*送|报\s*送|发\s*送|报|发|信息公开(?:属性|选项|类别)|公开属性|公开方式|联系人.{0,6}|联系电话)[：:]/u.test(
    text
  ) ||
  /^[（(]?\s*共印\s*\d+\s*份\s*[）)]?$/u.test(text) ||
  /^.{2,40}\s*\d{4}年\d{1,2}月\d{1,2}日\s*印发$/u.test(text)

/** Whether a line names bodies, and nothing else: 国务院办公厅, 工业和信息化部 财政部. */
export const isBody = (text: string): boolean =>
  [...text].length <= 50 &&
  !/[。，；：！？、,;:]|关于|同意/u.test(text) &&
  withoutSpread(text)
    .split(' ')
    .every((name) =>
      /(?:国务院|政府|部|委员会|委|局|厅|署|院|会|办公室|办公厅|办|总工会|银行|公司|中心|组|团中央|妇联|工商联|海关|税务总局|法院|检察院|军|中央|大会|处|社|集团|学院|大学|协会|联合会|所|站|馆|庭|室|队)$/u.test(
        name
      )
    )

/** Whether a line is a body and the day on which it signed: 甲县人民政府 2030年1月2日. */
export const isSigned = (text: string): boolean => signerOf(text) !== undefined

/** The body of such a line. */
export function signerOf(text: string): string | undefined {
  const [, body = ''] = new RegExp(`^(.{2,40}?)\\s*${day.source}$`, 'u').exec(text) ?? []
  return body !== '' && isBody(body) ? withoutSpread(body) : undefined
}

/** A day as 2018-12-13, a month as 2018-12. */
export function toDate(text: string): string | undefined {
  const [, year = '', ofYear = '', date] = day.exec(halved(text)) ?? month.exec(halved(text)) ?? []
  if (year === '') return undefined
  const digits = (numeral: string) =>
    /^\d+$/.test(numeral)
      ? numeral
      : [...numeral].map((one) => Math.max('〇一二三四五六七八九'.indexOf(one), 0)).join('')
  const small = (numeral: string) => (/^\d+$/.test(numeral) ? Number(numeral) : tens(numeral))
  const numbers = [ofYear, date].flatMap((numeral) =>
    numeral === undefined ? [] : [String(small(numeral)).padStart(2, '0')]
  )
  return [digits(year.replace(/[○零OＯ]/g, '〇')), ...numbers].join('-')
}

function tens(numeral: string): number {
  const [left = '', right] = numeral.split('十')
  const digit = (one: string) => '〇一二三四五六七八九'.indexOf(one)
  return right === undefined ? digit(left) : (left === '' ? 1 : digit(left)) * 10 + (right === '' ? 0 : digit(right))
}

/** 题注: （2001年3月1日…通过）, in brackets or after a day. */
export const isTitleNote = (text: string): boolean =>
  [...text].length <= (/^[（(].*(?:通过|修正|修订).*[）)]$/su.test(text) ? 4000 : 400) &&
  /^(?:【题注】\s*)?(?:[（(]|\d{4}年\d{1,2}月\d{1,2}日\s).*(?:\d{4}年|[二〇○零OＯ一三四五六七八九]{4}年|通过|修正|修订|公布|批准|会议|施行|发布)/u.test(
    text
  )

/** ——2030年1月26日在…会议上. */
export const isSubtitle = (text: string): boolean =>
  [...text].length <= 80 &&
  !hasSentence(text) &&
  (/^\d{4}年\d{1,2}月\d{1,2}日，?在.{4,60}(?:会议|大会)上(?:\s+\S.{2,24})?$/u.test(text) ||
    (/^[—―－–-]{1,2}\s*.{4,80}$/u.test(text) && /\d{4}年|会议|大会|上$/u.test(text)))

/** How many lines name to whom a document is sent, up to the colon. */
export function addresseeAt(lines: readonly Line[], at: number): number {
  let whole = ''
  for (let size = 1; size <= 6; size++) {
    const text = lines[at + size - 1]?.text ?? ''
    if (/[。；！？]/u.test(text) || parseLabel(text)) return 0
    whole += text
    if (/[：:]$/u.test(whole))
      return /(?:政府|部门?|省|市|区|县|委员会|委|办|局|厅|署|单位|机构|公司|企业|院校|学校|院|行|社|会|组|兵团|中心|各[^，。]{1,20}|有关[^，。]{1,12})[：:]$/u.test(
        whole
      ) && !/各位|同志|代表[：:]|如下[：:]|是[：:]|要求[：:]|目标[：:]|任务[：:]/u.test(whole)
        ? size
        : 0
  }
  return 0
}

/** Whether a line is text, and not part of a head. */
export const beginsText = (text: string): boolean =>
  parseLabel(text) !== undefined || (!isTitleNote(text) && ([...text].length > 80 || /[。；！？]/u.test(text)))
