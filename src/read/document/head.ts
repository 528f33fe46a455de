/** The head of an official document, after GB/T 9704—2012: what stands before the text. */
import { parseLabel } from './label.ts'
import { withoutSpread, type Line } from './line.ts'
import {
  addresseeAt,
  isBody,
  isDate,
  isNumber,
  isSigned,
  isSubtitle,
  isTitleNote,
  signerOf,
  toDate,
  toNumber
} from './signs.ts'
import { ending, readTitle } from './title.ts'

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

/** Read the head of a document: title over several lines, number, date, meeting, speaker, addressee. */
export function readHead(lines: readonly Line[]): Head {
  const above = readAbove(lines)
  const title = readTitle(lines, above.size)
  const below = readBelow(lines, above.size + title.size, title.title)
  const [, name, numberOfTitle] = titleWithNumber.exec(title.title ?? '') ?? []
  const number = below.number ?? above.number ?? numberOfTitle
  const issuer = below.issuer ?? above.issuer
  const head = {
    ...(title.title !== undefined && { title: name ?? title.title }),
    ...(number !== undefined && { number }),
    ...(below.date !== undefined && { date: below.date }),
    ...(issuer !== undefined && { issuer }),
    isUnsure: title.isUnsure,
    size: below.end
  }
  if (!form.test(head.title ?? '') || readTitle(lines, below.end).title?.includes('关于') !== true) return head
  const own = readHead(lines.slice(below.end))
  return own.isUnsure ? head : { ...head, ...own, size: below.end + own.size }
}

/** What a printed form is called, above its number and the title of the document: 专题会议纪要, 甲省水利厅公告. */
const form = /^(?!.*关于)\p{Script=Han}{0,30}(?:公告|通告|纪要)$/u

/** …的通知（国发〔2030〕1号）. */
const titleWithNumber = /^(.+)[（(]([^（）()]{2,16}〔\d{4}〕\d{1,5}号)[）)]$/u

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
