/** What content/ holds, as pages need it. */
import { getCollection } from 'astro:content'
import { citingOf } from '../plan/citing.ts'
import { createEntryOf, type Place, type Term } from '../plan/concordance.ts'
import { createNoteOf } from '../plan/entry-note.ts'
import type { Plan } from '../plan/tree.ts'

export const loadPlans = once(async (): Promise<Plan[]> => (await getCollection('plans')).map(({ data }) => data))

/** The pages of plans as MDX, by plan and id: `yrd-2019 chp_8__sec_1`. */
export const loadPages = once(
  async () => new Map((await getCollection('pages')).map((entry) => [`${entry.data.plan} ${entry.data.id}`, entry]))
)

export const loadTerms = once(async (): Promise<Term[]> => (await getCollection('terms')).map(({ data }) => data))

export const loadPlaces = once(async (): Promise<Place[]> => (await getCollection('places')).map(({ data }) => data))

/** Terms and places by entry: `term:yanhai-shaodai`, `place:shanghai`. */
export const loadEntries = once(async (): Promise<ReadonlyMap<string, Term | Place>> => {
  const terms = (await loadTerms()).map((term): [string, Term] => [`term:${term.id}`, term])
  const places = (await loadPlaces()).map((place): [string, Place] => [`place:${place.id}`, place])
  return new Map<string, Term | Place>([...terms, ...places])
})

export const loadNoteOf = once(async () => createNoteOf(await loadTerms(), await loadPlaces()))

export const loadEntryOf = once(async () => createEntryOf(await loadPlaces()))

/** By plan: the paragraphs of other plans that name it. */
export const loadCiting = once(async () => citingOf(await loadPlans()))

/** The address of an entry's page. */
export const pageOf = (entry: string): string => `/${entry.replace(':', 's/')}.html`

/** Read once in a build, where every page asks: Astro copies a collection for whoever asks. In development it changes. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (import.meta.env.PROD ? (loaded ??= load()) : load())
}
