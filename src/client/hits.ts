/** The script of a page that a search leads to. */
import { stepHits } from './step-hits.ts'

stepHits(document)
