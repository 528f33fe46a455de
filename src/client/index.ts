/**
 * What every page does beyond HTML, as one classic script. It runs in the head: what a reader has set must be applied
 * before the page is painted. Each part leaves the page working when it fails.
 */
import { openCards } from './cards.ts'
import { focusSearch } from './focus-search.ts'
import { followReading } from './follow-reading.ts'
import { hideMarks } from './hide-marks.ts'
import { switchLargePrint } from './large-print.ts'
import { loadParts } from './load-parts.ts'
import { measureFoot } from './measure-foot.ts'
import { openContents } from './open-contents.ts'
import { prefetchPages } from './prefetch-pages.ts'
import { prefetchSearch } from './prefetch-search.ts'
import { checkPageScript, hideWithoutScript } from './say-ran.ts'
import { selectInLinks } from './select-in-links.ts'
import { sendLongQuestions } from './send-question.ts'
import { applySettings } from './settings.ts'
import { tellPrint } from './tell-print.ts'

hideWithoutScript(document)
applySettings()
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
  hideMarks(document)
  switchLargePrint(document)
  openContents(document)
  followReading(document)
  prefetchPages(document)
  tellPrint(document)
  loadParts(document)
}
