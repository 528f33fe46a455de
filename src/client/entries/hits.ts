/** The script of a page that a search leads to. */
import { sayRan } from '../load/say-ran.ts'
import { stepHits } from '../hits/step-hits.ts'

sayRan()
stepHits(document)
