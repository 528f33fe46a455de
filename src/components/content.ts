/** What the seeds give, as pages need it; and what is installed. */
import { corpusName, library } from 'virtual:library'
import { readSoftware } from '../integration/read-software.ts'
import type { Place, Term } from '../plan/concordance.ts'
import type { Plan } from '../plan/tree.ts'
import { pathOfData } from '../search/data-file.ts'

export const loadPlans = async (): Promise<readonly Plan[]> => library.plans
export const loadTerms = async (): Promise<readonly Term[]> => library.terms
export const loadPlaces = async (): Promise<readonly Place[]> => library.places
export const loadEntries = async () => library.entries
export const loadNoteOf = async () => library.noteOf
export const loadLinkOf = async () => library.linkOf
export const loadAsOf = async () => library.asOf
export const loadCiting = async () => library.citing
export const loadSoftware = () => readSoftware()

/** Of the data that the search of these pages reads. */
export const loadCorpusName = async () => corpusName

/** Addresses of what every answer of the search needs. */
export const loadSearchData = async () =>
  (['plans', 'paragraphs'] as const).map((file) => `/${pathOfData(file, corpusName)}`)

/** The address of an entry's page. */
export const pageOf = (entry: string): string => `/${entry.replace(':', 's/')}.html`
