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
import { fault } from '../model/report.ts'
import type { NationalPlace } from '../national/places.ts'
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

/** Where a form stands in its file. */
export const pathOfForm = (row: number, { forms }: Pick<TermSeed, 'forms'>, index: number): readonly PropertyKey[] =>
  forms ? [row, 'forms', index] : [row, 'headword']

/**
 * Read glossary, gazetteer and exceptions, and check that they agree: each id and each form once, every id that is
 * named is there, no place lies in itself.
 *
 * @param nation Places that nobody has to list. An entry of the gazetteer goes before the one of the same code.
 * @returns `undefined` when a file cannot be read at all. Each fault is a message on the file it lies in.
 */
export function readLexicon(seeds: LexiconSeeds, nation: readonly NationalPlace[] = []): Lexicon | undefined {
  const file = readYaml(seeds.glossary, glossarySchema)
  const gazetteer = readYaml(seeds.gazetteer, gazetteerSchema)
  const rows = readYaml(seeds.exceptions, exceptionsSchema)
  if (!file || !gazetteer || !rows) return undefined

  const { asOf, terms } = file.value
  const glossary: YamlSeed<TermSeed[]> = { value: terms, placeOf: (path) => file.placeOf(['terms', ...path]) }
  const { places, named: national } = mergePlaces(gazetteer.value, nation)
  const termIds = checkIds(glossary, seeds.glossary)
  checkIds(gazetteer, seeds.gazetteer)
  const placeIds = new Set(places.map(({ id }) => id))
  const claims: Claims = new Map()
  checkForms(glossary, 'term', claims, seeds.glossary)
  checkForms(gazetteer, 'place', claims, seeds.gazetteer)
  checkNamed(glossary, ['see'], termIds, seeds.glossary)
  checkNamed(gazetteer, ['parent', 'members'], placeIds, seeds.gazetteer)
  checkParents(gazetteer, seeds.gazetteer)
  checkEntries(rows, terms, places, seeds.exceptions)

  return {
    ...(asOf !== undefined && { asOf }),
    terms,
    places,
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

/** Who has a form, and in which plans; everywhere when absent. */
type Claims = Map<string, { readonly ref: EntryRef; readonly scope?: readonly string[] }[]>

/** @returns The ids in use, without the earlier ones. */
function checkIds({ value, placeOf }: YamlSeed<Entry[]>, file: VFile): Set<string> {
  const seen = new Set<string>()
  for (const [row, { id, formerly = [] }] of value.entries()) {
    for (const [path, name] of [['id', id], ...formerly.map((old): [string, string] => ['formerly', old])] as const) {
      if (seen.has(name))
        fault(
          file,
          'id-duplicate',
          `Expected each id once, found "${name}" again. Give one of the two entries another id.`,
          placeOf([row, path])
        )
      seen.add(name)
    }
  }
  return new Set(value.map(({ id }) => id))
}

function checkForms({ value, placeOf }: YamlSeed<Entry[]>, type: 'term' | 'place', claims: Claims, file: VFile): void {
  for (const [row, entry] of value.entries()) {
    const ref = refTo(type, entry.id)
    const scope = Array.isArray(entry.scope) ? entry.scope : undefined
    const claim = { ref, ...(scope && { scope }) }
    for (const [index, form] of listedForms(entry).entries()) {
      const others = claims.get(form) ?? []
      claims.set(form, [...others, claim])
      const other = others.find((one) => (scope ? one.scope?.some((plan) => scope.includes(plan)) : !one.scope))
      if (other)
        fault(
          file,
          'form-claimed-twice',
          `Expected each form to belong to one entry, found "${form}" at ${ref} and at ${other.ref}. ` +
            'Take it out of one of them, or out of both and say in exceptions.yaml what it means where.',
          placeOf(pathOfForm(row, entry, index))
        )
      if (form !== entry.headword && entry.scope === undefined)
        fault(
          file,
          'scope-missing',
          `Expected scope to say where "${form}", which is not the headword, means ${ref}; found none. ` +
            'Write the plan, such as scope: [yrd-2019], or scope: everywhere if it cannot mean anything else.',
          placeOf(pathOfForm(row, entry, index))
        )
    }
  }
}

function checkNamed(
  { value, placeOf }: YamlSeed<Entry[]>,
  fields: readonly ('see' | 'parent' | 'members')[],
  known: ReadonlySet<string>,
  file: VFile
): void {
  for (const [row, entry] of value.entries()) {
    for (const field of fields) {
      const value = (entry as Partial<Record<typeof field, string | readonly string[]>>)[field] ?? []
      const path = (index: number) => (Array.isArray(value) ? [row, field, index] : [row, field])
      for (const [index, id] of [value].flat().entries()) {
        if (known.has(id) && id !== entry.id) continue
        fault(
          file,
          'unknown-entry',
          `Expected ${field} to name another entry of this file, found "${id}"${id === entry.id ? ', the entry itself' : ', which is not there'}. ` +
            'Correct the id, or add the entry.',
          placeOf(path(index))
        )
      }
    }
  }
}

function checkParents({ value, placeOf }: YamlSeed<PlaceSeed[]>, file: VFile): void {
  const parents = new Map(value.map(({ id, parent }) => [id, parent]))
  const rows = new Map(value.map(({ id }, row) => [id, row]))
  for (const ring of findRings(parents)) {
    const row = ring.reduce((first, id) => Math.min(first, rows.get(id) ?? first), Infinity)
    const first = ring.findIndex((id) => rows.get(id) === row)
    const way = [...ring.slice(first), ...ring.slice(0, first + 1)]
    fault(
      file,
      'parent-cycle',
      `Expected parents to end at a country or region, found a ring: ${way.join(' → ')}. Correct one parent.`,
      placeOf([row, 'parent'])
    )
  }
}

/** Places of which each lies in the next, and the last in the first; one that lies in itself is not a ring. */
function findRings(parents: ReadonlyMap<string, string | undefined>): string[][] {
  const rings: string[][] = []
  const seen = new Set<string>()
  for (const id of parents.keys()) {
    const way = new Set<string>()
    let place: string | undefined = id
    while (place !== undefined && !seen.has(place)) {
      seen.add(place)
      way.add(place)
      place = parents.get(place)
    }
    // A place above the ring is not part of it.
    const ring = place !== undefined && way.has(place) ? [...way].slice([...way].indexOf(place)) : []
    if (ring.length > 1) rings.push(ring)
  }
  return rings
}

function checkEntries(
  { value, placeOf }: YamlSeed<Exception[]>,
  terms: readonly TermSeed[],
  places: readonly PlaceSeed[],
  file: VFile
): void {
  const known = new Map<EntryRef, readonly EntryRef[]>()
  for (const ref of terms.map(({ id }) => refTo('term', id))) known.set(ref, [ref])
  for (const place of places) known.set(refTo('place', place.id), entriesOfPlace(place))
  for (const [row, { entry }] of value.entries()) {
    if (entry === undefined) continue
    const named = known.get(entry)
    if (named?.includes(entry)) continue
    fault(
      file,
      'unknown-entry',
      `Expected entry to name a term of glossary.yaml or a place of gazetteer.yaml, found "${entry}", ` +
        (named
          ? `which stands for ${named.join(', ')}, not for a place of its own. Name one of these.`
          : 'which is not there. Correct the id, or add the entry.'),
      placeOf([row, 'entry'])
    )
  }
}
