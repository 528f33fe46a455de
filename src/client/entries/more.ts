/** The script of the search page for what few answers need. */
import { findAlso } from '../../search/also.ts'
import { arrangementOf } from '../../search/arrange.ts'
import { findCitedUnits } from '../../search/grams/cited-units.ts'
import { findNear } from '../../search/grams/near.ts'
import { keepNearEachOther } from '../../search/near-each-other.ts'
import { createNearly } from '../../search/nearly.ts'
import { sayRan } from '../load/say-ran.ts'
import { fillLists } from '../search/fill-lists.ts'
import { more } from '../search/more.ts'
import { moreOf } from '../search/more-hits.ts'
import { partsToOpen } from '../search/parts-to-open.ts'
import { takeAwayOf } from '../search/take-away.ts'
import { downloadWord } from '../search/take-word.ts'
import { waysToPages } from '../search/ways-to-pages.ts'
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
  near: { createNearly, findAlso, waysToPages }
}
