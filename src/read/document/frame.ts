/** The frame of an official document around its text, after GB/T 9704—2012: what stands before the text, and after it. */
import { parseLabel } from './label.ts'
import { hasSentence, withoutSpread, type Line } from './line.ts'

export interface Head {
  /** Absent where the lines do not say it. */
  readonly title?: string
  /** 发文字号. */
  readonly number?: string
  /** The day on which it was issued, told by the line under the title. */
  readonly date?: string
  /** Who speaks, or who adopted it. */
  readonly issuer?: string
  /** The title does not end as titles do. */
  readonly isUnsure: boolean
  /** How many lines it takes. */
  readonly size: number
}

const kinds =
  '规划纲要|规划|纲要|方案|意见|通知|通报|通告|公告|公报|报告|办法|批复|决定|决议|条例|规定|细则|函|法|法典|计划|要点|命令|令|议案|指南|规则|规程|章程|标准|预案|措施|建议|说明|讲话|致辞|行动|清单|目录|倡议|宣言|协议|声明|白皮书|总结|安排|制度|政策|指引|准则|大纲|解释|解读|答复|批示|请示|纪要|宪法|目标|任务|体系|布局|分工表|一览表'
const ending = new RegExp(`(?:${kinds})(?:\\s*[（(〔][^（）()]{1,40}[）)〕])?$`, 'u')
/** A newspaper's heading: …印发《…的意见》. */
const issued = /印发《[^》]+》$/u

/** Endings that also stand within a title: 关于加强商业体系 | 建设的意见. */
const weak = /(?:体系|目标|任务|布局|制度|安排|行动|说明|目录|清单|标准|政策|建议|协议|措施)$/u
const issuing = /(?:印发|转发|批转|发布|公布|下达|颁布|废止|修改|实施)/u

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
const toNumber = (text: string): string =>
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

/** Read the head of a document: title over several lines, number, date, meeting, speaker, addressee. */
export function readHead(lines: readonly Line[]): Head {
  const above = readAbove(lines)
  const title = readTitle(lines, above.size)
  const below = readBelow(lines, above.size + title.size, title.title)
  const own = form.test(title.title ?? '') ? readTitle(lines, below.end) : undefined
  if (own?.title?.includes('关于') === true && !own.isUnsure)
    return readHeadBelow(lines, below.end, {
      ...below,
      number: below.number ?? above.number,
      issuer: below.issuer ?? above.issuer
    })
  const [, name, numberOfTitle] = titleWithNumber.exec(title.title ?? '') ?? []
  const number = below.number ?? above.number ?? numberOfTitle
  const issuer = below.issuer ?? above.issuer
  return {
    ...(title.title !== undefined && { title: name ?? title.title }),
    ...(number !== undefined && { number }),
    ...(below.date !== undefined && { date: below.date }),
    ...(issuer !== undefined && { issuer }),
    isUnsure: title.isUnsure,
    size: below.end
  }
}

/** What a printed form is called, above its number and the title of the document: 专题会议纪要, 甲省水利厅公告. */
const form = /^(?!.*关于)\p{Script=Han}{0,30}(?:公告|通告|纪要)$/u

function readHeadBelow(lines: readonly Line[], from: number, above: Pick<Below, 'number' | 'date' | 'issuer'>): Head {
  const { title, number = above.number, date = above.date, issuer = above.issuer, size } = readHead(lines.slice(from))
  return {
    ...(title !== undefined && { title }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...{ isUnsure: false, size: from + size }
  }
}

/** …的通知（国发〔2030〕1号）. */
const titleWithNumber = /^(.+)[（(]([^（）()]{2,16}〔\d{4}〕\d{1,5}号)[）)]$/u

const mostBodies = 12

/** Maximum number of lines above a title, and below it. */
const mostAbove = 12
const mostBelow = 14

const rarer = /^(?:特急|加急|平急|急件|机密.*|秘密.*|绝密.*|\d{6}|签发人[：:].*|份号.*)$/u

/** What a printed sheet has above the title: who issues it, its number, how urgent it is. */
function readAbove(lines: readonly Line[]): {
  readonly number?: string
  readonly issuer?: string
  readonly size: number
} {
  let size = 0
  let number: string | undefined
  const bodies: string[] = []
  // 甲省商务厅 | 甲省财政厅 | 文件: all of them issue it.
  const red = lines.slice(0, mostAbove).findIndex(({ text }) => withoutSpread(text) === '文件')
  for (const { text } of lines.slice(0, mostAbove)) {
    if (isNumber(text)) number = toNumber(text)
    else if (size === red || /^[—―─━_－-]{3,}$/u.test(text)) {
      size++
      continue
    } else if (size < red && isBody(text)) bodies.push(withoutSpread(text))
    else if (/^.{2,40}文件$/u.test(withoutSpread(text)) || (isBody(text) && standsAbove(lines, size)))
      bodies.push(withoutSpread(text).replace(/文件$/u, ''))
    // Or it was an attachment itself.
    else if (!rarer.test(text) && (size > 0 || !/^附\s*件\s*\d{0,2}[：:]?$/u.test(text))) break
    size++
  }
  return { ...(number !== undefined && { number }), ...(bodies.length > 0 && { issuer: bodies.join('、') }), size }
}

/** Whether a body is not part of the title below it: 国务院 | 关于…的通知 is one, and 甲省人大 | 甲省水利条例 two. */
function standsAbove(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.text ?? ''
  return (
    isNumber(next) ||
    (/^(?!关于|印发|转发|批转)\p{Script=Han}{1,8}?[省市县区州国]\p{Script=Han}{4,}/u.test(next) && ending.test(next))
  )
}

interface Below {
  readonly number: string | undefined
  readonly date: string | undefined
  readonly issuer: string | undefined
  /** Among the lines: the first after it. */
  readonly end: number
}

/** What stands below the title: number, day, note of adoption, meeting, speaker, author; the addressee comes last. */
function readBelow(lines: readonly Line[], from: number, title: string | undefined): Below {
  const hasTitle = title !== undefined
  let number: string | undefined
  let date: string | undefined
  let issuer: string | undefined
  let hasSubtitle = false
  let meeting = ''
  const bodies: string[] = []
  let at = from
  for (; at < Math.min(lines.length, from + mostBelow); at++) {
    const text = lines[at]?.text ?? ''
    if (isNumber(text)) number = toNumber(text)
    else if (isDate(text)) date ??= toDate(text)
    else if (isSigned(text)) {
      date ??= toDate(text)
      issuer ??= signerOf(text)
    }
    // The title once more, without its place and year.
    else if (hasTitle && /^.{3,}报告$/u.test(withoutSpread(text)) && title.endsWith(withoutSpread(text))) continue
    else if (hasTitle && (stage.test(text) || (text === state && isBody(lines[at + 1]?.text ?? '')))) continue
    else if (isTitleNote(text)) {
      const end = /^[（(]/u.test(text) ? endOfBrackets(lines, at) : at
      const note = lines.slice(at, end + 1).map(({ text }) => text)
      date ??= toDate(note.join(''))
      meeting = note.join('')
      if (/通过|批准|修正|修订|公布/u.test(meeting)) issuer ??= adoptedBy(meeting)
      at = end
    } else if (hasTitle && !hasSubtitle && isSubtitle(text)) {
      hasSubtitle = true
      const [, session = '', speaker = ''] = /^(.*上)(?:\s+(\S.*))?$/u.exec(text) ?? [text, text]
      meeting = session
      date ??= toDate(text)
      if (isSpeaker(speaker)) issuer ??= officeOf(speaker, meeting)
    } else if (hasSubtitle && !/上$/u.test(meeting) && /^[^，。；：]{2,40}(?:会议|大会)上$/u.test(text)) meeting += text
    // Who wrote what is sent out: 省水利厅.
    else if (
      hasTitle &&
      isBody(text) &&
      !parseLabel(text) &&
      (at === from || date !== undefined || mayPrecede(lines, at))
    )
      bodies.push(withoutSpread(text).replace(/ /gu, '、'))
    else if ((hasSubtitle || date !== undefined) && isSpeaker(text)) issuer ??= officeOf(text, meeting)
    else return { number, date, issuer: issuerOf(), end: at + addresseeAt(lines, at) }
  }
  return { number, date, issuer: issuerOf(), end: at }

  function issuerOf(): string | undefined {
    return bodies.length > 0 ? bodies.join('、') : issuer
  }
}

/** Whether the line before a body may stand between it and the title. */
function mayPrecede(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text ?? ''
  return stage.test(before) || isBody(before) || before === state
}

/** Stands on a line of its own before 国务院新闻办公室. */
const state = '中华人民共和国'

/** What a draft is called below its title. */
const stage = /^[（(]?(?:文\s*本|说明书|送审稿|报批稿|公示稿|公开版|征求意见稿)[）)]?$/u

/** 题注: （2001年3月1日…通过）, in brackets or after a day. */
export const isTitleNote = (text: string): boolean =>
  [...text].length <= (/^[（(].*(?:通过|修正|修订).*[）)]$/su.test(text) ? 4000 : 400) &&
  /^(?:【题注】\s*)?(?:[（(]|\d{4}年\d{1,2}月\d{1,2}日\s).*(?:\d{4}年|[二〇○零OＯ一三四五六七八九]{4}年|通过|修正|修订|公布|批准|会议|施行|发布)/u.test(
    text
  )

/** ——2030年1月26日在…会议上. */
const isSubtitle = (text: string): boolean =>
  [...text].length <= 80 &&
  !hasSentence(text) &&
  (/^\d{4}年\d{1,2}月\d{1,2}日，?在.{4,60}(?:会议|大会)上(?:\s+\S.{2,24})?$/u.test(text) ||
    (/^[—―－–-]{1,2}\s*.{4,80}$/u.test(text) && /\d{4}年|会议|大会|上$/u.test(text)))

/** How many lines name to whom a document is sent, up to the colon. */
function addresseeAt(lines: readonly Line[], at: number): number {
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

interface Title {
  readonly title?: string
  readonly isUnsure: boolean
  readonly size: number
}

/**
 * Read a title: lines up to the first that ends as titles do, or else the first alone.
 *
 * @param mostLines How many it may take below the bodies that issue it.
 */
export function readTitle(lines: readonly Line[], at: number, mostLines = 5): Title {
  let whole = ''
  // Those who issue it together stand in it a line each.
  const bodies = lines.slice(at, at + mostBodies).findIndex(({ text }) => !isBody(text))
  for (let size = 1; size <= Math.max(0, bodies) + mostLines; size++) {
    const line = lines[at + size - 1]?.text
    if (line === undefined || !mayBeTitle(line) || (size > 1 && beginsElse(line))) break
    whole += (/[\x21-\x7e]$/.test(whole) && /^[\x21-\x7e]/.test(line) ? ' ' : '') + line
    const title = withoutSpread(whole)
      .replace(/^《(.*)》$/u, '$1')
      .replace(/[［[]\d{1,2}[］\]]$/u, '')
    const next = lines[at + size]?.text ?? ''
    // ——在…会议上的报告 stands below a whole title.
    if (isSubtitle(next)) return { title, isUnsure: false, size }
    const isHeadline = issued.test(title) && !/^的/u.test(next)
    const isPart = !ending.test(title) || isOpen(title) || titleGoesOn(title, next) || endsLater(lines, at, size, title)
    if (!isHeadline && isPart) continue
    const more = addition.test(next)
    return { title: more ? title + withoutSpread(next) : title, isUnsure: false, size: size + (more ? 1 : 0) }
  }
  const first = lines[at]?.text
  if (first === undefined || parseLabel(first) || !mayBeTitle(first) || addresseeAt(lines, at) > 0 || isDate(first))
    return { isUnsure: true, size: 0 }
  return { title: withoutSpread(first), isUnsure: true, size: 1 }
}

/** Whether 关于…计划 | 执行情况与…计划草案 | 的报告 has its end in one of the next lines. */
function endsLater(lines: readonly Line[], at: number, size: number, title: string): boolean {
  if (!title.includes('关于') || /的.{2,4}(?:[（(][^（）()]*[）)])?$/u.test(title)) return false
  for (const { text } of lines.slice(at + size, at + size + 3)) {
    if (!mayBeTitle(text) || beginsElse(text) || isBody(text)) return false
    if (/的(?:报告|通知|意见|决定|决议|公告|通告|批复|函|建议|说明)$/u.test(withoutSpread(text))) return true
  }
  return false
}

/** Whether a bracket is open at the end: 关于《甲县规划 | （2030年）》的批复. */
const isOpen = (title: string): boolean =>
  ['《》', '（）', '“”', '〔〕'].some(([open = '', close = '']) => title.lastIndexOf(open) > title.lastIndexOf(close))

/** （试行） or （2021—2025年） on a line of its own belongs to the title before it. */
const addition =
  /^[（(](?:试行|暂行|修订|修正|[^（）()]{0,12}(?:草案|稿)[^（）()]{0,12}|20\d\d\s*[—－–-]{1,2}\s*20\d\d\s*年?|20\d\d年[^月]*)[^日]*[）)]$/u

/** Whether a title that could end goes on: 关于印发暂行办法 | 的通知. */
function titleGoesOn(title: string, next: string): boolean {
  if (!mayBeTitle(next) || beginsElse(next)) return false
  if (addendum.test(withoutSpread(next))) return true
  if (/^(?:的|及|和|与|暨)/u.test(next)) return true
  if (title.includes('关于') && weak.test(title) && [...next].length <= 30 && ending.test(withoutSpread(next)))
    return true
  const isNotice = /关于/u.test(title) && issuing.test(title)
  return (
    isNotice &&
    !/(?:通知|令|批复|函|公告|决定|意见)(?:[（(][^（）()]*[）)])?$/u.test(title) &&
    ending.test(withoutSpread(next))
  )
}

/** What is made of a law or a plan has their name before its own: 水渠管理条例 | 实施细则. */
const addendum =
  /^(?:\d{4}年度?|中期|终期)?(?:实施细则|实施办法|实施方案|实施意见|评估报告|执行情况.{0,20}|编制说明|起草说明)(?:[（(][^（）()]{1,12}[）)])?$/u

/** Whether a line is text, and no part of a head. */
export const beginsText = (text: string): boolean =>
  parseLabel(text) !== undefined || (!isTitleNote(text) && ([...text].length > 80 || /[。；！？]/u.test(text)))

const beginsElse = (line: string): boolean =>
  parseLabel(line) !== undefined ||
  isDate(line) ||
  isNumber(line) ||
  line.includes('\t') ||
  /^附\s*[件录表]/u.test(line)

const mayBeTitle = (text: string): boolean =>
  ([...text].length <= 60 || ([...text].length <= 160 && ending.test(text))) &&
  !/[。；！？]/u.test(text) &&
  !/[，：:,]$/u.test(text) &&
  !/^(?:现将|各位|——|第\s*[一1]\s*[章条])/u.test(text)

const isSpeaker = (text: string): boolean =>
  parseLabel(text) === undefined &&
  /^(?:.{0,30}(?:省长|市长|主席|主任|区长|县长|州长|总理|院长|检察长|部长|书记|委员长|行长|署长|局长|厅长|秘书长)\s*)?(?:\p{Script=Han}(?:\s{0,4}\p{Script=Han}){1,4}|\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+)$/u.test(
    text
  ) &&
  [...text].length <= 40

/** 海南省人民政府 of 海南省省长 刘小明, or of 省长 刘小明 at a meeting of this province. */
function officeOf(speaker: string, meeting: string): string | undefined {
  const [, place] = /在?(\p{Script=Han}{1,12}?[省市县区州旗])(?:第|人民)/u.exec(meeting.replace(/^.*日/u, '')) ?? []
  if (/^代?[省市县区州]长/u.test(speaker) && place !== undefined) return `${place}人民政府`
  const [, body = ''] =
    /^(.*?)代?(?:省长|市长|主席|主任|区长|县长|州长|总理|院长|检察长|部长|书记|局长|厅长|行长|秘书长)/u.exec(speaker) ??
    []
  if (body === '') return undefined
  if (/^(?:省|市|区|县|州|自治区|自治州)(?:人民政府)?$/u.test(body) && place !== undefined) return `${place}人民政府`
  return /(?:省|市|区|县|州|自治区)$/u.test(body) ? `${body}人民政府` : withoutSpread(body)
}

function endOfBrackets(lines: readonly Line[], at: number): number {
  for (let end = at; end < Math.min(lines.length, at + 12); end++)
    if (/[）)]$/u.test(lines[end]?.text ?? '')) return end
  return at
}

/** 第九届全国人民代表大会第二次会议通过: who adopted a law. */
const adoptedBy = (text: string): string | undefined =>
  /([\p{Script=Han}]{2,20}?人民代表大会(?:常务委员会)?|国务院)(?:第|$)/u
    .exec(text.replace(/第[一二三四五六七八九十]{1,3}届/gu, ''))?.[1]
    ?.replace(/^.*日|^在/gu, '')
