import type { AnswerView } from './answer-view.ts'
import type { Meaning } from './meaning.ts'
import { relatedOf } from './meant-view.ts'
import type { Opened } from './open-search.ts'
import type { SearchSite } from './search-site.ts'

export interface Asked {
  /** Whether they stand under what was found; other names of a word then do, too. */
  readonly isMore: boolean
  readonly isLatest: () => boolean
}

/** Show paragraphs that have some of the words, below all that is there already. */
export async function showRelated(
  meaning: Meaning,
  { plans, fold }: Opened,
  site: SearchSite,
  view: Pick<AnswerView, 'showRelated'>,
  { isMore, isLatest }: Asked
): Promise<void> {
  if (isMore && meaning.also && isLatest()) view.showRelated(meaning.also)
  const related = await meaning.rank()
  if (isLatest()) view.showRelated(...relatedOf(related, plans, site, fold, { ...meaning, isMore }))
}
