/** Titles of documents, over one line or several. */
import { parseLabel } from './label.ts'
import { withoutSpread, type Line } from './line.ts'
import { addresseeAt, isBody, isDate, isNumber, isSubtitle } from './signs.ts'

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

/** Maximum number of bodies that issue a document together. */
const mostBodies = 12

/** How titles end. */
const kinds =
  '规划纲要|规划|纲要|方案|意见|通知|通报|通告|公告|公报|报告|办法|批复|决定|决议|条例|规定|细则|函|法|法典|计划|要点|命令|令|议案|指南|规则|规程|章程|标准|预案|措施|建议|说明|讲话|致辞|行动|清单|目录|倡议|宣言|协议|声明|白皮书|总结|安排|制度|政策|指引|准则|大纲|解释|解读|答复|批示|请示|纪要|宪法|目标|任务|体系|布局|分工表|一览表'
export const ending = new RegExp(`(?:${kinds})(?:\\s*[（(〔][^（）()]{1,40}[）)〕])?$`, 'u')
/** A newspaper's heading: …印发《…的意见》. */
const issued = /印发《[^》]+》$/u

/** Endings that also stand within a title: 关于加强商业体系 | 建设的意见. */
const weak = /(?:体系|目标|任务|布局|制度|安排|行动|说明|目录|清单|标准|政策|建议|协议|措施)$/u
const issuing = /(?:印发|转发|批转|发布|公布|下达|颁布|废止|修改|实施)/u

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
