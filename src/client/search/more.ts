/** What the search page needs for few answers: what may be meant, why there is nothing, and to take an answer away. */
import { findCited } from '../../search/cited.ts'
import { createMeaning, type MeaningTools } from './meaning.ts'
import { alsoOf, explanationOf, nearOf, relatedOf } from './meant-view.ts'
import type { moreOf } from './more-hits.ts'
import { copyAnswer, downloadAnswer } from './take-away.ts'

export const more = {
  findCited,
  createMeaning,
  nearOf,
  explanationOf,
  alsoOf,
  relatedOf,
  copyAnswer,
  downloadAnswer
}

/** A single file has all hits at once. */
export type More = typeof more & MeaningTools & { readonly moreOf?: typeof moreOf }
