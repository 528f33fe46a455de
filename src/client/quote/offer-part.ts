import { loadPart } from '../load/load-part.ts'
import { tellMissing } from '../load/tell-missing.ts'
import { element } from '../page/element.ts'
import type { QuotedPart } from './quotation.ts'

/** What a reader has asked a part for. */
export interface Asked {
  readonly parts: readonly QuotedPart[]
  /** What was pressed. */
  readonly button: HTMLElement
}

/**
 * A button that loads a part of the site and hands it what is quoted when it is pressed.
 *
 * @param name What is done, and with what; a narrow window shows the latter only.
 * @param part As {@link loadPart} takes it.
 */
export function offerPart(
  name: readonly [verb: string, object: string],
  part: string,
  quote: () => readonly QuotedPart[]
): HTMLButtonElement {
  const [verb, object] = name
  const button = element('button', { type: 'button' }, element('span', { className: 'verb' }, verb), object)
  button.setAttribute('aria-label', name.join(''))
  // The selection stays what it is.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  button.addEventListener('click', () => {
    const detail: Asked = { parts: quote(), button }
    loadPart(part).then(() => {
      document.dispatchEvent(new CustomEvent(asking(part), { detail }))
    }, tellMissing)
  })
  return button
}

/** Have a part answer what its buttons ask. */
export function whenPartAsked(part: string, run: (asked: Asked) => void): void {
  document.addEventListener(asking(part), (event) => {
    run((event as CustomEvent<Asked>).detail)
  })
}

/** The event by which a button asks a part. */
const asking = (part: string) => `ask-${part}`
