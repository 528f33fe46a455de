/**
 * Light the paragraph that is being read, and in it the sentence where the browser can paint one, and scroll to the sentence when it is
 * out of sight.
 *
 * @param range Of the sentence; without it the block is meant.
 * @returns A function that takes the light away.
 */
export function showSentence(block: HTMLElement, range: Range | undefined): () => void {
  block.classList.add('lit')
  const highlights = (globalThis.CSS as Partial<typeof CSS> | undefined)?.highlights
  if (range && highlights && typeof Highlight === 'function') highlights.set('aloud', new Highlight(range))
  const { top, bottom } = (range ?? block).getBoundingClientRect()
  const foot = document.querySelector<HTMLElement>('.foot')
  const end = window.innerHeight - (foot?.offsetHeight ?? 0)
  if (top < head || bottom > end)
    window.scrollBy(0, top - Math.max(head, Math.min(window.innerHeight / 4, end - (bottom - top))))
  return () => {
    block.classList.remove('lit')
    highlights?.delete('aloud')
  }
}

/** What may lie over the top of the window, in pixels. */
const head = 48
