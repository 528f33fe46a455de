/** The script that copies: tools at the paragraph that one points at or goes to, and for what one has selected. */
import { keepCopiesClean } from '../quote/copy-selection.ts'
import { offerParagraphTools } from '../quote/quote-paragraph.ts'
import { offerSelectionTools } from '../quote/quote-selection.ts'
import { sayRan } from '../load/say-ran.ts'

sayRan()
keepCopiesClean(document)
offerParagraphTools(document)
offerSelectionTools(document)
