import { createLinkOf } from './links.ts'
import type { Concordance, Place, Term } from './entries.ts'
import { citingOf, type Citing } from './citing.ts'
import type { Mark, Plan } from './plan.ts'

/** All that the site, the editions and the search are made from, with its indexes. */
export interface Library {
  /** In the order of their ids. */
  readonly plans: readonly Plan[]
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
  /** Terms and places by entry: `term:yanhai-shaodai`, `place:shanghai`. */
  readonly entries: ReadonlyMap<string, Term | Place>
  /** Places by id: `shanghai`. */
  readonly placesById: ReadonlyMap<string, Place>
  /** The month whose law and institutions the definitions follow: `2026-11`. */
  readonly asOf?: string | undefined
  /** The entry whose page a mark leads to; none for a mark that is not a link. */
  readonly linkOf: (mark: Mark) => string | undefined
  /** By plan: the paragraphs of other plans that name it. */
  readonly citing: ReadonlyMap<string, readonly Citing[]>
}

/** @param plans With their marks. */
export function createLibrary(plans: readonly Plan[], { terms, places }: Concordance, asOf?: string): Library {
  return {
    asOf,
    plans,
    terms,
    places,
    entries: new Map<string, Term | Place>([
      ...terms.map((term): [string, Term] => [`term:${term.id}`, term]),
      ...places.map((place): [string, Place] => [`place:${place.id}`, place])
    ]),
    placesById: new Map(places.map((place) => [place.id, place])),
    linkOf: createLinkOf(terms, places),
    citing: citingOf(plans)
  }
}
