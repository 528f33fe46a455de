/** The script of 我的笔记. */
import { hideWithoutScript, sayRan } from '../load/say-ran.ts'
import { listNotes } from '../notes/notes-page.ts'

sayRan()
hideWithoutScript(document)
listNotes(document)
