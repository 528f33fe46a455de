/** What the search page needs for few answers: what may be meant, why there is nothing, and to take an answer away. */
import type { arrangementOf } from '../../search/arrange.ts'
import { joinFindings } from '../../search/join-findings.ts'
import type { GramAsides } from '../../search/grams/gram-search.ts'
import type { keepNearEachOther } from '../../search/near-each-other.ts'
import type { fillLists } from './fill-lists.ts'
import { findCited } from './find-cited.ts'
import { createMeaning, type MeaningTools } from './meaning.ts'
import type { moreOf } from './more-hits.ts'
import { otherwiseOf } from './otherwise-view.ts'
import { showRelated } from './show-related.ts'
import type { partsToOpen } from './parts-to-open.ts'
import { takeAwayOf } from './take-away.ts'

export const more = {
  findCited,
  joinFindings,
  createMeaning,
  otherwiseOf,
  showRelated,
  takeAwayOf
}

/** A single file has all hits at once, nothing to arrange them by, and no index. */
export type More = typeof more & MeaningTools & ArrangingTools & Partial<GramAsides>

interface ArrangingTools {
  readonly fillLists?: typeof fillLists
  readonly moreOf?: typeof moreOf
  readonly partsToOpen?: typeof partsToOpen
  readonly arrangementOf?: typeof arrangementOf
  readonly keepNearEachOther?: typeof keepNearEachOther
}
