import { parseLabel, type Scheme } from './document/label.ts'

/** A heading as the text has it: 第八章 推进更高水平协同开放. The preface is chapter 0. */
export interface Heading {
  readonly unit: 'part' | 'chapter' | 'section'
  readonly number: number
  readonly title: string
}

const panel = /^专栏\s*[零〇一二两三四五六七八九十百\d]*(?:[\s:：—-]|$)/u
const runOn = /^第[零〇一二两三四五六七八九十百千\d]{1,8}[篇章节]\s/u
const otherUnits = /^(?:第[零〇一二两三四五六七八九十百千\d]{1,8}[编条款][\s:：]|附件|附录|附表)/u

const units: { readonly [One in Scheme]?: Heading['unit'] } = { pian: 'part', zhang: 'chapter', jie: 'section' }

/** A line as a heading, or `undefined`. A line with the marks of a sentence is text, however it begins. */
export function parseHeading(line: string): Heading | undefined {
  const found = parseLabel(line)
  if (!found) return undefined
  const { scheme, number, label, rest: title } = found
  if (scheme === 'named' && /^[前序引]言$/u.test(label)) return { unit: 'chapter', number: 0, title: line }
  const unit = units[scheme]
  // 第一节，保护小河: punctuation right after the label goes on with a sentence.
  const isText = title.length > 60 || /[。！？；]/.test(title) || /^第[^篇章节]+[篇章节](?![:：])\p{P}/u.test(line)
  return unit && !isText ? { unit, number, title } : undefined
}

/** Whether a line is the heading of a panel: 专栏1 重点工程. */
export const beginsPanel = (line: string): boolean => line.length <= 60 && panel.test(line) && !/[。！？；]/.test(line)

/** Whether a line that is not a heading begins like one: run on with its text, or of a unit that plans here do not have. */
export const beginsLikeHeading = (line: string): boolean => runOn.test(line) || otherUnits.test(line)
