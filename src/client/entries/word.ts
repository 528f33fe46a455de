/** The script of the search page for readers who take an answer away as a document. */
import { sayRan } from '../load/say-ran.ts'
import { toWord } from '../search/to-word.ts'

sayRan()
globalThis.writeWord = toWord
