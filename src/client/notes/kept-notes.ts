/** The notes of a reader: they are kept in this browser and nowhere else, and for no other site of its host. */
import { notesKey as key } from './has-notes.ts'
import { readNote, type Note } from './note.ts'

/** Fired when notes change. */
const changed = 'notes'

/** In the order in which they were made; without what is none. */
export function keptNotes(): readonly Note[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.flatMap((one) => readNote(one) ?? []) : []
  } catch {
    return []
  }
}

/** Keep notes, each in the place of the one with its id. @returns Whether the browser has kept them. */
export function keepNotes(notes: readonly Note[]): boolean {
  const all = new Map(keptNotes().map((note) => [note.id, note]))
  for (const note of notes) all.set(note.id, note)
  return keep([...all.values()])
}

export const dropNote = (id: string): boolean => keep(keptNotes().filter((note) => note.id !== id))

export const dropAllNotes = (): boolean => keep([])

/** Call now, and after each change, also of another window. */
export function whenNotes(run: () => void): void {
  run()
  document.addEventListener(changed, run)
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) run()
  })
}

function keep(notes: readonly Note[]): boolean {
  try {
    if (notes.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(notes))
  } catch {
    // Storage may be refused, or full.
    return false
  }
  document.dispatchEvent(new Event(changed))
  return true
}
