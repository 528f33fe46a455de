import { unitOf } from '../../model/eid.ts'
import { rangeOf, textOf } from '../quote/paragraph-text.ts'
import { whenSet } from '../settings/settings.ts'
import { findNote } from './find-note.ts'
import { keptNotes, whenNotes } from './kept-notes.ts'
import { siteRoot } from '../page/site-root.ts'

/** Mark the paragraphs that a reader has notes on, at their numbers, and the words where the browser can paint them. */
export function showNotes(document: Document): void {
  const plan = location.href.slice(siteRoot(document).length).split('/')[0] ?? ''
  whenNotes(show)
  // The source text takes the place of the text, and back.
  whenSet(show)

  function show(): void {
    const elements = [...document.querySelectorAll<HTMLElement>('.paragraph')]
    const paragraphs = elements.map((paragraph) => ({ id: paragraph.id, text: textOf(paragraph) }))
    const units = new Set(paragraphs.map(({ id }) => unitOf(id)))
    const places = keptNotes()
      .filter((note) => note.plan === plan && units.has(unitOf(note.first)))
      .flatMap((note) => findNote(note, paragraphs) ?? [])
    for (const paragraph of elements) tell(paragraph, places.filter(({ id }) => id === paragraph.id).length)
    const highlights = (globalThis.CSS as Partial<typeof CSS> | undefined)?.highlights
    if (!highlights || typeof Highlight !== 'function') return
    const ranges = places.flatMap(({ id, span }) => {
      const paragraph = document.getElementById(id)
      // Of a whole paragraph the number tells: its marks stay legible.
      const isWhole = paragraph && span.start === 0 && span.end === textOf(paragraph).length
      return paragraph && !isWhole ? [rangeOf(paragraph, span)] : []
    })
    highlights.set('notes', new Highlight(...ranges))
  }
}

function tell(paragraph: HTMLElement, count: number): void {
  const number = paragraph.querySelector('.number')
  const label = number?.getAttribute('aria-label')?.replace(/，.*/s, '') ?? ''
  number?.classList.toggle('noted', count > 0)
  number?.setAttribute('aria-label', count > 0 ? `${label}，有${count}条笔记` : label)
}
