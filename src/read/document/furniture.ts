/** Lines that a page or a printed sheet adds to a document: they are not part of its text. */
import type { furnitureKinds } from '../../model/seeds.ts'
import { parseLabel } from './label.ts'
import { withoutSpread, type Line } from './line.ts'
import { findWebFacts } from './web-facts.ts'

type FurnitureKind = (typeof furnitureKinds)[number]

export interface Furniture {
  readonly line: number
  readonly kind: FurnitureKind
}

/** @param lines Those that are not blank. @returns In the order of the lines. */
export function findFurniture(lines: readonly Line[]): Furniture[] {
  const found = new Map<number, FurnitureKind>()
  const add = (kind: FurnitureKind, some: readonly Line[]) => {
    for (const { number } of some) if (!found.has(number)) found.set(number, kind)
  }
  const rest = () => lines.filter(({ number }) => !found.has(number))
  add('page-number', pageNumbers(lines))
  add('publication', findWebFacts(lines))
  add('button', sizesOfLetters(lines))
  add('button', trail(rest()))
  add('button', buttons(rest()))
  add('running-head', runningHeads(rest(), lines, found))
  add('contents', contentsList(rest()))
  add('lead', lead(rest()))
  for (const [kind, pattern] of patterns)
    add(
      kind,
      rest().filter(({ text }) => pattern.test(text))
    )
  add('button', foot(lines))
  return [...found].map(([line, kind]) => ({ line, kind })).sort((a, b) => a.line - b.line)
}

const patterns: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'button',
    /^(?:[您你]?(?:的|当前|现在|所在|所处)*位置[：:].*|当前位置.*|首页\s*[>＞»›/].*|.*(?:\s[>＞»›]\s).*|分享(?:到|至)?.{0,12}|打印(?:本页)?|【?(?:打印|关闭|收藏|纠错|返回顶部|字体[：:].*|字号[：:]?.*)】?.{0,6}|扫一扫.{0,20}|相关(?:报道|阅读|链接|文件|附件|解读|新闻|稿件)[：:]?[>＞»]*|责任编辑[：:].*|[（(]?责编[：:].*|推荐阅读[：:]?|\[?编辑\]?|小字号\s*大字号|上一篇[：:]?.*|下一篇[：:]?.*|返回(?:顶部|首页|列表)?|关闭(?:窗口)?|下载(?:文件|附件|全文)?|(?:[【\[](?:打印|关闭|收藏|纠错|分享|返回|字号|下载)[^【】[\]]{0,6}[】\]]\s*)+)$/u
  ],
  [
    'publication',
    /^(?:(?:文章|信息)?来源[：:].{0,60}|(?:发布|发表|更新|成文)?(?:时间|日期)[：:]\s*\d{4}\D\d{1,2}\D\d{1,2}.{0,40}|(?:索\s*引\s*号|主题分类|公文种类|发文机关|发布机构|生成日期|成文日期|发布日期|标\s*题|发文字号|文\s*号|有效性|主\s*题\s*词)[：:].{0,80}|浏览(?:次数|量)[：:].*|点击(?:数|率|量)[：:].*|字号[：:]?.{0,12}|《\s*\p{Script=Han}{2,8}\s*》\s*[（(]\s*\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}\s*版\s*[）)]|新华社发|（?新华社[^，。]{0,20}(?:供稿|发|摄)）?)$/u
  ],
  ['caption', /^.{2,60}(?:记者|通讯员)\s*[\p{Script=Han}\s·、]{2,20}[摄影]$/u],
  ['caption', /^.{2,60}(?:日报|社|网|本报)记者\s+\p{Script=Han}{2,4}(?:[\s、]+\p{Script=Han}{2,4})*$/u],
  ['lead', /^(?:新华社|本报|本网)[^，。]{0,20}\d{1,2}月\d{1,2}日[电讯].*$/u],
  ['lead', /^[（(](?:新华社|本报|本网)[^，。]{0,20}\d{1,2}月\d{1,2}日[电讯][）)]$/u],
  ['contents', /^\[TOC\]$/iu],
  ['lead', /^《[^》]+》(?:主要内容|全文)如下[。：:]?$/u],
  ['lead', /^(?:全文|主要内容)如下[。：:]?$/u]
]

/** — 1 —, 第 3 页 共 9 页, and bare numbers where they grow through the document. */
function pageNumbers(lines: readonly Line[]): Line[] {
  const dressed = lines.filter(({ text }) =>
    /^(?:[-—–－_·•]+\s*[\d０-９]{1,4}\s*[-—–－_·•]+|第\s*\d{1,4}\s*页\s*(?:[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/u.test(
      text
    )
  )
  const bare = lines.filter(({ text }) => /^\d{1,3}$/.test(text))
  const growing = longestGrowing(bare)
  // Two numbers may be cells of a table; pages have text between them.
  const isPaged =
    (growing.length >= 2 || growing[0] === lines[0]) &&
    growing.every((line, index) => index === 0 || line.number - (growing[index - 1]?.number ?? 0) > 8)
  return isPaged ? [...dressed, ...growing] : dressed
}

/** The lines whose numbers grow by few, from the first on. */
function longestGrowing(lines: readonly Line[]): Line[] {
  const grown: Line[] = []
  for (const line of lines) {
    const before = grown.at(-1)
    if (!before) {
      if (Number(line.text) <= 3) grown.push(line)
    } else if (Number(line.text) > Number(before.text) && Number(line.text) - Number(before.text) <= 3) grown.push(line)
  }
  return grown
}

/** What a page shows below a document, from a line that begins it to the end. */
function foot(lines: readonly Line[]): Line[] {
  const begin =
    /^(?:【?我要纠错|【?责任编辑|相关(?:稿件|解读|文件|附件|链接|阅读|新闻|报道|政策)|(?:附件|文件)下载|扫一扫|上一[篇条]|下一[篇条]|网站地图|版权所有|©|法宝快讯|扫描二维码|▼|分享|打印|关闭|编辑[：:]|（完）$|【|主办(?:单位)?[：:]|[网京]?备案号)/u
  const last = lines.slice(-longestFoot)
  const text = last.findLastIndex(({ text }) => [...text].length > 80 || /[。；]$/u.test(text) || parseLabel(text))
  const at = last.findIndex(({ text: line }, index) => index > text && begin.test(line))
  return at < 0 ? [] : last.slice(at)
}

const longestFoot = 25

/** 首页 | 动态 | 公开 */
const menu = /^(?:[^|｜，。；：]{1,14}[|｜]\s*){1,}[^|｜，。；：]{1,14}$/u

/** Short words at the beginning of a saved page, before the first line that may be a title; and after its end. */
function buttons(lines: readonly Line[]): Line[] {
  const words =
    /^(?:下载|打印|全屏|收藏|分享|关闭|纠错|复制|朗读|播放|暂停|首页|返回|搜索|登录|注册|无障碍(?:阅读|浏览)?|长者(?:版|模式)|繁体|简体|繁|简|English|EN|微信|微博|QQ空间?|扫码|手机版|客户端|点击蓝字.{0,10}|END|走进\p{Script=Han}{1,4}|(?:政务|信息)公开|政务服务|互动交流|(?:栏目|网站)导航|站内搜索|政民互动|新闻(?:中心|动态)|要闻动态|专题专栏|数据开放|网站地图|联系我们|关于我们|\p{Script=Han}{2,16}(?:门户网站?|政府网站?|信息网|人大网|数据库|资料库)|加大|还原|减小|大|中|小|默认|】|【|】?【?字号[：:]?(?:\s*[大中小】\s]*)?|\[\s*[大中小]\s*\]|A[+＋-]?|\||[>＞»›])$/u
  const first = lines.findIndex(({ text }) => !isButton(text))
  const found = lines.slice(0, Math.max(0, first))
  const end = lines.findLastIndex(({ text }) => !words.test(text) && !/^相关|^责任编辑|^扫一扫|^【/.test(text))
  return [...found, ...lines.slice(end + 1).filter(({ text }) => words.test(text))]

  function isButton(text: string): boolean {
    return (
      words.test(text) ||
      menu.test(text) ||
      patterns[0]?.[1].test(text) === true ||
      patterns[1]?.[1].test(text) === true
    )
  }
}

/** 【字体： | 大 | 中 | 小 | 】 */
function sizesOfLetters(lines: readonly Line[]): Line[] {
  const begin = lines.findIndex(({ text }) => /^【?字\s*[体号][：:]?$/u.test(text))
  const size = begin < 0 ? -1 : lines.slice(begin + 1).findIndex(({ text }) => !/^(?:超?[大中小]|默认|】)$/u.test(text))
  return size > 0 ? lines.slice(begin, begin + 1 + size) : []
}

/** Where a page stands in its site, a word a line: 当前位置： | 首页 | > | 政务信息. */
function trail(lines: readonly Line[]): Line[] {
  const isStep = (at: number) => /^[>＞»›]+$/u.test(lines[at]?.text ?? '')
  const home = lines.slice(0, longestTrail).findIndex(({ text }, at) => text === '首页' && isStep(at + 1))
  if (home < 0) return []
  let end = home + 1
  while (isStep(end)) end += 2
  // The page says its own name once more.
  while (lines[end]?.text === lines[end - 1]?.text && end < lines.length) end++
  return lines.slice(/位置[：:]?$/u.test(lines[home - 1]?.text ?? '') ? home - 1 : home, end)
}

const longestTrail = 15

/** A line that stands several times beside the numbers of pages. */
function runningHeads(rest: readonly Line[], all: readonly Line[], found: ReadonlyMap<number, FurnitureKind>): Line[] {
  const besidePage = new Set<number>()
  for (const [index, { number }] of all.entries()) {
    if (found.get(number) !== 'page-number') continue
    for (const near of [all[index - 1], all[index + 1], all[index + 2]]) if (near) besidePage.add(near.number)
  }
  const heads = Map.groupBy(
    rest.filter(({ number, text }) => besidePage.has(number) && text.length <= 40 && !text.includes('\t')),
    ({ text }) => withoutSpread(text)
  )
  // The title of a document often runs on all its pages: where it stands first, it is the title.
  return rest.filter(
    ({ number, text }, index) =>
      index > 0 && (besidePage.has(number) || index < 3) && (heads.get(withoutSpread(text))?.length ?? 0) >= 2
  )
}

/** The list of contents: from its heading, or from the first of its rows, to where its first row stands once more. */
function contentsList(lines: readonly Line[]): Line[] {
  const keys = lines.map(({ text }) => keyOf(text))
  const lastPlaces = new Map(keys.map((key, index) => [key, index]))
  const standsAfter = (key: string, index: number) => (lastPlaces.get(key) ?? -1) > index
  const heading = lines.findIndex(({ text }) => /^目\s*[录次]$/u.test(text))
  if (heading >= 0) {
    const first = keys[heading + 1]
    const again = first === undefined ? -1 : keys.indexOf(first, heading + 2)
    const text = lines.findIndex(
      ({ text }, index) =>
        index > heading && (isText(text) || (!isRow(text) && isRun(text) && !standsAfter(keyOf(text), index)))
    )
    let end = Math.min(again < 0 ? lines.length : again, text < 0 ? lines.length : text)
    // The heading of that text is not part of the list: it is listed already, or has a name instead of a number (前言).
    const isHeading = (at: number) =>
      parseLabel(lines[at]?.text ?? '')?.scheme === 'named' || keys.indexOf(keys[at] ?? '', heading) < at
    while (end === text && end - 1 > heading && isHeading(end - 1)) end--
    return lines.slice(heading, end)
  }
  // Without a heading: rows with dots and the number of a page.
  const rows = lines.map(({ text }) => /(?:\.{3,}|…+|·{3,})\s*\d{1,3}$/u.test(text))
  const begin = rows.indexOf(true)
  if (begin >= 0) {
    let end = begin
    while (rows[end]) end++
    if (end - begin >= 3) return lines.slice(begin, end)
  }
  // Without either: at the beginning, rows of which the first stands once more after the last.
  const start = lines.findIndex(({ text }) => parseLabel(text) !== undefined)
  let after = start
  while (start >= 0 && isRow(lines[after]?.text ?? '')) after++
  const again = start < 0 ? -1 : keys.indexOf(keys[start] ?? '', start + 1)
  if (again - start >= 3 && again <= after) return lines.slice(start, again)
  // Or with other text between, where all of them stand once more.
  const rowsEnd = Math.min(after, again)
  const isList = rowsEnd - start >= 3 && keys.slice(start, rowsEnd).every((key) => standsAfter(key, rowsEnd - 1))
  return start >= 0 && isList ? lines.slice(start, rowsEnd) : []
}

/** No row of a list of contents is a sentence. */
const isText = (text: string): boolean => [...keyOf(text)].length > 60 || /[。；！？]/u.test(text)

/** Words of a sentence: more than a title without a number has. */
const isRun = (text: string): boolean => [...text].length > 25 || /[，《]/u.test(text)

const isRow = (text: string): boolean =>
  !isText(text) && (parseLabel(text) !== undefined || /(?:\.{2,}|…+|·{2,}|\s)\s*\d{1,3}$/u.test(text))

/** What a row of the contents and its heading in the text have in common. */
const keyOf = (text: string): string => withoutSpread(text.replace(/[\s.…·]*\d{0,3}$/u, '')).replace(/[\s:：]/g, '')

/** The sentences of a newspaper before the text that it prints. */
function lead(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(({ text }) => /(?:主要内容|全文|摘要)如下[。：:]?$/u.test(text))
  if (end < 0 || end > 12) return []
  return lines
    .slice(0, end + 1)
    .filter(({ text }) =>
      /^(?:新华社|本报|本网)|^受.{2,20}委托[，,]|^(?:近日|日前|近期)[，,]|通知[，,].*(?:要求|结合实际)|如下[。：:]?$/u.test(
        text
      )
    )
}
