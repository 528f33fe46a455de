import { singleKeysAreOn } from './single-keys.ts'

/** `/` or Ctrl+K goes to the search box, unless one is writing. */
export function focusSearch(document: Document): void {
  const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')
  if (!box) return
  document.addEventListener('keydown', (event) => {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && singleKeysAreOn()
    if (!(isChord || (isSlash && !isWriting(event.target)))) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
