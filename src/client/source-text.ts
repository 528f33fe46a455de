/** The script that shows the source text. */
import { sayRan } from './say-ran.ts'
import { showSourceText } from './show-source-text.ts'

sayRan()
showSourceText(document)
