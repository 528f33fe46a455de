/** How a document opens: with its own head, or with the notice that sends it out. */
import { beginsAttachment, findAttachments } from './attachments.ts'
import { readHead, type Head } from './head.ts'
import { isBody, isDate, isImprint, isNote, isSigned, isTitleNote, signerOf, toDate } from './signs.ts'
import { readTitle } from './title.ts'
import { parseLabel } from './label.ts'
import { withoutSpread, type Line } from './line.ts'
import { doubt, type Doubt } from './doubt.ts'

interface Opening {
  readonly title?: string
  /** Title of the notice. */
  readonly covering?: string
  readonly number?: string
  readonly date?: string
  readonly issuer?: string
  /** Titles of documents that the notice sends out together. */
  readonly sent: readonly string[]
  /** How many lines it takes. */
  readonly size: number
  readonly doubts: readonly Doubt[]
}

export function readOpening(lines: readonly Line[]): Opening {
  const head = readHead(lines)
  const letter = readLetter(lines, head)
  return letter ? { ...letter.facts, ...sendsDocument(lines, head, letter) } : ofItself(lines, head)
}

function ofItself(lines: readonly Line[], { title, number, date, issuer, isUnsure, size }: Head): Opening {
  const line = lines[0]?.number ?? 1
  // A newspaper's heading: 中共中央办公厅 国务院办公厅印发《关于…的意见》.
  const [, named] = /印发《(.+)》$/u.exec(title ?? '') ?? []
  const doubts: Doubt[] = []
  if (title === undefined) doubts.push(doubt(line, 'title-missing'))
  else if (isUnsure && named === undefined) doubts.push(doubt(line, 'title-unsure', { title }))
  return {
    ...(title !== undefined && { title: named ?? title }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...{ sent: [...amendedLaw(lines, size, title)], size, doubts }
  }
}

/** The law that a decision amends, where it stands after it as it reads then. */
function amendedLaw(lines: readonly Line[], from: number, title: string | undefined): string[] {
  const [, law] = /关于(?:修改|修订|修正)《(.+)》的决定/u.exec(title ?? '') ?? []
  const at =
    law === undefined ? -1 : lines.findIndex((_, index) => index >= from && readTitle(lines, index).title === law)
  return law !== undefined && isTitleNote(lines[at + 1]?.text ?? '') ? [law] : []
}

interface Letter {
  /** Among the lines: the first after it. */
  readonly end: number
  /** What it says that it sends, in the order of the text. */
  readonly names: readonly string[]
  readonly facts: { readonly number?: string; readonly date?: string; readonly issuer?: string }
}

const sending =
  /(?:^|[，,。\s])(?:现|兹)?(?:将|把).{0,160}(?:印发|转发|批转|发布|公布|颁发|下发)|现(?:予|将).{0,80}(?:印发|转发|公布|发布|公示|征求意见)|现(?:印发|转发|下发|批转|发布|公布)|(?:予以|现予)(?:公布|发布)/u

/** The letter of a notice: up to its day and what stands under it, or up to the title that it names. */
function readLetter(lines: readonly Line[], head: Head): Letter | undefined {
  const from = head.size
  const letter = lines.slice(from, from + 40)
  const label = letter.findIndex(({ text }, at) => parseLabel(text) !== undefined && !isListed(letter, at))
  // Where lines are broken, the sentence goes over some of them.
  const says = letter
    .slice(0, label < 0 ? 8 : Math.min(8, label))
    .findIndex((_, index) => sending.test(joined(letter.slice(index, index + 3))))
  if (says < 0) return undefined
  const words = (head.title ?? '') + joined(letter.slice(0, says + 4))
  const quoted = [...words.matchAll(/《((?:[^《》]|《[^》]*》)+)》/gu)].map(([, name = '']) => withoutSpread(name))
  const names = [...new Set([...sentBy(head.title), ...quoted])]
  let day = letter.findIndex(({ text }, index) => index > says && (isDate(text) || isSigned(text)))
  if (day < 0 || (label >= 0 && label < day)) {
    const named = letter.findIndex((_, index) => {
      const { title } = readTitle(lines, from + index)
      return index > says && title !== undefined && names.includes(title)
    })
    return named < 0 ? undefined : { end: from + named, names, facts: factsOf(head, []) }
  }
  const signed = letter.slice(0, day + 1)
  while (isNote(letter[day + 1]?.text ?? '') || isImprint(letter[day + 1]?.text ?? '')) day++
  const end = from + day + 1
  const next = lines[end]?.text
  if (next === undefined) return undefined
  const letterOf = (end: number) => ({ end, names, facts: factsOf(head, signed) })
  if (!beginsAttachment(next)) return letterOf(end)
  if (!/印发|转发|批转|下发/u.test(head.title ?? '')) return undefined
  // 附件 alone above the only document that it sends.
  const documents = findAttachments(lines, end, []).filter(({ title }) => names.includes(title))
  return documents.length === 1 && documents[0]?.at === end && documents[0].size > 1 ? letterOf(end + 1) : undefined
}

/** Whether a line is a row of the list of attachments: 2.水渠名单, below 附件：1.水渠图. */
function isListed(lines: readonly Line[], at: number): boolean {
  let first = at
  while (/^[^。；]{2,60}$/u.test(lines[first]?.text ?? '') && !beginsAttachment(lines[first]?.text ?? '')) first--
  return first < at && beginsAttachment(lines[first]?.text ?? '')
}

/** What the title of a notice says that it sends: 关于印发2030年《政府工作报告》分工表的通知. */
function sentBy(title = ''): string[] {
  const [, name] = /(?:印发|转发|发布|公布)(.+?)的(?:通知|公告|决定)$/u.exec(title) ?? []
  return name === undefined || /^《[^》]*》$/u.test(name) ? [] : [name]
}

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('')

function factsOf({ number, date, issuer }: Head, signed: readonly Line[]): Letter['facts'] {
  const bodies = signed.flatMap(({ text }) => (isBody(text) ? withoutSpread(text).split(' ') : (signerOf(text) ?? [])))
  const day = signed.map(({ text }) => toDate(isDate(text) || isSigned(text) ? text : '')).find(Boolean) ?? date
  const by = bodies.length > 0 ? bodies.join('、') : issuer
  return {
    ...(number !== undefined && { number }),
    ...(day !== undefined && { date: day }),
    ...(by !== undefined && { issuer: by })
  }
}

function sendsDocument(
  lines: readonly Line[],
  head: Head,
  { end, names, facts }: Letter
): Omit<Opening, 'date' | 'issuer'> {
  if (head.title !== undefined && names.includes(head.title)) return afterLaw(lines, head, end)
  const covering = head.title
  const titles = names.filter((name) => standsAlone(lines, end, name))
  if (titles.length > 1)
    return { ...(covering !== undefined && { title: covering }), sent: titles, size: end, doubts: [] }
  const inner = readHead(lines.slice(end))
  const isTitle = inner.title !== undefined && (!inner.isUnsure || names.includes(inner.title))
  const title = isTitle ? inner.title : (names[0] ?? covering)
  // 公告 | 法释〔2030〕9号 | 解释: the number is that of what is sent out.
  const own = facts.number === undefined && inner.number !== undefined ? { number: inner.number } : {}
  return {
    ...(title !== undefined && { title }),
    ...(covering !== undefined && { covering }),
    ...own,
    sent: [],
    size: isTitle ? end + inner.size : end,
    doubts: isTitle ? [] : [doubt(lines[end]?.number ?? 1, 'title-from-notice', { title: title ?? '' })]
  }
}

/** A law may stand with its title above the order that publishes it. */
function afterLaw(lines: readonly Line[], { title, size }: Head, end: number): Omit<Opening, 'date' | 'issuer'> {
  const order = readHead(lines.slice(size))
  return {
    ...(title !== undefined && { title }),
    ...(order.title !== undefined && { covering: order.title }),
    ...(order.number !== undefined && { number: order.number }),
    ...{ sent: [], size: end, doubts: [] }
  }
}

function standsAlone(lines: readonly Line[], from: number, name: string): boolean {
  return lines.slice(from).some((_, index) => readTitle(lines, from + index).title === name)
}
