/** The script of the search page for what few answers need. */
import { arrangementOf } from '../../search/arrange.ts'
import { findCitedUnits } from '../../search/grams/cited-units.ts'
import { findNear } from '../../search/grams/near.ts'
import { keepNearEachOther } from '../../search/near-each-other.ts'
import { sayRan } from '../load/say-ran.ts'
import { fillLists } from '../search/fill-lists.ts'
import { more } from '../search/more.ts'
import { moreOf } from '../search/more-hits.ts'
import { loadNearMeaning } from '../search/near-meaning.ts'
import { partsToOpen } from '../search/parts-to-open.ts'
import { takeAwayOf } from '../search/take-away.ts'
import { downloadWord } from '../search/take-word.ts'
import { createScorer } from '../search/score-related.ts'

sayRan()
globalThis.searchMore = {
  ...more,
  takeAwayOf: (shown, site) => takeAwayOf(shown, site, { 下载Word文档: downloadWord }),
  fillLists,
  moreOf,
  partsToOpen,
  arrangementOf,
  keepNearEachOther,
  findCitedUnits,
  findNear,
  createScorer,
  loadNearMeaning
}
