/** The script of the search page for what few answers need. */
import { findAlso } from '../../search/also.ts'
import { arrangementOf } from '../../search/arrange.ts'
import { findCitedUnits } from '../../search/grams/cited-units.ts'
import { findNear } from '../../search/grams/near.ts'
import { keepNearEachOther } from '../../search/near-each-other.ts'
import { createNearly } from '../../search/nearly.ts'
import { sayRan } from '../load/say-ran.ts'
import { more } from '../search/more.ts'
import { moreOf } from '../search/more-hits.ts'
import { partsToOpen } from '../search/parts-to-open.ts'
import { createScorer } from '../search/score-related.ts'

sayRan()
globalThis.searchMore = {
  ...more,
  moreOf,
  partsToOpen,
  arrangementOf,
  keepNearEachOther,
  findCitedUnits,
  findNear,
  createScorer,
  near: { createNearly, findAlso }
}
