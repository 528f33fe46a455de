/** What `seeds/topics.yaml` may hold: the fields (领域) that people ask for, and which terms and words belong to each. */
import * as z from 'zod'
import type { Term } from './entries.ts'
import { parseRef, refTo, type EntryRef } from './entry.ts'
import type { Infer } from './fields.ts'
import { categoryNames, keysOf, listNames } from './kind-names.ts'
import { entryId } from './lexicon-seeds.ts'
import { paragraphsOf, type Paragraph, type Plan, type Span } from './plan.ts'
import { choice, fields, text } from './seed-fields.ts'

export const topicsSchema = z.array(
  fields({
    id: entryId,
    name: text('the name of a topic')
      .refine((name) => [...name].length <= 8, {
        error: 'the name of a topic of at most 8 characters',
        params: { zh: '最多8个字' }
      })
      .meta({ description: '领域的名称，最多8个字：医疗养老', maxLength: 8 }),
    about: text('what the topic is about, one sentence').describe('这个领域有些什么，一句话，由本站编写'),
    categories: z
      .array(choice(keysOf(categoryNames)), { error: 'a list of categories of terms' })
      .describe(`属于这个领域的类别，其中的词语都算：${listNames(categoryNames)}`)
      .exactOptional(),
    terms: z
      .array(entryId, { error: 'a list of ids of terms' })
      .describe('别的类别里也属于这个领域的词语的编号')
      .exactOptional(),
    words: z
      .array(text('a word that speaks of the topic'), { error: 'a list of words' })
      .describe('没有解释、说的也是这个领域的词，文中写了就算；地名里的不算')
      .exactOptional()
  }),
  { error: 'a list of topics' }
)

export type TopicSeed = Infer<typeof topicsSchema>[number]

/** A paragraph that speaks of a topic, and by which words. */
export interface TopicPassage {
  /** Id of the plan. */
  readonly plan: string
  readonly paragraph: Paragraph
  /** In the order of the text; they may overlap. */
  readonly hits: readonly Span[]
}

/** A topic with all that speaks of it. */
export interface Topic extends Pick<TopicSeed, 'id' | 'name' | 'about'> {
  /** Those that the site has. */
  readonly terms: readonly EntryRef[]
  /** In the order of the plans and of their text. */
  readonly passages: readonly TopicPassage[]
}

/** The topics that something speaks of, in the order of the seed. */
export function topicsOf(
  seeds: readonly TopicSeed[],
  plans: readonly Pick<Plan, 'id' | 'chapters'>[],
  terms: readonly Pick<Term, 'id' | 'category'>[]
): Topic[] {
  return seeds.flatMap(({ id, name, about, categories = [], terms: listed = [], words = [] }) => {
    const own = terms.filter((term) => categories.includes(term.category) || listed.includes(term.id))
    const refs = own.map((term) => refTo('term', term.id))
    const isOwn = new Set(refs)
    const passages = plans.flatMap((plan) =>
      paragraphsOf(plan).flatMap((paragraph) => {
        const hits = [...termsIn(paragraph, isOwn), ...wordsIn(paragraph, words)].sort((a, b) => a.start - b.start)
        return hits.length > 0 ? [{ plan: plan.id, paragraph, hits }] : []
      })
    )
    return passages.length > 0 ? [{ id, name, about, terms: refs, passages }] : []
  })
}

/** The topics of each paragraph of a plan that speaks of some, by its id. */
export function topicsByParagraph(topics: readonly Topic[], plan: string): Map<string, Topic[]> {
  const byParagraph = new Map<string, Topic[]>()
  for (const topic of topics)
    for (const passage of topic.passages)
      if (passage.plan === plan)
        byParagraph.set(passage.paragraph.id, [...(byParagraph.get(passage.paragraph.id) ?? []), topic])
  return byParagraph
}

const termsIn = ({ marks }: Paragraph, terms: ReadonlySet<EntryRef>): Span[] =>
  marks.filter(({ entries }) => entries.some((entry) => terms.has(entry)))

/** Where the words stand, but for those within the name of a place. */
function wordsIn({ text, marks }: Paragraph, words: readonly string[]): Span[] {
  const places = marks.filter(({ entries }) => entries.some((entry) => parseRef(entry).type === 'place'))
  return words
    .flatMap((word) => spansOf(text, word))
    .filter(({ start, end }) => !places.some((place) => place.start <= start && end <= place.end))
}

function spansOf(text: string, word: string): Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    spans.push({ start, end: start + word.length })
  return spans
}
