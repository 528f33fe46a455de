/** References to what a mark names: a term, a place, or another plan of the collection. */
export type EntryType = 'term' | 'place' | 'plan'

/** `term:yanhai-shaodai`, `place:shanghai`, `plan:river-2030`. */
export type EntryRef = `${EntryType}:${string}`

export const termRef = (id: string): EntryRef => `term:${id}`
export const placeRef = (id: string): EntryRef => `place:${id}`
export const planRef = (id: string): EntryRef => `plan:${id}`

export function parseEntry(entry: EntryRef): { readonly type: EntryType; readonly id: string } {
  const colon = entry.indexOf(':')
  return { type: entry.slice(0, colon) as EntryType, id: entry.slice(colon + 1) }
}

/** The entries of one type, as ids. */
export const idsOfType = (type: EntryType, entries: readonly EntryRef[]): string[] =>
  entries.map(parseEntry).flatMap((entry) => (entry.type === type ? [entry.id] : []))

/** As an id in HTML and XML: `term_yanhai-shaodai`. */
export const domIdOf = (entry: EntryRef): string => entry.replace(':', '_')

/** The page of an entry, from the site's folder: `terms/yanhai-shaodai.html`, `river-2030/index.html`. */
export function pagePathOf(entry: EntryRef): string {
  const { type, id } = parseEntry(entry)
  return type === 'plan' ? `${id}/index.html` : `${type}s/${id}.html`
}

/** The address of an entry's page, from the root of the site. */
export const pageOf = (entry: string): string => `/${pagePathOf(entry as EntryRef)}`
