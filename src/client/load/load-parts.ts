import { loadPart } from './load-part.ts'
import { tellMissing } from './tell-missing.ts'
import { hasNotes } from '../notes/has-notes.ts'
import { readPlaces } from '../page/reading-place.ts'
import { settingOf, whenSet } from '../settings/settings.ts'

/** Load the parts that this page and this reader need, each when it is needed. */
export function loadParts(document: Document): void {
  const has = (selector: string) => document.querySelector(selector) !== null
  const load = (name: string) => {
    // Without it the page is what it is without script.
    loadPart(name).catch(tellMissing)
  }

  if (has('[data-sortable], [data-filters]')) load('tables')
  if (has('a.start, .plan-contents') && Object.keys(readPlaces()).length > 0) load('place')
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-settings]')) {
    button.hidden = false
    button.addEventListener('click', load.bind(undefined, 'drawer'))
  }
  document.addEventListener('selectionchange', select)
  if (!has('.paragraph')) return
  if (/[?&](?:q|words)=/.test(location.search)) load('hits')
  if (hasNotes()) load('quote')
  whenSet(() => {
    if (settingOf('reading') === 'source') load('source')
  })
  const events = ['pointerover', 'focusin']
  for (const event of events) document.addEventListener(event, reach)

  function select(): void {
    if (document.activeElement?.closest('form')) return
    document.removeEventListener('selectionchange', select)
    load('quote')
  }

  /** Whoever goes to a field is about to write, and quotes nothing. */
  function reach({ target }: Event): void {
    if (target instanceof Element && target.closest('form')) return
    for (const event of events) document.removeEventListener(event, reach)
    load('quote')
  }
}
