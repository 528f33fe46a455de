import { beginsText, readTitle } from './frame.ts'
import type { Furniture } from './furniture.ts'
import { withoutSpread, type Line } from './line.ts'

/** So many lines at most a page shows above a document. */
const longest = 25

/**
 * Find what a page shows above a document that has a head of its own: its title once more, and who published it.
 *
 * @param lines Those that are not known as furniture.
 * @param isWebPage Whether lines of a web page stand among them; else only a title that stands twice in a row is found.
 */
export function findPageHead(lines: readonly Line[], isWebPage: boolean): Furniture[] {
  const end = lines.slice(0, longest).findIndex(({ text }) => beginsText(text))
  const titles = titlesIn(lines.slice(0, end < 0 ? longest : end))
  const own = titles.findLastIndex((title, index) =>
    titles
      .slice(0, index)
      .some((before) =>
        isWebPage ? isOf(before.title, title.title) : before.title === title.title && before.end === title.at
      )
  )
  const first = titles[own]?.at ?? 0
  const [shown] = titles
  return lines.slice(0, first).map(({ number }, at) => ({
    line: number,
    kind: shown && at >= shown.end ? 'publication' : 'running-head'
  }))
}

interface PageTitle {
  readonly title: string
  /** Among the lines. */
  readonly at: number
  readonly end: number
}

function titlesIn(lines: readonly Line[]): PageTitle[] {
  const titles: PageTitle[] = []
  for (let at = 0; at < lines.length; at++) {
    const { title, isUnsure, size } = readTitle(lines, at)
    if (title === undefined || isUnsure) continue
    titles.push({ title, at, end: at + size })
    at += size - 1
  }
  return titles
}

/** Whether a title is that of the page: the same, or that of what a notice or an order sends out. */
const isOf = (page: string, title: string): boolean =>
  page === title ||
  (title.length > page.length && title.includes(page)) ||
  /^[\p{Script=Han}]{2,20}令$/u.test(withoutSpread(title))
