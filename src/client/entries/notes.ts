/** The script that shows and opens a reader's notes on a page of a plan. */
import { sayRan } from '../load/say-ran.ts'
import { openNotes } from '../notes/note-panel.ts'
import { whenNoteAsked } from '../notes/offer-note.ts'
import { showNotes } from '../notes/show-notes.ts'

sayRan()
showNotes(document)
whenNoteAsked(document, openNotes(document))
