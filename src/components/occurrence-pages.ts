/** The occurrences of an entry, cut into pages: of a large collection one page of all would be megabytes. */
import type { Occurrence } from '../model/entries.ts'
import { topOf } from '../model/eid.ts'
import { isDirect } from '../view/place-groups.ts'
import { pageOf, type EntryRef } from '../model/entry.ts'

export interface OccurrencePages {
  /** In the order of the text; one, empty, for an entry that occurs nowhere. */
  readonly pages: readonly (readonly Occurrence[])[]
  /** Where the occurrences in a plan, or in a chapter of it, begin, and how many there are: by its key. */
  readonly parts: ReadonlyMap<string, { readonly page: number; readonly count: number }>
  readonly count: number
  readonly direct: number
  /** The words of the first that names the entry with others: 望岚澄. */
  readonly collective?: string | undefined
  readonly paragraphs: number
}

/** More make a page that is slow to load and to scroll. */
const mostOnPage = 200

/** The key of a chapter, and its id on the pages: `river-2030_chp_8`. That of a plan is its id. */
export const chapterKey = (plan: string, chapter: string): string => `${plan}_${chapter}`

/** The address of a page of an entry: `/places/shanghai.html`, `/places/shanghai/2.html`. @param page From 1 on. */
export const addressOfPage = (entry: EntryRef, page: number): string =>
  page === 1 ? pageOf(entry) : pageOf(entry).replace(/\.html$/, `/${page}.html`)

/** @param occurrences All of an entry. */
export function occurrencePagesOf(occurrences: readonly Occurrence[]): OccurrencePages {
  const parts = new Map<string, { page: number; count: number }>()
  const paragraphs = new Set<string>()
  for (const [index, { plan, paragraph }] of occurrences.entries()) {
    paragraphs.add(`${plan}/${paragraph}`)
    for (const key of [plan, chapterKey(plan, topOf(paragraph))]) {
      const part = parts.get(key) ?? { page: Math.floor(index / mostOnPage) + 1, count: 0 }
      part.count++
      parts.set(key, part)
    }
  }
  const length = Math.max(1, Math.ceil(occurrences.length / mostOnPage))
  return {
    pages: Array.from({ length }, (_, page) => occurrences.slice(page * mostOnPage, (page + 1) * mostOnPage)),
    parts,
    count: occurrences.length,
    direct: occurrences.filter(isDirect).length,
    collective: occurrences.find(({ through }) => through === 'collective')?.form,
    paragraphs: paragraphs.size
  }
}
