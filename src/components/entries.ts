/** Terms and places by entry: `term:yanhai-shaodai`, `place:shanghai`. */
import { getCollection } from 'astro:content'
import type { Place, Term } from '../plan/concordance.ts'

export const loadTerms = async (): Promise<Term[]> => (await getCollection('terms')).map(({ data }) => data)

export const loadPlaces = async (): Promise<Place[]> => (await getCollection('places')).map(({ data }) => data)

export async function loadEntries(): Promise<ReadonlyMap<string, Term | Place>> {
  const terms = (await loadTerms()).map((term): [string, Term] => [`term:${term.id}`, term])
  const places = (await loadPlaces()).map((place): [string, Place] => [`place:${place.id}`, place])
  return new Map<string, Term | Place>([...terms, ...places])
}

/** The address of an entry's page. */
export const pageOf = (entry: string): string => `/${entry.replace(':', 's/')}.html`
