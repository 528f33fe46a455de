import { keepPlace } from './reading-place.ts'

/** Tell where in a section one is: 2/4 段 in the running head, and among the measures beside the text. */
export function followReading(document: Document): void {
  const position = document.querySelector<HTMLElement>('[data-position]')
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.paragraph')]
  if (!position || paragraphs.length === 0) return
  const head = position.closest('.running-head')
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.beside a')].map((link) => [link.hash.slice(1), link])
  )
  const last = paragraphs[paragraphs.length - 1]
  let isWaiting = false
  let keep = () => {}

  show()
  window.addEventListener('scroll', showSoon, { passive: true })
  window.addEventListener('resize', showSoon)
  // Phones tell of nothing later than that.
  document.addEventListener('visibilitychange', () => {
    keep()
  })

  function showSoon(): void {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(show)
  }

  function show(): void {
    isWaiting = false
    // The paragraph that the upper third of the window shows; the one that a link led to as long as its beginning stands there.
    const line = window.innerHeight / 3
    const topOf = (paragraph: HTMLElement) => paragraph.getBoundingClientRect().top
    const passed = paragraphs.filter((paragraph) => topOf(paragraph) < line).length
    const led = paragraphs.findIndex((paragraph) => paragraph.matches(':target') && topOf(paragraph) >= 0)
    const at = Math.max(0, led < 0 ? passed - 1 : Math.min(led, passed - 1))
    const current = paragraphs[at]
    // A text may begin within a section; beside an article stands its own number.
    const isArticle = current?.id.includes('__art_') === true
    const number = isArticle ? String(at + 1) : (current?.querySelector('.number')?.textContent ?? '')
    if (position) position.textContent = `${number}/${position.dataset.position ?? ''}段`
    const isEnd = (last?.getBoundingClientRect().bottom ?? 0) < window.innerHeight
    keep = keepPlace.bind(undefined, current?.id ?? '', isEnd)
    head?.classList.toggle('scrolled', (paragraphs[0] ? topOf(paragraphs[0]) : 0) < 0)
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
}
