/** Every entry with all its occurrences: what the pages of terms and places are made of. */
import { entriesOfPlace, formsOf, type Lexicon } from './read-lexicon.ts'
import type { PlaceSeed, TermSeed } from './seeds.ts'
import { paragraphsOf, type Mark, type Plan, type Span } from './tree.ts'

export interface Occurrence extends Span {
  readonly plan: string
  /** Id of the paragraph. */
  readonly paragraph: string
  /** As it stands there: for an indirect occurrence the longer name, or the collective form. */
  readonly form: string
  /** Set where the entry is named indirectly: as a part of a longer name, or as a member of a collective. */
  readonly through?: 'name' | 'collective'
}

interface Occurring {
  readonly forms: readonly string[]
  /** Entries that the parts of its names name: `place:shanghai` for 上海虹桥商务区. */
  readonly parts: readonly string[]
  /** In the order of the plans and of the text. */
  readonly occurrences: readonly Occurrence[]
}

export interface Term extends Omit<TermSeed, 'forms' | 'see'>, Occurring {
  /** Neighbours: those it names, and those that name it. */
  readonly see: readonly string[]
}

export interface Place extends Omit<PlaceSeed, 'forms'>, Occurring {}

export interface Concordance {
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
}

/**
 * Make a function to the entry whose page a mark leads to: the one that it names, or the collective of all that it names.
 *
 * @returns From a mark to `term:<id>` or `place:<id>`.
 */
export function createEntryOf(places: readonly Pick<PlaceSeed, 'id' | 'members'>[]): (mark: Mark) => string {
  const collectives = new Map(places.map((place) => [entriesOfPlace(place).join(' '), `place:${place.id}`]))
  return ({ entries }) => {
    const all = entries.join(' ')
    return collectives.get(all) ?? all
  }
}

/**
 * Make a function to the entry that a mark links to where one reads: that of `createEntryOf`, or none for a common word.
 */
export function createLinkOf(
  terms: readonly Pick<TermSeed, 'id' | 'common'>[],
  places: readonly Pick<PlaceSeed, 'id' | 'members'>[]
): (mark: Mark) => string | undefined {
  const entryOf = createEntryOf(places)
  const common = new Set(terms.filter(({ common }) => common).map(({ id }) => `term:${id}`))
  return (mark) => {
    const entry = entryOf(mark)
    return common.has(entry) ? undefined : entry
  }
}

/** Entries in the order of their ids, which is that of pinyin. */
export function concordanceOf(plans: readonly Plan[], { terms, places }: Lexicon): Concordance {
  const byEntry = new Map<string, Occurrence[]>()
  const parts = new Map<string, Set<string>>()
  for (const plan of plans) {
    for (const paragraph of paragraphsOf(plan)) {
      for (const mark of paragraph.marks) {
        const { start, end, form, entries, within = [] } = mark
        const key = entries.join(' ')
        const known = parts.get(key) ?? new Set()
        parts.set(key, known)
        for (const part of within) known.add(part)
        for (const [entry, through] of namedBy(mark)) {
          const occurrences = byEntry.get(entry) ?? []
          byEntry.set(entry, occurrences)
          occurrences.push({ plan: plan.id, paragraph: paragraph.id, start, end, form, ...(through && { through }) })
        }
      }
    }
  }

  const neighbours = neighboursOf(terms)
  return {
    terms: terms
      .map((term) => ({
        ...term,
        forms: formsOf(term),
        see: neighbours.get(term.id) ?? [],
        parts: [...(parts.get(`term:${term.id}`) ?? [])],
        occurrences: byEntry.get(`term:${term.id}`) ?? []
      }))
      .sort(byId),
    places: places
      .map((place) => ({
        ...place,
        forms: formsOf(place),
        parts: [...(parts.get(entriesOfPlace(place).join(' ')) ?? [])],
        occurrences: byEntry.get(entriesOfPlace(place).join(' ')) ?? []
      }))
      .sort(byId)
  }
}

/** The entries that a mark names, each with how; the members of a collective once more together. */
function namedBy({ entries, within = [] }: Mark): [entry: string, through?: 'name' | 'collective'][] {
  const parts = within.map((entry): [string, 'name'] => [entry, 'name'])
  if (entries.length === 1) return [...entries.map((entry): [string] => [entry]), ...parts]
  const members = entries.map((entry): [string, 'collective'] => [entry, 'collective'])
  return [[entries.join(' ')], ...members, ...parts]
}

function neighboursOf(terms: readonly TermSeed[]): Map<string, string[]> {
  const neighbours = new Map<string, Set<string>>(terms.map(({ id }) => [id, new Set()]))
  for (const { id, see = [] } of terms) {
    for (const other of see) {
      neighbours.get(id)?.add(other)
      neighbours.get(other)?.add(id)
    }
  }
  return new Map([...neighbours].map(([id, others]) => [id, [...others]]))
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
