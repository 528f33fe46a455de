/** The script of a page that a search leads to. */
import { sayRan } from './say-ran.ts'
import { stepHits } from './step-hits.ts'

sayRan()
stepHits(document)
