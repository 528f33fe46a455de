import { alikeOf, type Alike } from './alike.ts'
import { citingOf, type Citing } from './citing.ts'
import type { Concordance, Place, Term } from './entries.ts'
import { refTo, type EntryRef } from './entry.ts'
import { measuresOf, type MeasureRow } from './measures.ts'
import { paragraphsOf, type Mark, type Paragraph, type Plan } from './plan.ts'
import type { EverydayWord } from './everyday-words.ts'
import { entriesOfPlace } from './lexicon-seeds.ts'
import type { Site } from './site.ts'
import { topicsOf, type Topic, type TopicSeed } from './topics.ts'
import type { Withdrawn } from './withdrawn.ts'

/** All that the site, the editions and the search are made from, with its indexes. */
export interface Library {
  /** In the order of their ids. */
  readonly plans: readonly Plan[]
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
  readonly entries: ReadonlyMap<EntryRef, Term | Place>
  /** What is explained no more. */
  readonly withdrawn: readonly Withdrawn[]
  /** Paragraphs by address: `river-2030/chp_8__sec_1__p_2`. */
  readonly paragraphs: ReadonlyMap<string, Paragraph>
  /** Measures by the id of their plan; none of a plan that has none. */
  readonly measures: ReadonlyMap<string, readonly MeasureRow[]>
  /** Places by id: `shanghai`. */
  readonly placesById: ReadonlyMap<string, Place>
  /** The month whose law and institutions the definitions follow: `2026-11`. */
  readonly asOf?: string | undefined
  /** Whose site it is; absent where nobody has said. */
  readonly site?: Site | undefined
  /** What people say, and what plans say. */
  readonly everyday: readonly EverydayWord[]
  /** What a mark names: one entry, or the collective of all that it names. */
  readonly entryOf: (mark: Mark) => EntryRef | undefined
  /** What a mark links to where one reads: the same, or nothing for a common word. */
  readonly linkOf: (mark: Mark) => EntryRef | undefined
  /** What a chapter says, in our words, by its address: `river-2030/chp_8`. */
  readonly summaries: ReadonlyMap<string, readonly string[]>
  /** The topics (领域) that something speaks of. */
  readonly topics: readonly Topic[]
  /** Whether such a link is one only for readers who want all of them: a term that is not hard. */
  readonly isQuiet: (entry: EntryRef) => boolean
  /** By plan: the paragraphs of other plans that name it. */
  readonly citing: ReadonlyMap<string, readonly Citing[]>
  /** By plan: the stretches of its text that stand in another plan, too. */
  readonly alike: ReadonlyMap<string, readonly Alike[]>
}

/** @param plans With their marks. */
export function createLibrary(
  plans: readonly Plan[],
  { terms, places }: Concordance,
  {
    asOf,
    everyday = [],
    site,
    summaries = new Map(),
    topics = [],
    withdrawn = []
  }: Partial<Pick<Library, 'asOf' | 'everyday' | 'site' | 'summaries' | 'withdrawn'>> & {
    readonly topics?: readonly TopicSeed[]
  } = {}
): Library {
  const entries = new Map<EntryRef, Term | Place>([
    ...terms.map((term) => [refTo('term', term.id), term] as const),
    ...places.map((place) => [refTo('place', place.id), place] as const)
  ])
  const collectives = new Map(places.map((place) => [entriesOfPlace(place).join(' '), refTo('place', place.id)]))
  const common = new Set(terms.filter(({ common }) => common).map(({ id }) => refTo('term', id)))
  const quiet = new Set(terms.filter(({ hard }) => !hard).map(({ id }) => refTo('term', id)))
  const entryOf: Library['entryOf'] = ({ entries }) => collectives.get(entries.join(' ')) ?? entries[0]
  return {
    asOf,
    site,
    everyday,
    summaries,
    topics: topicsOf(topics, plans, terms),
    withdrawn,
    plans,
    terms,
    places,
    entries,
    paragraphs: new Map(
      plans.flatMap((plan) => paragraphsOf(plan).map((paragraph) => [`${plan.id}/${paragraph.id}`, paragraph] as const))
    ),
    measures: new Map(
      plans.map((plan) => [plan.id, measuresOf(plan)] as const).filter(([, measures]) => measures.length > 0)
    ),
    placesById: new Map(places.map((place) => [place.id, place])),
    entryOf,
    linkOf(mark) {
      const entry = entryOf(mark)
      return entry !== undefined && common.has(entry) ? undefined : entry
    },
    isQuiet: (entry) => quiet.has(entry),
    citing: citingOf(plans),
    alike: alikeOf(plans)
  }
}
