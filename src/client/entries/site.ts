/**
 * What every page does beyond HTML, as one classic script. It runs in the head: what a reader has set must be applied
 * before the page is painted. Each part leaves the page working when it fails.
 */
import { openCards } from '../page/cards.ts'
import { fillBox } from '../search/fill-box.ts'
import { focusSearch } from '../search/focus-search.ts'
import { followReading } from '../page/follow-reading.ts'
import { chooseMarks } from '../settings/choose-marks.ts'
import { switchLargePrint } from '../settings/large-print.ts'
import { loadParts } from '../load/load-parts.ts'
import { measureFoot } from '../page/measure-foot.ts'
import { offerPrint } from '../page/offer-print.ts'
import { openContents } from '../page/open-contents.ts'
import { prefetchPages } from '../load/prefetch-pages.ts'
import { prefetchSearch } from '../search/prefetch-search.ts'
import { checkPageScript, hideWithoutScript } from '../load/say-ran.ts'
import { selectInLinks } from '../quote/select-in-links.ts'
import { sendLongQuestions } from '../search/send-question.ts'
import { applySettings } from '../settings/settings.ts'
import { tellLost } from '../page/tell-lost.ts'
import { tellPrint } from '../page/tell-print.ts'

hideWithoutScript(document)
applySettings()
fillBox(document)
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

function start(): void {
  checkPageScript(document)
  focusSearch(document)
  sendLongQuestions(document)
  prefetchSearch(document)
  measureFoot(document)
  selectInLinks(document)
  openCards(document)
  chooseMarks(document)
  switchLargePrint(document)
  openContents(document)
  followReading(document)
  prefetchPages(document)
  tellPrint(document)
  offerPrint(document)
  tellLost(document)
  loadParts(document)
}
