import { cite } from '../model/eid.ts'
import type { Place, Term } from '../model/entries.ts'
import { refTo } from '../model/entry.ts'
import type { Infer } from '../model/fields.ts'
import type { Library } from '../model/library.ts'
import type { OutlinePage } from '../model/outline.ts'
import type { Plan } from '../model/plan.ts'
import { pageFormatVersion, pageSchemaName, type pageEditionSchema } from './json-schema.ts'

/** A page of the plan for programs: what its JSON has of the page, in the format that `json-schema.ts` describes. */
export function toPageJson(library: Pick<Library, 'entries' | 'asOf'>, plan: Plan, page: OutlinePage): string {
  const { id, title, shortTitle, issuer, published, number, official, lacks, sha256 } = plan
  const used = new Set(page.paragraphs.flatMap(({ apparatus }) => apparatus.map(({ source }) => source)))
  const edition: Infer<typeof pageEditionSchema> = {
    $schema: `../../downloads/${pageSchemaName}`,
    version: pageFormatVersion,
    plan: {
      id,
      title,
      shortTitle,
      issuer,
      ...(published !== undefined && { published }),
      ...(number !== undefined && { number }),
      ...(official && { official }),
      ...(lacks !== undefined && { lacks }),
      sha256
    },
    id: page.id,
    citation: cite(page.id),
    title: page.title,
    ...(page.section && { chapter: { id: page.chapter.id, title: page.chapter.title } }),
    held: page.held,
    ...(page.headings.length > 0 && { headings: [...page.headings] }),
    ...(page.panels.length > 0 && { panels: [...page.panels] }),
    paragraphs: page.paragraphs.map((paragraph) => ({ ...paragraph, citation: cite(paragraph.id) })),
    witnesses: Object.fromEntries(Object.entries(plan.witnesses).filter(([source]) => used.has(source))),
    ...(library.asOf !== undefined && { asOf: library.asOf }),
    ...entriesOf(page, library)
  }
  return `${JSON.stringify(edition)}\n`
}

/** The terms and places that a page names, in the order of its text, and the places that these lie in or stand for. */
function entriesOf({ paragraphs }: OutlinePage, { entries }: Pick<Library, 'entries'>) {
  const refs = new Set(
    paragraphs.flatMap(({ marks }) => marks.flatMap(({ entries, within = [] }) => [...entries, ...within]))
  )
  const terms: Omit<Term, 'occurrences'>[] = []
  const places: Omit<Place, 'occurrences'>[] = []
  // A set gives what is added to it on the way, too.
  for (const ref of refs) {
    const entry = entries.get(ref)
    if (!entry) continue
    const { occurrences: _, ...rest } = entry
    if ('definition' in rest) terms.push(rest)
    else {
      places.push(rest)
      for (const other of [...(rest.members ?? []), ...(rest.parent === undefined ? [] : [rest.parent])])
        refs.add(refTo('place', other))
    }
  }
  return { terms, places }
}
