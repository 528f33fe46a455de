/** The script that shows and opens a reader's notes on a page of a plan. */
import { sayRan } from '../load/say-ran.ts'
import { openNotes } from '../notes/note-panel.ts'
import { showNotes } from '../notes/show-notes.ts'
import { whenPartAsked } from '../quote/offer-part.ts'

sayRan()
showNotes(document)
const open = openNotes(document)
whenPartAsked('notes', ({ parts }) => {
  open(parts)
})
