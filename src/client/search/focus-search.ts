import { settingOf } from '../settings/settings.ts'

/** `/` or Ctrl+K goes to the search box, unless one is writing; the link 查找 of the running head, too. */
export function focusSearch(document: Document): void {
  const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')
  if (!box) return
  const go = (event: Event) => {
    event.preventDefault()
    box.focus()
    box.select()
  }
  document.querySelector('a[data-to-search]')?.addEventListener('click', go)
  document.addEventListener('keydown', (event) => {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
    const isSlash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && settingOf('keys') !== 'off'
    if (isChord || (isSlash && !isWriting(event.target))) go(event)
  })
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
