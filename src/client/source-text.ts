/** The script that shows the source text. */
import { showSourceText } from './show-source-text.ts'

showSourceText(document)
