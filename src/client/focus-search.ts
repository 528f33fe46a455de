import { singleKeysAreOn } from './single-keys.ts'

/** `/` or Ctrl+K goes to the search box, unless one is writing. Who goes there will soon need the search page. */
export function focusSearch(document: Document): void {
  const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')
  if (!box) return
  if (location.protocol.startsWith('http')) box.addEventListener('focus', prefetch, { once: true })
  document.addEventListener('keydown', (event) => {
    const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && singleKeysAreOn()
    if (!(isChord || (isSlash && !isWriting(event.target)))) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}

function prefetch({ currentTarget }: FocusEvent): void {
  const page = currentTarget instanceof HTMLInputElement ? currentTarget.form?.action : undefined
  if (page === undefined) return
  for (const path of ['search.html', 'search/plans.js', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json']) {
    const link = document.createElement('link')
    link.rel = 'prefetch'
    link.href = new URL(path, page).href
    document.head.append(link)
  }
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
