/**
 * Runs in a page, and is all that it needs.
 *
 * @param smallest Height of what is pressed, in pixels.
 * @returns What is wrong with how the page fits its window, as sentences.
 */
export function findScreenFaults(smallest: number): string[] {
  const pressed = 'a[href], button, summary, select, label, input:not([type=hidden]), textarea'
  const nameOf = (element: Element | null) => element?.outerHTML.replace(/\s+/g, ' ').slice(0, 100) ?? 'nothing'
  const isShown = (element: Element) => element.getClientRects().length > 0
  const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll<HTMLElement>(selector)]
  return [...findSideways(), ...findHidden(), ...findSmall(), ...findSmallType(), ...findCovered()]

  function findSideways(): string[] {
    const { scrollWidth } = document.documentElement
    if (scrollWidth <= window.innerWidth) return []
    const [widest] = all('body *').filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
    return [`Expected a page ${window.innerWidth} wide, found ${scrollWidth}: ${nameOf(widest ?? null)}`]
  }

  function findHidden(): string[] {
    return all('[hidden]')
      .filter(isShown)
      .map((one) => `Expected what is hidden not to be shown, found ${nameOf(one)}`)
  }

  /** What stands in a line of text is as high as the line; a choice is pressed by its label. */
  function findSmall(): string[] {
    return all(pressed)
      .filter((one) => isShown(one) && !one.matches('.skip, .paragraph > .number, [type=radio], [type=checkbox]'))
      .filter((one) => !(one instanceof HTMLLabelElement) || one.control?.matches('[type=radio], [type=checkbox]'))
      .filter((one) => getComputedStyle(one).display !== 'inline' || !isInText(one))
      .filter((one) => one.getBoundingClientRect().height < smallest)
      .map((one) => `Expected ${smallest} pixels to press, found ${one.offsetHeight}: ${nameOf(one)}`)
  }

  function isInText({ parentElement }: Element): boolean {
    if (parentElement?.matches('p, dd')) return true
    return [...(parentElement?.childNodes ?? [])].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim()
    )
  }

  /** A telephone enlarges the page when one goes into a field with smaller type. */
  function findSmallType(): string[] {
    return all('input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea')
      .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16)
      .map((one) => `Expected type of 16 pixels in a field, found less: ${nameOf(one)}`)
  }

  /** All that can be pressed of what is fixed is reached at its centre. */
  function findCovered(): string[] {
    const frames = all('.foot, .card, .drawer, .contents.open').filter(isShown)
    return frames.flatMap((frame) => {
      return all(pressed, frame)
        .filter(isShown)
        .flatMap((one) => {
          const { top, bottom } = findScroller(one, frame).getBoundingClientRect()
          const box = one.getBoundingClientRect()
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
          // Further down in what scrolls by itself; or in the page, where it is not fixed.
          if (y < top || y > bottom || getComputedStyle(frame).position !== 'fixed') return []
          const found = document.elementFromPoint(x, y)
          const isReached = one.contains(found) || one.closest('label')?.contains(found)
          return isReached ? [] : [`Expected to press ${nameOf(one)}, found ${nameOf(found)} there`]
        })
    })
  }

  /** What a thing is scrolled in, up to its frame. */
  function findScroller(one: Element, frame: Element): Element {
    let at = one
    while (at !== frame && at.parentElement && getComputedStyle(at).overflowY !== 'auto') at = at.parentElement
    return at
  }
}

/** Runs in a page. @returns How much of the window's height is left to the text. */
export function findShareOfText(): number {
  const foot = document.querySelector<HTMLElement>('.foot')
  const covered = foot && getComputedStyle(foot).position === 'fixed' ? foot.offsetHeight : 0
  return 1 - covered / window.innerHeight
}
