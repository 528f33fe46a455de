import { parseLabel } from './label.ts'
import { widthOf, type Line } from './line.ts'

/** Shorter lines are ignored. Both limits are in characters. */
const least = 20
const greatest = 60

/**
 * The width at which a text was broken into lines, by a program that knew no paragraphs: most lines are of about one width,
 * and do not end as sentences do. `undefined` for a text of which each line is a paragraph.
 *
 * @param isOfPages Whether each line is known to be one of a page.
 */
export function findWrap(lines: readonly Line[], isOfPages: boolean): number | undefined {
  // Rows of a table are not broken at the width of the text.
  const text = lines.filter(({ text }) => !text.includes('\t'))
  const long = text.filter(({ text }) => widthOf(text) >= least)
  if (long.length < 12 || (!isOfPages && long.length < text.length / 2)) return undefined
  const widths = long.map(({ text }) => widthOf(text)).sort((a, b) => a - b)
  const at = (share: number) => widths[Math.floor(widths.length * share)] ?? 0
  const open = long.filter(({ text }) => !/[。；：！？”）]$/u.test(text))
  if (isOfPages) return at(0.9)
  return at(0.95) <= greatest && at(0.5) >= at(0.95) * 0.8 && open.length * 2 >= long.length ? at(0.95) : undefined
}

/** Whether a line goes on in the next one. The first line of a paragraph is indented, and so shorter than the others. */
export function goesOn(line: string, next: string, wrap: number): boolean {
  const label = parseLabel(next)
  if (label && !label.scheme.startsWith('decimal') && label.scheme !== 'whole') return false
  if (/[。！？：；]$/u.test(line)) return widthOf(line) >= wrap - 1 && widthOf(next) >= wrap - 1
  return widthOf(line) >= wrap * 0.6
}
