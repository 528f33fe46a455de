/** The outline of a text by the labels of its lines: which lines are headings, and how deep. */
import { headingAt } from './heading-at.ts'
import { headingsOnly, parseLabel, type Scheme } from './label.ts'
import { withoutSpread, type Line } from './line.ts'
import type { Doubt } from './doubt.ts'
import { nestLabels, type Node, type Run } from './nest-labels.ts'

/** A line that is a heading. */
export interface Unit {
  /** Lines of the source: that of the label, and the last of the title. */
  readonly line: number
  readonly last: number
  /** From 1. */
  readonly depth: number
  readonly scheme: Scheme
  /** 0 for what is named, and not numbered. */
  readonly number: number
  readonly label: string
  readonly title: string
}

interface Outline {
  readonly units: readonly Unit[]
  /** Lines that begin an article (第三条). */
  readonly articles: readonly number[]
  readonly doubts: readonly Doubt[]
}

/**
 * Find the outline of the lines of one text: a document, or one of its attachments.
 *
 * @param wrap Width at which its lines are broken, in characters; `undefined` when a line is a paragraph.
 */
export function findOutline(lines: readonly Line[], wrap?: number): Outline {
  const doubts: Doubt[] = []
  const root = nestLabels(labelled(lines, wrap), lines, doubts)
  const units: Unit[] = []
  const articles: number[] = []
  const numberOf = (at: number) => lines[at]?.number ?? 0

  walk(root.runs, lines.length, 1, true)
  return { units: units.sort((a, b) => a.line - b.line), articles: articles.sort((a, b) => a - b), doubts }

  function walk(runs: readonly Run[], end: number, depth: number, mayHead: boolean): void {
    for (const run of runs) {
      const isArticle = run.scheme === 'tiao'
      const isLevel = (mayHead || run.scheme === 'panel') && !isArticle && isOutlineLevel(run, end, lines)
      for (const [index, node] of run.nodes.entries()) {
        const next = run.nodes[index + 1]?.at ?? end
        const { heading, label, at } = node
        if (isArticle) articles.push(numberOf(at))
        if (isLevel && heading && !(isSentence(heading.title) && next <= heading.last + 1))
          units.push({
            ...{ line: numberOf(at), last: numberOf(heading.last), depth, scheme: run.scheme },
            ...{ number: label.number, label: label.label, title: withoutSpread(heading.title) }
          })
        walk(
          node.runs,
          next,
          isLevel && heading ? depth + 1 : depth,
          run.scheme !== 'panel' && isLevel && heading !== undefined
        )
      }
    }
  }
}

/** Whether most labels of a run stand alone and have something below them, which is not an item of a list. */
function isOutlineLevel({ scheme, nodes }: Run, end: number, lines: readonly Line[]): boolean {
  const alone = nodes.flatMap(({ heading }) => heading ?? [])
  if (headingsOnly.has(scheme)) return alone.length > 0
  if (nodes.length === 1 && alone.some(({ title }) => isSentence(title))) return false
  const withText = nodes.filter(({ heading }, index) => {
    const next = nodes[index + 1]?.at ?? end
    return heading && next > heading.last + 1 && !/；$/u.test(lines[next - 1]?.text ?? '')
  })
  return withText.length * 2 > nodes.length
}

/** Whether a title may as well be a sentence of its own: 三、2000年发布的通知同时废止。 */
const isSentence = (title: string): boolean => /.{20}。$/u.test(title)

function labelled(lines: readonly Line[], wrap: number | undefined): Node[] {
  const hasDecimals = lines.some(({ text }) => parseLabel(text)?.scheme === 'decimal-2')
  return lines.flatMap((line, at) => {
    const label = parseLabel(line.text)
    if (!label || (label.scheme === 'whole' && !hasDecimals)) return []
    const heading = headingAt(lines, at, label, wrap)
    // 第一章明确了…: a sentence about a unit, no numbered paragraph.
    return headingsOnly.has(label.scheme) && !heading ? [] : [{ label, at, heading, runs: [] }]
  })
}
