/**
 * Let a reader select words that are links, as any others. A browser takes a link along that is pressed and drawn, and
 * selects nothing; while it is pressed, a link of the text therefore has no address. A click still follows it, but not the
 * click that ends a selection: that one is prevented before others hear it.
 */
export function selectInLinks(document: Document): void {
  let release = () => {}

  document.addEventListener('mousedown', (event) => {
    release()
    const link = linkAt(event.target)
    const address = link?.getAttribute('href')
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!link || typeof address !== 'string' || !isPlain) return
    link.removeAttribute('href')
    release = () => {
      link.setAttribute('href', address)
      release = () => {}
    }
  })
  for (const end of ['mouseup', 'dragend', 'blur'])
    window.addEventListener(end, () => {
      release()
    })

  document.addEventListener(
    'click',
    (event) => {
      // A click by keyboard ends no selection, whatever is selected.
      const isPress = event.detail > 0
      if (isPress && linkAt(event.target) && document.getSelection()?.isCollapsed === false) event.preventDefault()
    },
    true
  )
}

const linkAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.mark, a.correction') : null
