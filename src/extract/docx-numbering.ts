/** The numbers that Word puts before paragraphs by itself: they stand in no text, but in numbering.xml and styles.xml. */
import { toNumeral } from '../model/numeral.ts'
import { readXml, type Attributes } from './xml.ts'

export interface ParagraphNumber {
  /** Of the style, as the paragraph names it. */
  readonly style: string | undefined
  /** What the paragraph says itself. */
  readonly list: string | undefined
  readonly level: number | undefined
}

interface Level {
  start: number
  format: string
  /** 第%1章. */
  text: string
  suffix: string
  /** All numbers in ASCII digits. */
  isLegal: boolean
  /** Numbers of the levels above it do not restart it. */
  neverRestarts: boolean
  style?: string
}

interface Abstract {
  readonly levels: Map<number, Level>
  /** A style that has the levels. */
  styleLink?: string
}

interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

interface Style {
  basedOn?: string
  list?: string
  level?: number
}

/** The labels of the paragraphs of a document, which must be asked for in their order. An empty label is none. */
export function readNumbering(
  numberingXml: Uint8Array | undefined,
  stylesXml: Uint8Array | undefined
): (paragraph: ParagraphNumber) => string {
  const { abstracts, lists } = readLists(numberingXml)
  const { styles, standard } = readStyles(stylesXml)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return ({ style = standard, list, level }) => {
    const styled = styleOf(style)
    const id = list ?? styled.list
    const found = id === undefined ? undefined : lists.get(id)
    if (id === undefined || !found) return ''
    const abstract = resolve(found)
    if (!abstract) return ''
    const at = level ?? styled.level ?? levelOf(abstract.levels, style) ?? 0
    const levelAt = (index: number) => found.levels.get(index) ?? abstract.levels.get(index)
    const current = levelAt(at)
    if (!current) return ''

    const numbers = counters.get(found.abstract) ?? []
    counters.set(found.abstract, numbers)
    const restart = begun.has(`${id} ${at}`) ? undefined : found.starts.get(at)
    begun.add(`${id} ${at}`)
    const before = numbers[at]
    numbers[at] = restart ?? (before === undefined ? current.start : before + 1)
    for (let index = at + 1; index < 9; index++) if (levelAt(index)?.neverRestarts !== true) numbers[index] = undefined

    if (current.format === 'bullet') return ''
    const text = current.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = levelAt(index)
      const value = (numbers[index] ??= shown?.start ?? 1)
      return format(value, current.isLegal ? 'decimal' : (shown?.format ?? 'decimal'))
    })
    if (text === '' || current.suffix === 'nothing' || /[、）】］：．\s]$/.test(text)) return text
    return `${text} `
  }

  function resolve(list: List): Abstract | undefined {
    const abstract = abstracts.get(list.abstract)
    if (abstract?.styleLink === undefined) return abstract
    const linked = lists.get(styleOf(abstract.styleLink).list ?? '')
    return linked && linked !== list ? (abstracts.get(linked.abstract) ?? abstract) : abstract
  }

  /** What a style says, or one that it is based on. */
  function styleOf(name: string | undefined): Pick<Style, 'list' | 'level'> {
    const seen = new Set<string>()
    let list: string | undefined
    let level: number | undefined
    for (let at = name; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
      seen.add(at)
      const style = styles.get(at)
      level ??= style?.level
      list ??= style?.list
      if (list !== undefined) break
    }
    return { ...(list !== undefined && { list }), ...(level !== undefined && { level }) }
  }
}

const levelOf = (levels: ReadonlyMap<number, Level>, style: string | undefined): number | undefined =>
  style === undefined ? undefined : [...levels].find(([, level]) => level.style === style)?.[0]

function readLists(xml: Uint8Array | undefined) {
  const abstracts = new Map<string, Abstract>()
  const lists = new Map<string, List>()
  let abstract: Abstract | undefined
  let list: List | undefined
  let level: Level | undefined
  let override = 0
  const open = (name: string, { val = '', ...attributes }: Attributes) => {
    if (name === 'abstractNum') {
      abstract = { levels: new Map() }
      list = undefined
      abstracts.set(attributes['abstractNumId'] ?? '', abstract)
    } else if (name === 'num') {
      list = { abstract: '', starts: new Map(), levels: new Map() }
      abstract = undefined
      lists.set(attributes['numId'] ?? '', list)
    } else if (name === 'lvl') {
      level = { start: 0, format: 'decimal', text: '', suffix: 'tab', isLegal: false, neverRestarts: false }
      ;(list ?? abstract)?.levels.set(Number(attributes['ilvl'] ?? 0), level)
    } else if (name === 'abstractNumId' && list) list.abstract = val
    else if (name === 'numStyleLink' && abstract) abstract.styleLink = val
    else if (name === 'lvlOverride') override = Number(attributes['ilvl'] ?? 0)
    else if (name === 'startOverride') list?.starts.set(override, Number(val) || 0)
    else if (level) {
      if (name === 'start') level.start = Number(val) || 0
      // A format that Word got later stands in a choice; what older programs read follows it.
      else if (name === 'numFmt' && val !== 'custom') level.format = val
      else if (name === 'lvlText') level.text = val
      else if (name === 'suff') level.suffix = val
      else if (name === 'isLgl') level.isLegal = isOn(val)
      else if (name === 'lvlRestart') level.neverRestarts = val === '0'
      else if (name === 'pStyle') level.style = val
    }
  }
  const close = (name: string) => {
    if (name === 'lvl') level = undefined
  }
  if (xml) readXml(xml, { open, close })
  return { abstracts, lists }
}

function readStyles(xml: Uint8Array | undefined) {
  const styles = new Map<string, Style>()
  /** That of paragraphs that name none. */
  let standard: string | undefined
  let style: Style | undefined
  const open = (name: string, { val = '', ...attributes }: Attributes) => {
    if (name === 'style') {
      style = {}
      styles.set(attributes['styleId'] ?? '', style)
      if (attributes['type'] === 'paragraph' && isOn(attributes['default'] ?? '0')) standard = attributes['styleId']
    } else if (!style) return
    else if (name === 'basedOn') style.basedOn = val
    else if (name === 'numId') style.list = val
    else if (name === 'ilvl') style.level = Number(val)
  }
  const close = (name: string) => {
    if (name === 'style') style = undefined
  }
  if (xml) readXml(xml, { open, close })
  return { styles, standard }
}

/** A switch of Word: there without a value, it is on. */
export const isOn = (value: string): boolean => !/^(?:0|false|off|none)$/.test(value)

/** A number as Word writes it; one of an unknown format in ASCII digits. */
export function format(value: number, name: string): string {
  const digits = String(value)
  switch (name) {
    case 'none':
      return ''
    case 'decimalZero':
      return digits.padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return digits.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return pick('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', value)
    case 'decimalEnclosedParen':
      return pick('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', value)
    case 'decimalEnclosedFullstop':
      return pick('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', value)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return value > 0 && value <= 9999 ? toNumeral(value) : digits
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
    case 'chineseLegalSimplified':
      return value > 0 && value <= 9999 ? formal(toNumeral(value)) : digits
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', value)
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', value)
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return digits
  }
}

const pick = (row: string, value: number): string => row.charAt(value - 1) || String(value)

const formal = (numeral: string): string =>
  numeral
    .replace(/^十/, '一十')
    .replace(/./gu, (one) => '零壹贰叁肆伍陆柒捌玖拾佰仟'.charAt('零一二三四五六七八九十百千'.indexOf(one)))

/** A to Z, then AA to ZZ. */
const letters = (value: number): string =>
  value > 0 && value <= 780 ? String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : String(value)

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value)
  let rest = value
  let numeral = ''
  for (const [worth, letters] of romans) for (; rest >= worth; rest -= worth) numeral += letters
  return numeral
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
] as const
