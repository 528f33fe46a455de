/** The script for readers who take an answer or a list away as a document. */
import { sayRan } from '../load/say-ran.ts'
import { toWord } from '../search/to-word.ts'

sayRan()
globalThis.writeWord = toWord
