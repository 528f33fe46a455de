/** The script that shows the source text. */
import { sayRan } from '../load/say-ran.ts'
import { showSourceText } from '../settings/show-source-text.ts'

sayRan()
showSourceText(document)
