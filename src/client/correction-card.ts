/**
 * Show the note of a corrected reading as a card when its red dot is activated. Without script, and when a note is
 * not on the page, the dot is a link to its entry in 校勘记.
 */
export function openCorrectionCards(document: Document): void {
  let card: HTMLElement | undefined
  let dot: HTMLAnchorElement | undefined

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const clicked = event.target.closest<HTMLAnchorElement>('a.correction')
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (clicked && isPlain) {
      const note = document.getElementById(clicked.dataset.note ?? '')
      if (!note) return
      event.preventDefault()
      const isOpen = clicked === dot
      close()
      if (!isOpen) open(clicked, note)
    } else if (card && !card.contains(event.target)) {
      close()
    }
  })

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !card) return
    dot?.focus()
    close()
  })

  function open(origin: HTMLAnchorElement, note: HTMLElement): void {
    card = document.createElement('aside')
    card.className = 'card'
    card.tabIndex = -1
    card.setAttribute('role', 'dialog')
    card.setAttribute('aria-label', '校记')
    card.append(...[...note.children].map((child) => child.cloneNode(true)), createLink(origin))
    card.addEventListener('focusout', ({ relatedTarget }) => {
      // To the dot: its click, which follows, closes the card.
      if (relatedTarget instanceof Node && relatedTarget !== dot && !card?.contains(relatedTarget)) close()
    })
    dot = origin
    dot.setAttribute('aria-expanded', 'true')
    // Right behind the dot's paragraph, so that Tab goes from the card on into the text.
    const paragraph = origin.closest('.paragraph') ?? document.body
    paragraph.append(card)
    placeBelow(card, origin, paragraph)
    card.focus()
  }

  function close(): void {
    // The card's own focus goes with it: forget it first, so that its end is not taken for another leaving.
    const closing = card
    card = undefined
    dot?.removeAttribute('aria-expanded')
    dot = undefined
    closing?.remove()
  }
}

function createLink(dot: HTMLAnchorElement): HTMLElement {
  const link = document.createElement('a')
  link.className = 'link'
  link.href = dot.href
  link.textContent = '在校勘记中查看'
  const line = document.createElement('p')
  line.append(link)
  return line
}

/** Narrow screens show the card as a sheet at the foot, by style alone; these offsets serve the wide ones. */
function placeBelow(card: HTMLElement, dot: HTMLElement, paragraph: Element): void {
  const { left, bottom } = dot.getBoundingClientRect()
  const frame = paragraph.getBoundingClientRect()
  const rightmost = frame.width - card.offsetWidth
  card.style.setProperty('--card-top', `${bottom - frame.top + 4}px`)
  card.style.setProperty('--card-left', `${Math.max(0, Math.min(left - frame.left - 24, rightmost))}px`)
}
