/** Every entry with all its occurrences: what the pages of terms and places are made of. */
import type { Concordance, Occurrence } from '../model/entries.ts'
import { refTo, type EntryRef } from '../model/entry.ts'
import { paragraphsOf, type Mark, type Plan } from '../model/plan.ts'
import { entriesOfPlace, formsOf, type TermSeed } from '../model/lexicon-seeds.ts'
import type { Lexicon } from '../read/read-lexicon.ts'

/** Entries in the order of their ids, which is that of pinyin. */
export function concordanceOf(plans: readonly Plan[], { terms, places }: Lexicon): Concordance {
  const byEntry = new Map<string, Occurrence[]>()
  const parts = new Map<string, Set<EntryRef>>()
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
        parts: [...(parts.get(refTo('term', term.id)) ?? [])],
        occurrences: byEntry.get(refTo('term', term.id)) ?? []
      }))
      .sort(byId),
    places: places
      .map((place) => {
        const key = entriesOfPlace(place).join(' ')
        return {
          ...place,
          forms: formsOf(place),
          parts: [...(parts.get(key) ?? [])],
          occurrences: byEntry.get(key) ?? []
        }
      })
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
