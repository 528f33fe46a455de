/**
 * Show the note of a mark as a card: of a term, a place or a corrected reading. A click, a tap or Enter opens it and
 * moves into it; the pointer resting on a term or place shows it. Without script, and when a note is not on the page,
 * the mark is a link to its page.
 */
export function openCards(document: Document): void {
  let card: HTMLElement | undefined
  let origin: HTMLAnchorElement | undefined
  /** Opened on purpose: the pointer leaving does not close it. */
  let isPinned = false
  let timer = 0

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const clicked = markAt(event.target)
    window.clearTimeout(timer)
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (clicked && isPlain) {
      const note = noteOf(clicked)
      if (!note) return
      event.preventDefault()
      if (clicked === origin && isPinned) {
        close()
        return
      }
      if (clicked !== origin) open(clicked, note)
      isPinned = true
      card?.focus()
    } else if (card && !card.contains(event.target)) {
      close()
    }
  })

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !card) return
    if (card.contains(document.activeElement)) origin?.focus()
    close()
  })

  if (window.matchMedia('(hover: hover)').matches) {
    document.addEventListener('mouseover', ({ target }) => {
      if (!(target instanceof Element)) return
      const hovered = target.closest<HTMLAnchorElement>('a.mark[data-note]')
      const isHeld = card?.contains(target) || (hovered && hovered === origin)
      window.clearTimeout(timer)
      if (isHeld || isPinned) return
      const note = hovered && noteOf(hovered)
      // Time to pass over a mark on the way elsewhere, and to reach a card across a gap.
      if (note) timer = window.setTimeout(open, 350, hovered, note)
      else if (card) timer = window.setTimeout(close, 250)
    })
  }

  function open(mark: HTMLAnchorElement, note: HTMLElement): void {
    close()
    card = document.createElement('div')
    card.className = mark.classList.contains('correction') ? 'card correction-card' : 'card'
    card.tabIndex = -1
    card.setAttribute('role', 'dialog')
    card.setAttribute('aria-label', mark.textContent || '更正说明')
    card.append(...[...note.children].map((child) => child.cloneNode(true)))
    if (mark.classList.contains('correction')) card.append(createLink(mark))
    card.addEventListener('focusout', ({ relatedTarget }) => {
      // To the mark: its click, which follows, closes the card.
      if (relatedTarget instanceof Node && relatedTarget !== origin && !card?.contains(relatedTarget)) close()
    })
    origin = mark
    origin.setAttribute('aria-expanded', 'true')
    // Right behind the mark's paragraph, so that Tab goes from the card on into the text.
    const paragraph = origin.closest('.paragraph') ?? document.body
    paragraph.append(card)
    placeBelow(card, origin, paragraph)
  }

  function close(): void {
    window.clearTimeout(timer)
    // The card's own focus goes with it: forget it first, so that its end is not taken for another leaving.
    const closing = card
    card = undefined
    isPinned = false
    origin?.removeAttribute('aria-expanded')
    origin = undefined
    closing?.remove()
  }
}

const markAt = (target: Element) => target.closest<HTMLAnchorElement>('a[data-note][href]')

const noteOf = (mark: HTMLAnchorElement) => document.getElementById(mark.dataset.note ?? '') ?? undefined

function createLink(dot: HTMLAnchorElement): HTMLElement {
  const link = document.createElement('a')
  link.className = 'link'
  link.href = dot.href
  link.textContent = '在“文字更正”里查看'
  const line = document.createElement('p')
  line.append(link)
  return line
}

/** Narrow screens show the card as a sheet at the foot, by style alone; the offsets serve the wide ones. */
function placeBelow(card: HTMLElement, mark: HTMLAnchorElement, paragraph: Element): void {
  // A mark that runs over the end of a line ends on the next.
  const lines = [...mark.getClientRects()]
  const { left, bottom } = lines[lines.length - 1] ?? mark.getBoundingClientRect()
  const frame = paragraph.getBoundingClientRect()
  const rightmost = frame.width - card.offsetWidth
  card.style.setProperty('--card-top', `${bottom - frame.top + 4}px`)
  card.style.setProperty('--card-left', `${Math.max(0, Math.min(left - frame.left - 24, rightmost))}px`)

  const { top, bottom: foot } = card.getBoundingClientRect()
  const isSheet = window.getComputedStyle(card).position === 'fixed'
  // Never over the line being read, nor outside the window.
  const hidden = isSheet ? bottom - top + 16 : foot - window.innerHeight + 16
  if (hidden > 0) window.scrollBy(0, hidden)
}
