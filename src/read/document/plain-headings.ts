import { doubt, type Doubt } from './doubt.ts'
import type { Unit } from './outline.ts'
import { withoutSpread, type Line } from './line.ts'

/** At least so many lines must look like headings. */
const fewest = 3

/**
 * Find the headings of a text that numbers none, or only those below: short lines without a mark of their own, each with
 * text below it, as reports and articles have them. What else looks so, as a list of names, has no text between.
 *
 * @param numbered Headings that have a number.
 * @returns All of one depth: a text that does not number its headings does not tell how they nest.
 */
export function findPlainHeadings(
  lines: readonly Line[],
  numbered: readonly Unit[]
): { readonly units: Unit[]; readonly doubts: Doubt[] } {
  const isNumbered = new Set(numbered.map(({ line }) => line))
  const followed = ({ number, text }: Line) => isText(text) || isNumbered.has(number)
  const headings = lines.filter((line, at) => {
    const next = lines[at + 1]
    return !isNumbered.has(line.number) && looksLikeHeading(line.text) && next !== undefined && followed(next)
  })
  const short = lines.filter((line) => !followed(line)).length
  // Numbered ones lie below them, all.
  if (numbered.length > 0 && (headings[0]?.number ?? Infinity) > (numbered[0]?.line ?? 0))
    return { units: [], doubts: [] }
  if (headings.length < fewest || headings.length < short * 0.6) return { units: [], doubts: [] }
  return {
    units: headings.map(({ number, text }) => ({
      ...{ line: number, last: number, depth: 1, scheme: 'named', number: 0, label: '', title: withoutSpread(text) }
    })),
    doubts: [doubt(headings[0]?.number ?? 1, 'headings-without-numbers', { count: headings.length })]
  }
}

const looksLikeHeading = (text: string): boolean =>
  [...text].length >= 3 &&
  [...text].length <= 24 &&
  /\p{Script=Han}{2}/u.test(text) &&
  !/[。；！？：，、:;,]/u.test(text)

const isText = (text: string): boolean => [...text].length > 40 || /[。！？；：]$/u.test(text)
