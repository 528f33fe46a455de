/** What each feed tells: the corrections of the site, of each chapter, and of the paragraphs that name a term or a place. */
import { topOf } from '../model/eid.ts'
import { refTo } from '../model/entry.ts'
import type { Library } from '../model/library.ts'
import type { Correction, Plan } from '../model/plan.ts'
import { locateCorrections, type LocatedCorrection } from '../view/corrections.ts'
import { chapterFeed, entryFeed, siteFeed, type FeedLink } from '../view/feed-links.ts'

/** A correction as an entry of a feed. */
export interface FeedEntry extends LocatedCorrection {
  readonly plan: Plan
  /** `2026-11-03` or `2026-11`. */
  readonly date: string
}

export interface Feed extends FeedLink {
  /** The newest first. */
  readonly entries: readonly FeedEntry[]
  /** When the newest document that it is about was published: its date while it tells nothing. */
  readonly published?: string | undefined
}

/** A feed must have a date, even where no document has one. */
export const unknownDate = '2000-01-01'

/** The feed of the site first. What the texts name nowhere has none: nothing could ever stand in it. */
export function feedsOf({ plans, terms, places }: Pick<Library, 'plans' | 'terms' | 'places'>): Feed[] {
  const ofSite = siteFeedOf(plans)
  const byChapter = Map.groupBy(ofSite.entries, ({ plan, ...entry }) => `${plan.id}/${chapterOf(plan, entry)}`)
  const byParagraph = Map.groupBy(ofSite.entries, ({ plan, paragraph }) => `${plan.id}/${paragraph}`)
  const ofChapters = plans.flatMap((plan) =>
    plan.chapters.map((chapter) => ({
      ...chapterFeed(plan, chapter),
      published: plan.published,
      entries: byChapter.get(`${plan.id}/${chapter.id}`) ?? []
    }))
  )
  const named = [
    ...terms.map((term) => ({ ...term, ref: refTo('term', term.id) })),
    ...places.map((place) => ({ ...place, ref: refTo('place', place.id) }))
  ].filter(({ occurrences }) => occurrences.length > 0)
  const ofEntries = named.map(({ ref, headword, occurrences }) => {
    const paragraphs = new Set(occurrences.map(({ plan, paragraph }) => `${plan}/${paragraph}`))
    const entries = [...paragraphs].flatMap((key) => byParagraph.get(key) ?? [])
    return { ...entryFeed(ref, headword), published: ofSite.published, entries: entries.sort(byDate) }
  })
  return [ofSite, ...ofChapters, ...ofEntries]
}

export const siteFeedOf = (plans: readonly Plan[]): Feed => ({
  ...siteFeed,
  published: plans
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1),
  entries: plans.flatMap(entriesOf).sort(byDate)
})

const byDate = (a: FeedEntry, b: FeedEntry) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)

function entriesOf(plan: Plan): FeedEntry[] {
  const dateOf = ({ source, added }: Correction) =>
    added ?? plan.witnesses[source]?.collated ?? plan.published ?? unknownDate
  return locateCorrections(plan).map((row) => ({ ...row, plan, date: dateOf(row.correction) }))
}

/** Id of the chapter that a correction stands in; one outside the paragraphs stands in the last that begins before it. */
function chapterOf({ chapters }: Plan, { paragraph, correction }: LocatedCorrection): string | undefined {
  if (paragraph !== undefined) return topOf(paragraph)
  const { line } = correction.position.start
  return chapters.findLast(({ position }) => position !== undefined && position.start.line <= line)?.id
}
