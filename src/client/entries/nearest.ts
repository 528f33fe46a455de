/** The script of 404.html that offers the nearest page. */
import { sayRan } from '../load/say-ran.ts'
import { offerNearest } from '../page/offer-nearest.ts'

sayRan()
void offerNearest(document)
