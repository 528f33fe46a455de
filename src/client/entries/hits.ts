/** The script of a page that a search leads to, or a link to some words. */
import { sayRan } from '../load/say-ran.ts'
import { markWords } from '../hits/mark-words.ts'
import { stepHits } from '../hits/step-hits.ts'

sayRan()
stepHits(document)
markWords(document)
