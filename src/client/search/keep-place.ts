import { ownName } from '../settings/own-name.ts'

const name = ownName('place in the answer')
/** That the next page is come back to by its link, for this tab alone. */
const returning = ownName('returning')

/** Keep where the reader is in a list, when a link of it is followed; for this tab alone. */
export function keepPlace(list: HTMLElement): void {
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('a')) return
    set(name, JSON.stringify([location.search, window.scrollY]))
  })
}

/** Let a link lead to the place in the list, not to its top, as the browser's own way back does. */
export function leadToPlace(link: HTMLElement): void {
  link.addEventListener('click', () => {
    set(returning, 'yes')
  })
}

/** Whether this page was come back to; a question that is asked on it is another. */
let isReturn: boolean | undefined

/** Restore the place where the page was come back to, and the query is the same. A question that is asked anew begins at its top. */
export function returnToPlace(): void {
  try {
    isReturn = isReturn === undefined && (isFromHistory() || sessionStorage.getItem(returning) !== null)
    sessionStorage.removeItem(returning)
    const [search, top] = JSON.parse(sessionStorage.getItem(name) ?? '[]') as [string?, number?]
    if (isReturn && search === location.search && top !== undefined) window.scrollTo(0, top)
  } catch {
    return
  }
}

const isFromHistory = () =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]).some(
    ({ type }) => type === 'back_forward'
  )

function set(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    // The list then begins at its top.
  }
}
