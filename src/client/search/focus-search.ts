import { settingOf } from '../settings/settings.ts'

/**
 * `/` or Ctrl+K goes to the search box, unless one is writing. The link 查找 of the running head leads to the search page,
 * so that one comes back to the place; on that page itself, and in the single file, it goes to the box.
 */
export function focusSearch(document: Document): void {
  const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')
  if (!box) return
  const link = document.querySelector<HTMLAnchorElement>('a[data-to-search]')
  const go = (event: Event) => {
    event.preventDefault()
    // On a phone the header of what is read has no box.
    if (box.offsetParent) {
      box.focus()
      box.select()
    } else link?.click()
  }
  if (link?.pathname === location.pathname) link.addEventListener('click', go)
  document.addEventListener('keydown', (event) => {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
    const isSlash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && settingOf('keys') !== 'off'
    // In an empty box the slash would be searched for, which finds nothing.
    if (isChord || (isSlash && (!isWriting(event.target) || (event.target === box && !box.value)))) go(event)
  })
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
