import { ownName } from '../settings/own-name.ts'

/** The name under which notes are kept. */
export const notesKey = ownName('notes')

/** Whether something is kept under it; nothing is read yet. */
export function hasNotes(): boolean {
  try {
    return localStorage.getItem(notesKey) !== null
  } catch {
    return false
  }
}
