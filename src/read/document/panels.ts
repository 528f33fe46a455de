import type { DocumentUnit } from './read-document.ts'
import { widthOf, type Line } from './line.ts'
import { doubt, type Doubt } from './doubt.ts'
import { goesOn } from './wrap.ts'

/** A panel, from its heading to the last line of its text. */
export interface DocumentPanel {
  readonly line: number
  readonly last: number
}

/**
 * A panel ends before the next heading; where lines were broken at a width, and those of the panel at another, before the
 * first paragraph that is as wide as the text around it. A text says no more, so that all ends are to be checked.
 *
 * @param heads Lines that begin a unit or an attachment.
 */
export function findPanels(
  lines: readonly Line[],
  units: readonly DocumentUnit[],
  heads: ReadonlySet<number>,
  wrap: number | undefined
): { panels: DocumentPanel[]; doubts: Doubt[] } {
  const starts = new Set(units.filter(({ scheme }) => scheme === 'panel').map(({ line }) => line))
  const blocks = partAt(lines, ({ number }) => heads.has(number))
  const isPanel = ([head]: readonly Line[]) => head !== undefined && starts.has(head.number)
  const textWidth =
    wrap === undefined
      ? undefined
      : middle(
          blocks
            .filter((block) => !isPanel(block))
            .flatMap(([, ...text]) => paragraphsOf(text, wrap))
            .flatMap(fullWidths)
        )
  const panels = blocks.filter(isPanel).flatMap(([head, ...text]) => {
    const inside = wrap === undefined || textWidth === undefined ? text : cutAtWidth(text, wrap, textWidth)
    const last = inside.at(-1) ?? head
    return head && last ? [{ line: head.number, last: last.number }] : []
  })
  const [first] = panels
  return { panels, doubts: first ? [doubt(first.line, 'panel-end', { panels })] : [] }
}

/** The lines up to the first paragraph that is as wide as the text around. */
function cutAtWidth(text: readonly Line[], wrap: number, textWidth: number): readonly Line[] {
  const paragraphs = paragraphsOf(text, wrap)
  const widths = paragraphs.map((paragraph) => middle(fullWidths(paragraph)))
  const width = widths.find((one) => one !== undefined) ?? textWidth
  const end = widths.findIndex((one = width) => Math.abs(one - textWidth) < Math.abs(one - width))
  return (end < 0 ? paragraphs : paragraphs.slice(0, end)).flat()
}

/**
 * How wide the lines of a paragraph are, but for its first, which may be indented, its last, and those with Latin letters,
 * which take as much room as they do.
 */
const fullWidths = (paragraph: readonly Line[]): number[] =>
  paragraph.slice(1, -1).flatMap(({ text }) => (/[\x20-\x7e]/.test(text) ? [] : [widthOf(text)]))

/** The value in the middle; absent for none. */
const middle = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[values.length >> 1]

const paragraphsOf = (lines: readonly Line[], wrap: number): Line[][] =>
  partAt(lines, ({ text }, before) => before === undefined || !goesOn(before.text, text, wrap))

/** Part lines before each of which that holds. */
function partAt(lines: readonly Line[], isFirst: (line: Line, before: Line | undefined) => boolean): Line[][] {
  const parts: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const part = parts.at(-1)
    if (!part || isFirst(line, lines[index - 1])) parts.push([line])
    else part.push(line)
  }
  return parts
}
