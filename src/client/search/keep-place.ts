import { ownName } from '../settings/own-name.ts'

const name = ownName('place in the answer')

/** Keep where the reader is in a list, when a link of it is followed; for this tab alone. */
export function keepPlace(list: HTMLElement): void {
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('a')) return
    try {
      sessionStorage.setItem(name, JSON.stringify([location.search, window.scrollY]))
    } catch {
      // The list then begins at its top.
    }
  })
}

/** Restore it once, if the query is the same. */
export function returnToPlace(): void {
  try {
    const [search, top] = JSON.parse(sessionStorage.getItem(name) ?? '[]') as [string?, number?]
    sessionStorage.removeItem(name)
    if (search === location.search && top !== undefined) window.scrollTo(0, top)
  } catch {
    return
  }
}
