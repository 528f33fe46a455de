import type { Found } from '../../search/engine.ts'
import type { AnswerView } from './answer-view.ts'
import type { Meaning, Question } from './meaning.ts'
import type { More } from './more.ts'
import type { Opened } from './open-search.ts'
import type { SearchSite } from './search-site.ts'

/** What the search page does about what was meant: asks for it, and shows it below the answer. The script comes when it is needed. */
export function createMeaningPart(site: SearchSite, view: AnswerView) {
  let telling: Promise<ReturnType<More['createMeaning']>> | undefined

  return {
    /** @param found What was found already. */
    async tell(opened: Opened, question: Question, found: readonly Found[] = []): Promise<Meaning> {
      telling ??= site.more().then(({ createMeaning, ...tools }) => createMeaning(opened, site, tools))
      telling.catch(() => (telling = undefined))
      return (await telling)(question, found)
    },

    /**
     * Paragraphs that have some of the words, below all that is there already.
     *
     * @param isMore Whether they stand under what was found; other names of a word then do, too.
     */
    async showRelated(
      { also, rank }: Meaning,
      { plans, fold }: Opened,
      { isMore, isLatest }: { readonly isMore: boolean; readonly isLatest: () => boolean }
    ): Promise<void> {
      const { alsoOf, relatedOf } = await site.more()
      if (isMore && also && isLatest()) view.showRelated(alsoOf(also))
      const related = await rank()
      if (isLatest()) view.showRelated(...relatedOf(related, plans, site, fold, { isMore }))
    }
  }
}
