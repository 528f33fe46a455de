import type { Found } from '../../search/engine.ts'
import type { AnswerView } from './answer-view.ts'
import type { Meaning, Question } from './meaning.ts'
import type { More } from './more.ts'
import type { Opened } from './open-search.ts'
import type { SearchSite } from './search-site.ts'
import type { Asked } from './show-related.ts'

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

    async showRelated(meaning: Meaning, opened: Opened, asked: Asked): Promise<void> {
      await (await site.more()).showRelated(meaning, opened, site, view, asked)
    }
  }
}
