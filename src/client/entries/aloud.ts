/** The script that reads a page aloud, each time it is asked to. */
import { whenAsked } from '../aloud/offer-aloud.ts'
import { openReader } from '../aloud/read-aloud.ts'
import { sayRan } from '../load/say-ran.ts'

sayRan()
whenAsked(document, openReader(document))
