import { cite } from '../model/eid.ts'
import { spellCitation, splitQuotation } from './citation.ts'
import { isCitationOf } from './locate-quote.ts'
import { withoutMarks } from './same-words.ts'

export interface Heading {
  readonly id: string
  /** The number that was typed with the title, where the unit has another. */
  readonly wrongNumber?: string
}

/**
 * The unit whose heading was typed: its title, with its number before it (第十二章 推进规划实施) or its citation beside it. Of several
 * with the same title it is the one with that number, else the first.
 *
 * @param units Titles by id. @param titles Of the plan, also short.
 */
export function findHeading(
  typed: string,
  units: Readonly<Record<string, string>>,
  titles: readonly string[]
): Heading | undefined {
  const wrong: Heading[] = []
  for (const { number, title } of readingsOf(typed)) {
    const ids = title === '' ? [] : Object.keys(units).filter((id) => withoutMarks(units[id] ?? '') === title)
    const right = ids.find((id) => number === '' || isNumberOf(number, id, titles))
    if (right !== undefined) return { id: right }
    wrong.push(...ids.map((id) => ({ id, wrongNumber: number })))
  }
  return wrong[0]
}

/** The title in a heading, without its number. */
export const titleIn = (typed: string): string => readingsOf(typed).pop()?.title ?? ''

/** What may be number and title in what was typed, the shortest number first. */
function readingsOf(typed: string): { readonly number: string; readonly title: string }[] {
  const { words, citation = '' } = splitQuotation(typed)
  const line = words
    .normalize('NFKC')
    .replace(/^[“"‘#*\s]+/u, '')
    .slice(0, longest)
  const [book = ''] = /^《[^《》]*》\s*/u.exec(line) ?? []
  const ends = Array.from({ length: longestNumber }, (_, at) => book.length + at + 1)
  const numbers = ends.map((end) => line.slice(0, end)).filter((start) => spellCitation(start) !== undefined)
  return [
    { number: citation, title: withoutMarks(line) },
    ...numbers.map((number) => ({ number: number.trim(), title: withoutMarks(line.slice(number.length)) }))
  ]
}

/** 第四节 is a number of 第十二章第四节, and so are 第十二章 and both. */
function isNumberOf(number: string, id: string, titles: readonly string[]): boolean {
  const own = spellCitation(cite(id)) ?? cite(id)
  const [book = ''] = /^《[^《》]*》/u.exec(number) ?? []
  const isOwn = own.endsWith(spellCitation(number) ?? number) && isCitationOf(book, cite(id), titles)
  return isOwn || isCitationOf(number, cite(id), titles)
}

/** A longer text is no heading. */
const longest = 200
const longestNumber = 24
