import { ownName } from '../settings/own-name.ts'

const name = ownName('place in the answer')
/** Set when a link leads back to the answer; for this tab alone. */
const returning = ownName('returning')

/** Keep where the reader is in a list, when a link of it is followed; for this tab alone. */
export function keepPlace(list: HTMLElement): void {
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('a')) return
    set(name, JSON.stringify([location.search, window.scrollY]))
  })
}

/** Let a link lead back to the place in the list, as the browser's own way back does, and not to its top. */
export function leadToPlace(link: HTMLElement): void {
  link.addEventListener('click', ({ ctrlKey, metaKey, shiftKey, altKey }) => {
    // Another tab or window begins at the top, and this one stays where it is.
    if (!(ctrlKey || metaKey || shiftKey || altKey)) set(returning, 'yes')
  })
}

/** Only the first answer of a page is one to come back to. */
let isFirst = true

/** Restore the place in the list when the reader comes back to the same query. The answer to a new question begins at its top. */
export function returnToPlace(): void {
  if (!isFirst) return
  isFirst = false
  try {
    const isReturn = isFromHistory() || sessionStorage.getItem(returning) !== null
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
