/**
 * Let ↓ and ↑ lead from the field through the links of the answer, and back.
 *
 * @param isSent Whether the question came from another page: nothing has the focus then, until the reader scrolls or moves it.
 */
export function walkResults(box: HTMLInputElement, target: HTMLElement, isSent: boolean): void {
  document.addEventListener('keydown', (event) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!way || event.isComposing) return
    const { activeElement, body } = document
    const isArrival = isSent && activeElement === body && !window.scrollY
    if (activeElement !== box && !target.contains(activeElement) && !isArrival) return
    const links = [...target.querySelectorAll<HTMLAnchorElement>('a[href]')]
    const at = links.findIndex((link) => link === activeElement) + way
    event.preventDefault()
    ;(at < 0 ? box : links[Math.min(at, links.length - 1)])?.focus()
  })
}
