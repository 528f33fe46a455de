/** The script that quotes: tools at the paragraph that one points at or goes to, and for what one has selected. */
import { offerParagraphTools } from './quote-paragraph.ts'
import { offerSelectionTools } from './quote-selection.ts'

offerParagraphTools(document)
offerSelectionTools(document)
