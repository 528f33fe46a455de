/** What content/ holds, as pages need it; and what is installed. */
import { language } from '../../scripts/language.ts'
import { readContent, readPages, type ContentPage } from '../../scripts/read-content.ts'
import { readSoftware } from '../../scripts/read-software.ts'
import { citingOf } from '../plan/citing.ts'
import { createLinkOf, type Place, type Term } from '../plan/concordance.ts'
import { createNoteOf } from '../plan/entry-note.ts'
import type { Plan } from '../plan/tree.ts'
import { identify, toCorpus } from '../search/to-corpus.ts'
import { pathOfData } from '../search/data-file.ts'

/** Not as collections: Astro bundles these, which for a long plan takes more time and memory than all else. */
const load = once(() => readContent())

export const loadPlans = async (): Promise<Plan[]> => (await load()).plans

export type { ContentPage }

/** By plan and id: `yrd-2019 chp_8__sec_1`. */
export const loadPages = once(() => readPages())

export const loadTerms = async (): Promise<Term[]> => (await load()).terms

export const loadPlaces = async (): Promise<Place[]> => (await load()).places

/** The month whose law and institutions the definitions follow. */
export const loadAsOf = async (): Promise<string | undefined> => (await load()).asOf

/** Terms and places by entry: `term:yanhai-shaodai`, `place:shanghai`. */
export const loadEntries = once(async (): Promise<ReadonlyMap<string, Term | Place>> => {
  const terms = (await loadTerms()).map((term): [string, Term] => [`term:${term.id}`, term])
  const places = (await loadPlaces()).map((place): [string, Place] => [`place:${place.id}`, place])
  return new Map<string, Term | Place>([...terms, ...places])
})

export const loadNoteOf = once(async () => createNoteOf(await loadTerms(), await loadPlaces()))

export const loadLinkOf = once(async () => createLinkOf(await loadTerms(), await loadPlaces()))

/** By plan: the paragraphs of other plans that name it. */
export const loadCiting = once(async () => citingOf(await loadPlans()))

/** Of the data that the search of these pages reads. In development there are none. */
export const loadCorpusName = once(async () => {
  if (import.meta.env.DEV) return ''
  return identify(toCorpus(await loadPlans(), await loadTerms(), await loadPlaces(), language))
})

/** Addresses of what every answer of the search needs; none in development. */
export const loadSearchData = once(async () => {
  const name = await loadCorpusName()
  return name ? (['plans', 'paragraphs'] as const).map((file) => `/${pathOfData(file, name)}`) : []
})

/** What the site carries of others. */
export const loadSoftware = once(() => readSoftware())

/** The address of an entry's page. */
export const pageOf = (entry: string): string => `/${entry.replace(':', 's/')}.html`

/** Read once in a build, where every page asks. In development it changes. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (import.meta.env.PROD ? (loaded ??= load()) : load())
}
