/** The script that copies: tools at the paragraph that one points at or goes to, and for what one has selected. */
import { offerAloud } from '../aloud/offer-aloud.ts'
import { voiceOf } from '../aloud/voice.ts'
import { loadPart } from '../load/load-part.ts'
import { sayRan } from '../load/say-ran.ts'
import { tellMissing } from '../load/tell-missing.ts'
import { hasNotes } from '../notes/has-notes.ts'
import { keepCopiesClean } from '../quote/copy-selection.ts'
import { openPageTools } from '../quote/page-tools.ts'
import { offerPart } from '../quote/offer-part.ts'
import { offerParagraphTools } from '../quote/quote-paragraph.ts'
import { offerSelectionTools } from '../quote/quote-selection.ts'
import type { MoreTools } from '../quote/quote-tools.ts'

const more: MoreTools = (quote) => [
  offerPart(['做成', '图片'], 'picture', quote),
  offerPart(['写', '笔记'], 'notes', quote),
  ...(voiceOf() ? offerAloud(document, '朗读', () => quote()[0]?.id) : [])
]

sayRan()
// Most browsers look for voices only when they are asked: until there are tools they have some.
voiceOf()
keepCopiesClean(document)
openPageTools(document)
offerParagraphTools(document, more)
offerSelectionTools(document, more)
if (hasNotes() && document.querySelector('.paragraph')) loadPart('notes').catch(tellMissing)
