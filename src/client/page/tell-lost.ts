import { element } from './element.ts'

/** Say on the page that the paragraph of its address is not there, instead of silently showing the top of the page. */
export function tellLost(document: Document): void {
  let note: HTMLElement | undefined
  tell()
  window.addEventListener('hashchange', tell)

  function tell(): void {
    note?.remove()
    note = undefined
    const number = /^#\w+__p_(\d+)$/.exec(location.hash)?.[1]
    const first = document.querySelector('.paragraph')
    if (number === undefined || !first || document.getElementById(location.hash.slice(1))) return
    note = element('p', { className: 'note screen' }, `没有这一段：这一页没有网址里说的第${number}段。`)
    note.setAttribute('role', 'status')
    first.before(note)
  }
}
