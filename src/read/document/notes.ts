import type { Line } from './line.ts'

interface Notes {
  readonly count: number
  /** Their heading: 注释. */
  readonly heading?: Line
  /** Lines of the source that they take, with their heading. */
  readonly lines: ReadonlySet<number>
}

const begin = /^[［[〔【]\s*注?\s*(\d{1,3})\s*[］\]〕】]/u
const heading = /^(?:注\s*释|附\s*注|备\s*注|注|有?关?(?:名词|词语|术语)(?:解释|注释)|名词(?:解释|注释))[：:]?$/u

export const isNotesHeading = (text: string): boolean => heading.test(text)

/** Notes that stand together at the end of a text, each begun by the number by which the text names it: ［1］. */
export function findNotes(lines: readonly Line[]): Notes {
  const numbers = lines.map(({ text }) => Number(begin.exec(text)?.[1] ?? 0))
  const first = numbers.findIndex((number, index) => number === 1 && !numbers.includes(1, index + 1))
  if (first < 0) return { count: 0, lines: new Set() }
  const before = lines[first - 1]
  const own = before && isNotesHeading(before.text) ? before : undefined
  const from = own ? first - 1 : first
  let count = 0
  for (const number of numbers.slice(first)) if (number === count + 1) count++
  return { count, ...(own && { heading: own }), lines: new Set(lines.slice(from).map(({ number }) => number)) }
}
