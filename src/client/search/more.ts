/** What the search page needs for few answers: what may be meant, why there is nothing, and to take an answer away. */
import { createMeaning, type MeaningTools } from './meaning.ts'
import { alsoOf, explanationOf, nearOf, relatedOf } from './meant-view.ts'
import { moreOf } from './more-hits.ts'
import { copyAnswer, downloadAnswer } from './take-away.ts'

export const more = { createMeaning, nearOf, explanationOf, alsoOf, relatedOf, moreOf, copyAnswer, downloadAnswer }

export type More = typeof more & MeaningTools
