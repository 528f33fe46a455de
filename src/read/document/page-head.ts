import { beginsText, isNumber } from './signs.ts'
import { readTitle } from './title.ts'
import type { Furniture } from './furniture.ts'
import type { Line } from './line.ts'

/** Maximum number of lines that a page shows above a document. */
const longest = 25

/**
 * Find what a page shows above a document that has a head of its own: its title once more, and who published it.
 *
 * @param lines Those that are not known as furniture.
 * @param isWebPage Whether lines of a web page stand among them; else only a title that stands twice in a row is found.
 */
export function findPageHead(lines: readonly Line[], isWebPage: boolean): Furniture[] {
  const end = lines.slice(0, longest).findIndex(({ text }) => beginsText(text))
  const head = lines.slice(0, end < 0 ? longest : end)
  let shown: PageTitle | undefined
  let own = 0
  for (let at = 0; at < head.length; at++) {
    const title = titleAt(head, at)
    if (!title) continue
    if (shown && !(isWebPage ? isOf(shown.title, title.title) : isAgain(shown, at, title.title))) continue
    // What stands between two of the same title is of the page, unless it is the number of the document.
    if (shown && !head.slice(own, at).some(({ text }) => isNumber(text))) own = at
    shown ??= title
    at = title.end - 1
  }
  return head.slice(0, own).map(({ number }, at) => ({
    line: number,
    kind: shown && at >= shown.end ? 'publication' : 'running-head'
  }))
}

interface PageTitle {
  /** Without spaces. */
  readonly title: string
  /** Among the lines: the first after it. */
  readonly end: number
}

function titleAt(lines: readonly Line[], at: number): PageTitle | undefined {
  const { title, isUnsure, size } = readTitle(lines, at)
  return title === undefined || isUnsure ? undefined : { title: title.replace(/\s/gu, ''), end: at + size }
}

/** Whether a title stands right below the same one, or below a headline that says who issues what: 国务院印发甲规划. */
const isAgain = (shown: PageTitle, at: number, title: string): boolean =>
  shown.end === at && (shown.title === title || isHeadlineOf(shown.title, title))

function isHeadlineOf(headline: string, title: string): boolean {
  const [, name] = /^(?!.*关于)\p{Script=Han}{2,20}?印发《?(.+?)》?$/u.exec(headline) ?? []
  return name !== undefined && /关于印发/u.test(title) && title.includes(name)
}

/** Whether a title is that of the page: the same, or that of a notice or an order about it. */
function isOf(page: string, title: string): boolean {
  const at = title.indexOf(page)
  return (
    title === page ||
    isHeadlineOf(page, title) ||
    page.endsWith(`《${title}》`) ||
    /关于|印发|转发/u.test(title.slice(0, Math.max(0, at))) ||
    /^\p{Script=Han}{2,20}令$/u.test(title)
  )
}
