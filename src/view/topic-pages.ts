/** The paragraphs that speak of a topic, cut into pages. */
import { topOf } from '../model/eid.ts'
import type { Plan } from '../model/plan.ts'
import type { Topic, TopicPassage } from '../model/topics.ts'

/** More make a page that is slow to load and to scroll. */
const mostOnPage = 100

/** The address of a page of a topic: `/topics/jiaotong.html`, `/topics/jiaotong/2.html`. @param page From 1 on. */
export const addressOfTopic = ({ id }: Pick<Topic, 'id'>, page = 1): string =>
  page === 1 ? `/topics/${id}.html` : `/topics/${id}/${page}.html`

/** In the order of the text. */
export const topicPagesOf = ({ passages }: Pick<Topic, 'passages'>): TopicPassage[][] =>
  Array.from({ length: Math.ceil(passages.length / mostOnPage) }, (_, page) =>
    passages.slice(page * mostOnPage, (page + 1) * mostOnPage)
  )

/** The passages of a page by plan and by chapter. */
export function groupPassages(passages: readonly TopicPassage[], plans: readonly Plan[]) {
  const byPlan = Map.groupBy(passages, ({ plan }) => plan)
  return plans.flatMap((plan) => {
    const byChapter = Map.groupBy(byPlan.get(plan.id) ?? [], ({ paragraph }) => topOf(paragraph.id))
    const chapters = plan.chapters.flatMap((chapter) => {
      const here = byChapter.get(chapter.id)
      return here ? [{ chapter, passages: here }] : []
    })
    return chapters.length > 0 ? [{ plan, chapters }] : []
  })
}
