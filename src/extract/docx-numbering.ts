/** The numbers that Word puts before paragraphs by itself: they stand in no text, but in numbering.xml and styles.xml. */
import { readLists, readStyles, type Abstract, type Level, type List, type Style } from './docx-lists.ts'
import { formatNumber } from './docx-number-formats.ts'

export interface ParagraphNumber {
  /** Of the style, as the paragraph names it. */
  readonly style: string | undefined
  /** What the paragraph says itself. */
  readonly list: string | undefined
  readonly level: number | undefined
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
      return formatNumber(value, current.isLegal ? 'decimal' : (shown?.format ?? 'decimal'))
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
