import { loadPart } from '../load/load-part.ts'
import { tellMissing } from '../load/tell-missing.ts'
import { element } from '../page/element.ts'
import type { QuotedPart } from '../quote/quotation.ts'

/** Fired to write a note. */
const ask = 'note'

/** The button that opens the note on what is quoted when it is pressed. */
export function offerNote(document: Document, quote: () => readonly QuotedPart[]): HTMLElement {
  const button = element('button', { type: 'button' }, '写笔记')
  // The selection stays what it is.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  button.addEventListener('click', () => {
    const detail = quote()
    loadPart('notes').then(() => {
      document.dispatchEvent(new CustomEvent(ask, { detail }))
    }, tellMissing)
  })
  return button
}

/** @param run Takes what is quoted. */
export function whenNoteAsked(document: Document, run: (parts: readonly QuotedPart[]) => void): void {
  document.addEventListener(ask, (event) => {
    run((event as CustomEvent<readonly QuotedPart[]>).detail)
  })
}
