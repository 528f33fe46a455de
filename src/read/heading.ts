import { parseNumeral } from '../model/numeral.ts'

/** A heading as the text has it: 第八章 推进更高水平协同开放. The preface is chapter 0. */
export interface Heading {
  readonly unit: 'part' | 'chapter' | 'section'
  readonly number: number
  readonly title: string
}

const pattern = /^第([零〇一二两三四五六七八九十百千\d]{1,8})([篇章节])(?:[\s:：]+|(?=\P{P})|$)(.*)/su
const preface = /^[前序引]\s*言$/u
const runOn = /^第[零〇一二两三四五六七八九十百千\d]{1,8}[篇章节]\s/u
const panel = /^专栏\s*[零〇一二两三四五六七八九十百\d]*(?:[\s:：—-]|$)/u
const otherUnits = /^(?:第[零〇一二两三四五六七八九十百千\d]{1,8}[编条款][\s:：]|附件|附录|附表)/u

/** A line as a heading, or `undefined`. A line with the marks of a sentence is text, however it begins. */
export function parseHeading(line: string): Heading | undefined {
  if (preface.test(line)) return { unit: 'chapter', number: 0, title: line }
  const [, numeral = '', unit, title = ''] = pattern.exec(line) ?? []
  const number = parseNumeral(numeral)
  if (number === undefined || title.length > 60 || /[。！？；]/.test(title)) return undefined
  return { unit: units[unit as keyof typeof units], number, title }
}

const units = { 篇: 'part', 章: 'chapter', 节: 'section' } as const

/** Whether a line is the heading of a panel: 专栏1 重点工程. */
export const beginsPanel = (line: string): boolean => line.length <= 60 && panel.test(line) && !/[。！？；]/.test(line)

/** Whether a line that is not a heading begins like one: run on with its text, or of a unit that plans here do not have. */
export const beginsLikeHeading = (line: string): boolean => runOn.test(line) || otherUnits.test(line)
