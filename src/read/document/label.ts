/** Numbering schemes of documents: GB/T 9704—2012, 7.3.3, and 立法技术规范 for laws. */
import { parseNumeral } from '../../model/numeral.ts'

export type Scheme = (typeof schemes)[number]

const divisions = ['named', 'bian', 'fenbian', 'pian', 'bufen', 'zhang', 'jie'] as const

/** From the most general to the most special, as documents usually nest them. */
const schemes = [
  ...divisions,
  'tiao',
  'han',
  'action',
  'han-in-brackets',
  'whole',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'arabic',
  'arabic-in-brackets',
  'circled',
  'panel'
] as const

/** Schemes that number nothing but headings. */
export const headingsOnly: ReadonlySet<Scheme> = new Set<Scheme>([...divisions, 'action', 'panel'])

/** How a line begins that is numbered. */
export interface Label {
  readonly scheme: Scheme
  /** 0 for what is named, and not numbered. */
  readonly number: number
  /** As in the text, without spaces that only spread it: 第一章, 一、, （一）, 1. */
  readonly label: string
  /** What follows, without white space at its ends. */
  readonly rest: string
}

const han = '[零〇○一二两三四五六七八九十百千]'
const ordinal = new RegExp(
  `^(第\\s*((?:${han}\\s*){1,8}|[\\d０-９\\s]{1,5}?)\\s*(分编|编|篇|部\\s*分|章|节|条)(?:\\s*之\\s*${han}{1,3})?)(?:[\\s:：、.．]+|(?=\\S)|$)(.*)$`,
  'su'
)
const ordinals: Readonly<Record<string, Scheme>> = {
  编: 'bian',
  分编: 'fenbian',
  篇: 'pian',
  部分: 'bufen',
  章: 'zhang',
  节: 'jie',
  条: 'tiao'
}
const named = /^([前序引绪]\s*[言论]|序\s*章|导\s*言|结\s*语|结\s*束\s*语|结\s*论|后\s*记|附\s*则)$/u

/** What goes on after a unit that a sentence names: 第七条规定的…, 第二十条第（一）项. */
const inSentence = /^(?:第|至|和|及|或|、|规定|所称|所列|所指|确定|明确|提出|的|中的|里的|中，|以下|以上)/u

const patterns: readonly (readonly [Scheme, RegExp])[] = [
  ['action', new RegExp(`^((?:专项)?(?:行动|任务|工程|举措|措施)(${han}{1,3}))[\\s:：、]+(\\S.*)$`, 'su')],
  ['han', new RegExp(`^((${han}{1,4})\\s*[、．.])\\s*(.*)$`, 'su')],
  ['han-in-brackets', new RegExp(`^([（(]\\s*(${han}{1,4})\\s*[）)])[、．.]?\\s*(.*)$`, 'su')],
  ['decimal-4', /^((\d{1,2}(?:[.．]\d{1,2}){3}))[.．、]?\s*((?![\d%％.])\S.*)$/su],
  ['decimal-3', /^((\d{1,2}(?:[.．]\d{1,2}){2}))[.．、]?\s*((?![\d%％.])\S.*)$/su],
  ['decimal-2', /^((\d{1,2}[.．]\d{1,2}))(?:[.．、]\s*|\s+|(?=\p{Script=Han}))((?![\d%％.])\S.*)$/su],
  ['arabic', /^(([\d０-９]{1,3})\s*[.．、])(?!\d)\s*(.*)$/su],
  ['arabic-in-brackets', /^([（(]?\s*([\d０-９]{1,3})\s*[）)])[、．.]?\s*(.*)$/su],
  ['circled', /^(([①-⑳]))\s*(.*)$/su],
  ['whole', /^((\d{1,2}))\s+(\p{Script=Han}.*)$/su],
  [
    'panel',
    new RegExp(
      `^(专\\s*栏\\s*(${han}{1,4}|[\\d０-９]{1,3}|))(?=[\\s:：—－-]|\\p{Script=Han}|$)[\\s:：—－-]*(.*)$`,
      'su'
    )
  ]
]

/** The label that a line begins with; `undefined` for a line without. */
export function parseLabel(line: string): Label | undefined {
  const [, name] = named.exec(line) ?? []
  if (name !== undefined) return { scheme: 'named', number: 0, label: name.replace(/\s/gu, ''), rest: '' }
  const [, whole = '', numeral = '', unit = '', title = ''] = ordinal.exec(line) ?? []
  if (whole !== '') {
    const number = valueOf(numeral)
    const scheme = ordinals[unit.replace(/\s/g, '')]
    return number === undefined ||
      !scheme ||
      (inSentence.test(title) && !/[\s:：、.．]$/u.test(line.slice(0, -title.length)))
      ? undefined
      : { scheme, number, label: whole.replace(/\s/gu, ''), rest: title.trim() }
  }
  for (const [scheme, pattern] of patterns) {
    const [, label, numeral = '', rest = ''] = pattern.exec(line) ?? []
    if (label === undefined) continue
    const number = scheme.startsWith('decimal')
      ? lastOf(numeral)
      : scheme === 'panel' && numeral === ''
        ? 0
        : valueOf(numeral)
    if (scheme === 'panel' && inSentence.test(rest)) return undefined
    if (number !== undefined) return { scheme, number, label: label.replace(/\s/gu, ''), rest: rest.trim() }
  }
  return undefined
}

/** The rank of a scheme: smaller is more general. */
export const rankOf = (scheme: Scheme): number => schemes.indexOf(scheme)

function valueOf(numeral: string): number | undefined {
  const plain = numeral.normalize('NFKC').replace(/\s/g, '').replace(/○/g, '〇')
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(numeral)
  return circled >= 0 ? circled + 1 : parseNumeral(plain)
}

const lastOf = (numeral: string) => Number(numeral.split(/[.．]/).at(-1))
