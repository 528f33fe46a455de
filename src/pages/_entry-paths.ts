import { occurrencePagesOf, type OccurrencePages } from '../components/occurrence-pages.ts'
import type { Place, Term } from '../model/entries.ts'
import { idsOf, type Identified, type Withdrawn } from '../model/withdrawn.ts'

/** One page for each term or place, at its id; at each earlier id another one, which says so. */
export const entryPaths = <Entry extends Identified>(entries: readonly Entry[]) =>
  entries.flatMap((entry) => idsOf(entry).map((id) => ({ params: { id }, props: { entry } })))

/** The same of what the site does not explain any more. */
export const withdrawnPaths = (entries: readonly Withdrawn[], wanted: Withdrawn['type']) =>
  entryPaths(entries.filter(({ type }) => type === wanted)).map(({ params: { id }, props }) => ({
    params: { withdrawn: id },
    props
  }))

/** What a page of further occurrences gets. */
export interface MoreProps<Entry> {
  readonly entry: Entry
  /** All of the entry. */
  readonly occurrences: OccurrencePages
  readonly page: number
}

/** The pages of occurrences that an entry's own page has no room for. */
export const morePaths = <Entry extends Term | Place>(entries: readonly Entry[]) =>
  entries.flatMap((entry) => {
    const occurrences = occurrencePagesOf(entry.occurrences)
    const later = occurrences.pages.map((_, index) => index + 1).slice(1)
    return later.map((page) => ({
      params: { id: entry.id, page: String(page) },
      props: { entry, occurrences, page } satisfies MoreProps<Entry>
    }))
  })
