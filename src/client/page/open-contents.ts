import { closeOnBack } from './close-on-back.ts'
import { isEscape } from './is-escape.ts'
import { ownName } from '../settings/own-name.ts'

/**
 * The contents: on narrow screens a sheet that the link 目录 opens, in the margin of wide ones a list that stays where it
 * was scrolled to. Without script the link leads to them, at the end of the page.
 */
export function openContents(document: Document): void {
  const contents = document.getElementById('contents')
  const link = document.querySelector<HTMLAnchorElement>('a[href="#contents"]')
  const list = contents?.querySelector('nav')
  if (!contents || !link || !list) return
  let endWatch = () => {}
  contents.classList.add('sheet')
  link.setAttribute('role', 'button')
  tell(false)

  link.addEventListener('click', (event) => {
    event.preventDefault()
    tell(!contents.classList.contains('open'))
    if (contents.classList.contains('open')) list.querySelector<HTMLElement>('[aria-current]')?.focus()
  })
  document.addEventListener('keydown', (event) => {
    if (isEscape(event) && contents.classList.contains('open')) leave()
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !contents.contains(target) && !link.contains(target)) tell(false)
  })

  const key = ownName(`contents ${list.dataset.plan ?? ''}`)
  restore()
  window.addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(key, String(list.scrollTop))
    } catch {
      return
    }
  })

  function leave(): void {
    tell(false)
    link?.focus()
  }

  function tell(isOpen: boolean): void {
    endWatch()
    if (isOpen) endWatch = closeOnBack(leave)
    contents?.classList.toggle('open', isOpen)
    link?.setAttribute('aria-expanded', String(isOpen))
  }

  function restore(): void {
    if (!list) return
    try {
      list.scrollTop = Number(sessionStorage.getItem(key))
    } catch {
      // Nothing is kept here: the list begins at its beginning.
    }
    // Scroll to the current entry.
    const here = list.querySelector<HTMLElement>('[aria-current]')
    if (!here) return
    const { top, bottom } = here.getBoundingClientRect()
    const frame = list.getBoundingClientRect()
    if (top < frame.top || bottom > frame.bottom) list.scrollTop += top - frame.top - frame.height / 3
  }
}
