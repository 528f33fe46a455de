import type { VFile } from 'vfile'
import { readYaml, type YamlSeed } from './read-yaml.ts'
import { refTo, type EntryRef } from '../model/entry.ts'
import {
  entriesOfPlace,
  exceptionsSchema,
  gazetteerSchema,
  glossarySchema,
  listedForms
} from '../model/lexicon-seeds.ts'
import type { Exception, PlaceSeed, TermSeed } from '../model/lexicon-seeds.ts'
import type { Withdrawn } from '../model/withdrawn.ts'
import type { NationalPlace } from '../national/places.ts'
import { checkEntries, checkIds } from './check-entries.ts'
import { mergePlaces, type NamedPlace } from './merge-places.ts'

/** The three files that all plans share. */
export interface LexiconSeeds {
  readonly glossary: VFile
  readonly gazetteer: VFile
  readonly exceptions: VFile
}

/** What a form names. */
export interface Meaning {
  /** One entry, or the members of a collective. */
  readonly entries: readonly EntryRef[]
  /** The plans in which it does; everywhere when absent. */
  readonly scope?: readonly string[]
  /** The plan in which it does not: its own name leads nowhere. */
  readonly except?: string
}

/** Terms and places with the forms by which the text names them. */
export interface Lexicon {
  /** The month whose law and institutions the definitions follow: `2026-11`. */
  readonly asOf?: string
  readonly terms: readonly TermSeed[]
  /** Those of the gazetteer, then those that nobody has to list. */
  readonly places: readonly PlaceSeed[]
  /** What is explained no more. */
  readonly withdrawn: readonly Withdrawn[]
  readonly exceptions: readonly Exception[]
  /** By form; what is for some plans only comes first. */
  readonly forms: ReadonlyMap<string, readonly Meaning[]>
  /** Places that are found by the rules for the names of divisions, with the entry that each of them has. */
  readonly national: readonly NamedPlace[]
  /** Where things stand in the files, for messages about them. */
  readonly glossary: YamlSeed<TermSeed[]>
  readonly gazetteer: YamlSeed<PlaceSeed[]>
  readonly rows: YamlSeed<Exception[]>
}

/**
 * Read glossary, gazetteer and exceptions, and check that they agree: each id and each form once, every id that is
 * named is there, no place lies in itself.
 *
 * @param nation Places that nobody has to list. An entry of the gazetteer goes before the one of the same code.
 * @returns `undefined` when a file cannot be read at all. Each fault is a message on the file it lies in.
 */
export function readLexicon(seeds: LexiconSeeds, nation: readonly NationalPlace[] = []): Lexicon | undefined {
  const file = readYaml(seeds.glossary, glossarySchema)
  const placesFile = readYaml(seeds.gazetteer, gazetteerSchema)
  const rows = readYaml(seeds.exceptions, exceptionsSchema)
  if (!file || !placesFile || !rows) return undefined

  const { asOf } = file.value
  const termsFile = {
    value: file.value.terms,
    placeOf: (path: readonly PropertyKey[]) => file.placeOf(['terms', ...path])
  }
  const glossary = presentIn(termsFile)
  const gazetteer = presentIn(placesFile)
  const terms = glossary.value
  const { places, named: national } = mergePlaces(gazetteer.value, nation)
  const placeIds = new Set(places.map(({ id }) => id))
  checkIds(termsFile, seeds.glossary)
  checkIds(placesFile, seeds.gazetteer)
  const withdrawn = [
    ...withdrawnOf('term', termsFile.value),
    // The nation may have the place by the same id.
    ...withdrawnOf('place', placesFile.value).filter(({ id }) => !placeIds.has(id))
  ]
  checkEntries({ glossary, gazetteer, rows, terms, places, withdrawn }, seeds)

  return {
    ...(asOf !== undefined && { asOf }),
    terms,
    places,
    withdrawn,
    exceptions: rows.value,
    forms: meaningsOf([
      ...terms.map((term) => [term, [refTo('term', term.id)]] as const),
      ...gazetteer.value.map((place) => [place, entriesOfPlace(place)] as const)
    ]),
    national,
    glossary,
    gazetteer,
    rows
  }
}

type Entry = TermSeed | PlaceSeed

/** The entries that are not withdrawn, each where it stands in the file. */
function presentIn<T extends Entry>({ value, placeOf }: YamlSeed<readonly T[]>): YamlSeed<T[]> {
  const present = [...value.entries()].filter(([, { withdrawn }]) => withdrawn === undefined)
  return {
    value: present.map(([, entry]) => entry),
    placeOf: ([row, ...path]) => placeOf([present[Number(row)]?.[0] ?? 0, ...path])
  }
}

const withdrawnOf = (type: Withdrawn['type'], entries: readonly Entry[]): Withdrawn[] =>
  entries.flatMap(({ id, headword, formerly, withdrawn: reason }) =>
    reason === undefined ? [] : [{ type, id, headword, ...(formerly && { formerly: [...formerly] }), reason }]
  )

function meaningsOf(all: readonly (readonly [Entry, readonly EntryRef[]])[]): Map<string, Meaning[]> {
  const forms = new Map<string, Meaning[]>()
  for (const [entry, entries] of all) {
    const scope = Array.isArray(entry.scope) ? entry.scope : undefined
    for (const form of listedForms(entry)) {
      const others = forms.get(form) ?? []
      forms.set(form, scope ? [{ entries, scope }, ...others] : [...others, { entries }])
    }
  }
  // A full name that no list of forms has names its entry, too.
  for (const [{ headword, forms: listed }, entries] of all)
    if (listed?.length !== 0 && !forms.has(headword)) forms.set(headword, [{ entries }])
  return forms
}
