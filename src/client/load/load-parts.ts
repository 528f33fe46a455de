import { loadPart } from './load-part.ts'
import { tellMissing } from './tell-missing.ts'
import { settingOf, whenSet } from '../settings/settings.ts'

/** Load the parts that this page and this reader need, each when it is needed. */
export function loadParts(document: Document): void {
  const has = (selector: string) => document.querySelector(selector) !== null
  const load = (name: string) => {
    // Without it the page is what it is without script.
    loadPart(name).catch(tellMissing)
  }

  if (has('table[data-sortable]')) load('tables')
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-settings]')) {
    button.hidden = false
    button.addEventListener('click', load.bind(undefined, 'drawer'))
  }
  document.addEventListener('selectionchange', load.bind(undefined, 'quote'), { once: true })
  if (!has('.paragraph')) return
  const asked = new URLSearchParams(location.search)
  if (asked.has('q') || asked.has('words')) load('hits')
  whenSet(() => {
    if (settingOf('reading') === 'source') load('source')
  })
  for (const event of ['pointerover', 'focusin'])
    document.addEventListener(event, load.bind(undefined, 'quote'), { once: true })
}
