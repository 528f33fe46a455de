import type { Totals } from '../../search/finding.ts'
import { element } from '../page/element.ts'
import { partButtons } from './part-buttons.ts'

/** Offer the parts of an answer where they are not at hand: they come when one opens them, and again if they did not come. */
export function partsToOpen(
  place: HTMLElement,
  totals: Totals,
  chosen: string,
  tellMissing: (error: unknown) => void
): void {
  const details = element('details', { className: 'more screen' }, element('summary', {}, '各文件里有多少处'))
  let isAsked = false
  details.addEventListener('toggle', () => {
    if (isAsked || !totals.readParts) return
    isAsked = true
    totals.readParts().then(
      (parts) => {
        details.append(partButtons({ ...totals, parts }, chosen, []))
      },
      (error: unknown) => {
        isAsked = false
        details.open = false
        tellMissing(error)
      }
    )
  })
  details.open = chosen !== ''
  place.textContent = ''
  place.append(details)
}
