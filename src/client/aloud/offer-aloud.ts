import { loadPart } from '../load/load-part.ts'
import { tellMissing } from '../load/tell-missing.ts'
import { element } from '../page/element.ts'
import { voiceOf } from './voice.ts'

/** Fired to read the page aloud; with the paragraph to begin with, if it is known. */
const begin = 'aloud'

/**
 * A button that begins to read, on pages of a plan's text; shown while the device has a voice that speaks Chinese.
 *
 * @param idOf Gives the id of the paragraph to begin with.
 */
export function offerAloud(document: Document, name: string, idOf?: () => string | undefined): HTMLElement[] {
  if (!document.querySelector('.paragraph')) return []
  const button = element('button', { type: 'button', className: 'to-aloud' }, name)
  button.hidden = voiceOf() === undefined
  // A selection stays what it is.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault()
  })
  button.addEventListener('click', () => {
    const detail = idOf?.()
    // Some browsers speak only where the first word comes from within a click.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''))
    loadPart('aloud').then(() => {
      document.dispatchEvent(new CustomEvent(begin, { detail }))
    }, tellMissing)
  })
  return [button]
}

/** Show and hide the buttons as voices come and go: most browsers look for voices only when they are asked. */
export function watchVoices(document: Document): void {
  // In some browsers it takes no listeners.
  if (!('speechSynthesis' in window) || !('onvoiceschanged' in speechSynthesis)) return
  speechSynthesis.addEventListener('voiceschanged', () => {
    for (const button of document.querySelectorAll<HTMLElement>('.to-aloud')) button.hidden = voiceOf() === undefined
  })
}

/** @param run Takes the id of the paragraph to begin with. */
export function whenAsked(document: Document, run: (id: string | undefined) => void): void {
  document.addEventListener(begin, (event) => {
    run((event as CustomEvent<string | undefined>).detail ?? undefined)
  })
}
