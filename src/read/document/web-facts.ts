/** Metadata that a web page shows about its document: 索引号：…, 发文字号：…, 来源：… 浏览次数：…. */
import { beginsText, isBody, isDate } from './signs.ts'
import type { Line } from './line.ts'

const spaced = (key: string) => [...key].join('\\s*')
const keys =
  '索引号 主题分类 组配分类 信息分类 公文种类 体裁分类 服务对象 发文机关 发文机构 发文单位 发布机构 发布单位 制定机关 公开主体 责任部门 生成日期 成文日期 发布日期 发文日期 印发日期 公开日期 归档时间 更新时间 发布时间 发表时间 生效时间 生效日期 实施日期 废止时间 失效日期 发文字号 文号 文件编号 统一登记号 标题 有效性 时效性 效力状态 效力级别 主题词 关键词 内容概述 信息来源 文章来源 来源 來源 作者 编辑 审核 校对 供稿 浏览次数 浏览量 浏览 点击数 点击量 点击率 阅读次数 阅读量 访问量 字号 字体 字體 字体大小 视力保护色 下载地址 公开方式 公开范围 公开形式 公开时限 颁布日期 颁布单位 发件人 收件人 抄送 主题 发送时间 法规标题 发布部门 批准部门 批准日期 法规类别 法宝引证码'
    .split(' ')
    .map(spaced)
    .join('|')
const day = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}'
const fact = new RegExp(
  `^[•·]?\\s*(?:[【\\[]\\s*(?:${keys})\\s*[】\\]].{0,120}|.{0,60}${day}.{0,20}(?:来源|字[体号]|浏览|分享).{0,60}|(?:${keys})\\s*[：:\\t].{0,120}|(?:时间|日期)[：:]\\s*${day}.{0,60})$`,
  'u'
)
const onlyKey = new RegExp(`^[•·]?\\s*(?:${keys}|时间|日期)\\s*[：:]$`, 'u')
const onlySource = /来源[：:]$/u
const stamp = new RegExp(
  `^(?:原创|(?:\\p{Script=Han}{2,16}\\s+){0,3})?.{0,20}${day}日?\\s+\\d{1,2}(?::\\d{2}|时\\d{2}分).{0,60}$`,
  'u'
)

/** Maximum number of lines that a page shows before the text. */
const longest = 60

/** The lines at the beginning of a page, before its first sentence, that tell facts. */
export function findWebFacts(lines: readonly Line[]): Line[] {
  const end = lines.slice(0, longest).findIndex(({ text }) => !fact.test(text) && beginsText(text))
  const head = lines.slice(0, end < 0 ? longest : end)
  const isStamp = (at: number) => stamp.test(head[at]?.text ?? '')
  const tells = (at: number) =>
    fact.test(head[at]?.text ?? '') || isStamp(at) || (onlyKey.test(head[at]?.text ?? '') && isStamp(at + 1))
  return head.filter(
    // The value of a fact may stand on a line of its own.
    ({ text }, at) =>
      tells(at) ||
      (onlySource.test(head[at - 1]?.text ?? '') && [...text].length <= 20) ||
      (onlyKey.test(head[at - 1]?.text ?? '') && (tells(at + 1) || isDate(text) || [...text].length <= 4))
  )
}

interface WebFacts {
  readonly issuer?: string
  readonly number?: string
  readonly date?: string
}

/** @param lines Those that tell facts. */
export function readWebFacts(lines: readonly Line[]): WebFacts {
  const told = lines.map(({ text }) => text.replace(/^[•·]\s*/u, '')).join(' ')
  const valueOf = (names: readonly string[], value: string) =>
    names.flatMap(
      (name) =>
        new RegExp(`(?:^|\\s)[【\\[]?\\s*${spaced(name)}\\s*[：:\\t】\\]]\\s*(${value})`, 'u').exec(told)?.[1] ?? []
    )[0]
  const named = valueOf(
    ['发文机关', '发文机构', '发文单位', '制定机关', '颁布单位', '发布机构'],
    '[\\p{Script=Han}、]+(?:\\s[\\p{Script=Han}、]+(?![：:\\p{Script=Han}]))*'
  )
  // Or one stands alone below the title of the page.
  const issuer = [named, lines.findLast(({ text }) => isBody(text))?.text].find(
    (body) => body !== undefined && isBody(body) && !/网站?$/u.test(body)
  )
  const number = valueOf(
    ['发文字号', '文号'],
    '\\p{Script=Han}+\\s*[〔［\\[（(【]\\s*\\d{4}\\s*[〕］\\])）】]\\s*第?\\s*\\d{1,5}\\s*号'
  )
  const [, year, month = '', date = ''] =
    /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/u.exec(
      valueOf(
        ['成文日期', '发文日期', '印发日期', '生成日期', '颁布日期', '发布日期', '发布时间', '时间', '日期'],
        day
      ) ?? ''
    ) ?? []
  return {
    ...(issuer !== undefined && { issuer: issuer.trim().replace(/\s+/gu, '、') }),
    ...(number !== undefined && { number: number.replace(/\s/gu, '') }),
    ...(year !== undefined && { date: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` })
  }
}
