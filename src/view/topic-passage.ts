/** What a page of a topic shows of a paragraph that speaks of it. */
import type { TopicPassage } from '../model/topics.ts'
import { excerptOf } from './excerpt.ts'
import { sentencesWith, type Piece } from './passage.ts'

/**
 * The whole sentences that speak of the topic. The measure (任务) stands above them, and is not said again; where nothing
 * but the measure speaks of the topic, what follows it is shown.
 */
export function sentencesOf({ paragraph: { text, measure = '' }, hits }: TopicPassage): readonly Piece[] {
  const below = hits.filter(({ start }) => start >= measure.length)
  return below.length > 0
    ? sentencesWith(text, below).pieces
    : [{ text: excerptOf(text.slice(measure.length)), isHit: false }]
}
