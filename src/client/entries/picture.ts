/** The script that makes a picture of what is quoted. */
import { sayRan } from '../load/say-ran.ts'
import { openPicture } from '../picture/picture-panel.ts'
import { whenPartAsked } from '../quote/offer-part.ts'

sayRan()
whenPartAsked('picture', openPicture)
