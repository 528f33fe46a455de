/** The lists and styles of a Word document, as numbering.xml and styles.xml hold them. */
import { readXml, type Attributes } from './xml.ts'

export interface Level {
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

export interface Abstract {
  readonly levels: Map<number, Level>
  /** A style that has the levels. */
  styleLink?: string
}

export interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface Style {
  basedOn?: string
  list?: string
  level?: number
}

/** The lists of numbering.xml by id, each with the numbering that it is of. */
export function readLists(xml: Uint8Array | undefined) {
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

/** What the styles of styles.xml say of numbers, and which style is the standard one. */
export function readStyles(xml: Uint8Array | undefined) {
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
