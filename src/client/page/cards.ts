import { closeOnBack } from './close-on-back.ts'
import { element } from './element.ts'
import { isEscape } from './is-escape.ts'

/**
 * Show the note of a mark as a card: of a term, a place or a corrected reading. A click, a tap or Enter opens it and
 * moves into it; the pointer resting on a term or place shows it where the page need not be scrolled for it. While words
 * are being selected none opens, and one in their way closes. Without script, and when a note is not on the page, the
 * mark is a link to its page.
 */
export function openCards(document: Document): void {
  let card: HTMLElement | undefined
  let origin: HTMLAnchorElement | undefined
  /** Opened on purpose: the pointer leaving does not close it. */
  let isPinned = false
  let timer = 0
  let endWatch = () => {}

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const clicked = markAt(event.target)
    window.clearTimeout(timer)
    // The click that ends a selection.
    if (clicked && event.defaultPrevented) return
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (clicked && isPlain) {
      const note = noteOf(clicked)
      if (!note) return
      event.preventDefault()
      if (clicked === origin && isPinned) {
        close()
        return
      }
      if (clicked !== origin) {
        const covered = open(clicked, note)
        if (covered > 0) window.scrollBy(0, covered)
      }
      isPinned = true
      card?.focus()
    } else if (card && !card.contains(event.target) && !card.contains(selectedFrom())) {
      close()
    }
  })

  document.addEventListener('keydown', (event) => {
    if (isEscape(event)) leave()
    else if (event.key === 'Tab' && card && document.activeElement === edgeOf(card, event.shiftKey)) {
      // On into the text from the mark; back to the mark itself.
      leave()
      if (event.shiftKey) event.preventDefault()
    }
  })

  document.addEventListener('mousedown', ({ target }) => {
    window.clearTimeout(timer)
    // Text in the card can be selected.
    if (target instanceof Node && card?.contains(target)) isPinned = true
  })
  document.addEventListener('mousemove', ({ buttons }) => {
    const from = buttons > 0 ? selectedFrom() : null
    if (from && !card?.contains(from)) close()
  })

  if (window.matchMedia('(hover: hover)').matches) {
    document.addEventListener('mouseover', ({ target, buttons }) => {
      if (buttons > 0 || !(target instanceof Element)) return
      const hovered = target.closest<HTMLAnchorElement>('a.mark[data-note][href]')
      const isHeld = card?.contains(target) || (hovered && hovered === origin)
      window.clearTimeout(timer)
      if (isHeld || isPinned) return
      const note = hovered && noteOf(hovered)
      // Time to pass over a mark on the way elsewhere, and to reach a card across a gap.
      if (note) timer = window.setTimeout(show, 350, hovered, note)
      else if (card) timer = window.setTimeout(close, 250)
    })
  }

  function show(mark: HTMLAnchorElement, note: HTMLElement): void {
    // One that would lie over its line, or outside the window, waits for a click.
    if (open(mark, note) > 0) close()
  }

  /** @returns How far the page must be scrolled for the line of the mark and the card to be seen, in pixels. */
  function open(mark: HTMLAnchorElement, note: HTMLElement): number {
    close()
    const className = mark.classList.contains('correction') ? 'card correction-card' : 'card'
    card = element('div', { className, tabIndex: -1 }, createClose(leave))
    card.setAttribute('role', 'dialog')
    card.setAttribute('aria-label', mark.textContent || '更正说明')
    card.append(...[...note.children].map((child) => child.cloneNode(true)))
    if (mark.classList.contains('correction')) card.append(createLink(mark))
    card.addEventListener('focusout', ({ relatedTarget }) => {
      // To the mark: its click, which follows, closes the card.
      if (relatedTarget instanceof Node && relatedTarget !== origin && !card?.contains(relatedTarget)) close()
    })
    endWatch = closeOnBack(leave)
    origin = mark
    origin.setAttribute('aria-expanded', 'true')
    const paragraph = origin.closest('.paragraph') ?? document.body
    paragraph.append(card)
    return place(card, origin, paragraph)
  }

  function leave(): void {
    if (card?.contains(document.activeElement)) origin?.focus()
    close()
  }

  function close(): void {
    window.clearTimeout(timer)
    // The card's own focus goes with it: forget it first, so that its end is not taken for another leaving.
    const closing = card
    endWatch()
    card = undefined
    isPinned = false
    origin?.removeAttribute('aria-expanded')
    origin = undefined
    closing?.remove()
  }
}

const markAt = (target: Element) => target.closest<HTMLAnchorElement>('a[data-note][href]')

/** The element whose id `data-note` names; where that is empty, the one that the link leads to. */
const noteOf = ({ dataset, hash }: HTMLAnchorElement) =>
  document.getElementById(dataset.note || hash.slice(1)) ?? undefined

/** Where a selection began; `null` when nothing is selected. */
function selectedFrom(): Node | null {
  const selection = document.getSelection()
  return selection && !selection.isCollapsed ? selection.anchorNode : null
}

/** What has the focus when Tab is about to leave a card, or Shift+Tab. */
function edgeOf(card: HTMLElement, isBackwards: boolean): Element | undefined {
  const stops = [...card.querySelectorAll<HTMLElement>('a[href], button')].filter(({ offsetParent }) => offsetParent)
  const edge = isBackwards ? stops[0] : stops[stops.length - 1]
  return document.activeElement === card && (isBackwards || !edge) ? card : edge
}

const createLink = (dot: HTMLAnchorElement) =>
  element('p', {}, element('a', { className: 'link', href: dot.href }, '在“文字更正”里查看'))

/** For sheets, by style alone. */
function createClose(close: () => void): HTMLElement {
  const button = element('button', { type: 'button', className: 'close', onclick: close }, '×')
  button.setAttribute('aria-label', '关闭')
  return button
}

/** Between a mark and its card, in pixels. */
const gap = 4
/** Between a card and the edge of the window, in pixels. */
const margin = 16

/**
 * Put the card below the mark, or above it where there is no room below. Narrow screens show it as a sheet at the foot, by
 * style alone; the offsets serve the wide ones.
 *
 * @returns How far its line is covered, or the card outside the window, in pixels; 0 or less when all is seen.
 */
function place(card: HTMLElement, mark: HTMLAnchorElement, paragraph: Element): number {
  // A mark that runs over the end of a line ends on the next.
  const lines = [...mark.getClientRects()]
  const { left, bottom } = lines[lines.length - 1] ?? mark.getBoundingClientRect()
  const frame = paragraph.getBoundingClientRect()
  const height = card.offsetHeight
  if (window.getComputedStyle(card).position === 'fixed') return bottom + margin - card.getBoundingClientRect().top

  const above = mark.getBoundingClientRect().top - height - gap
  const covered = bottom + gap + height + margin - window.innerHeight
  const isAbove = covered > 0 && above >= margin
  const rightmost = frame.width - card.offsetWidth
  card.style.setProperty('--card-top', `${(isAbove ? above : bottom + gap) - frame.top}px`)
  card.style.setProperty('--card-left', `${Math.max(0, Math.min(left - frame.left - 24, rightmost))}px`)
  return isAbove ? 0 : covered
}
