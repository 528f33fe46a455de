/** The script of the cover and the contents of a plan for those who have read in it. */
import { sayRan } from '../load/say-ran.ts'
import { showPlace } from '../page/show-place.ts'

sayRan()
showPlace(document)
