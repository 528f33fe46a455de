import type { VFile } from 'vfile'
import { readYaml, type YamlSeed } from './read-yaml.ts'
import { refTo, type EntryRef } from '../model/entry.ts'
import { entriesOfPlace, exceptionsSchema, formsOf, gazetteerSchema, glossarySchema } from '../model/seeds.ts'
import type { Exception, PlaceSeed, TermSeed } from '../model/seeds.ts'
import { fault } from '../model/report.ts'

/** The three files that all plans share. */
export interface LexiconSeeds {
  readonly glossary: VFile
  readonly gazetteer: VFile
  readonly exceptions: VFile
}

/** Terms and places with the forms by which the text names them. */
export interface Lexicon {
  /** The month whose law and institutions the definitions follow: `2026-11`. */
  readonly asOf?: string
  readonly terms: readonly TermSeed[]
  readonly places: readonly PlaceSeed[]
  readonly exceptions: readonly Exception[]
  /** Entries by form: one, or the members of a collective. */
  readonly forms: ReadonlyMap<string, readonly EntryRef[]>
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
 * @returns `undefined` when a file cannot be read at all. Each fault is a message on the file it lies in.
 */
export function readLexicon(seeds: LexiconSeeds): Lexicon | undefined {
  const file = readYaml(seeds.glossary, glossarySchema)
  const gazetteer = readYaml(seeds.gazetteer, gazetteerSchema)
  const rows = readYaml(seeds.exceptions, exceptionsSchema)
  if (!file || !gazetteer || !rows) return undefined

  const { asOf, terms } = file.value
  const glossary: YamlSeed<TermSeed[]> = { value: terms, placeOf: (path) => file.placeOf(['terms', ...path]) }
  const places = gazetteer.value
  const termIds = checkIds(glossary, seeds.glossary)
  const placeIds = checkIds(gazetteer, seeds.gazetteer)
  const claims = new Map<string, EntryRef>()
  checkForms(glossary, 'term', claims, seeds.glossary)
  checkForms(gazetteer, 'place', claims, seeds.gazetteer)
  checkNamed(glossary, ['see'], termIds, seeds.glossary)
  checkNamed(gazetteer, ['parent', 'members'], placeIds, seeds.gazetteer)
  checkParents(gazetteer, seeds.gazetteer)
  checkEntries(rows, terms, places, seeds.exceptions)

  const forms = new Map<string, readonly EntryRef[]>()
  for (const term of terms) for (const form of formsOf(term)) forms.set(form, [refTo('term', term.id)])
  for (const place of places) for (const form of formsOf(place)) forms.set(form, entriesOfPlace(place))
  return {
    ...(asOf !== undefined && { asOf }),
    terms,
    places,
    exceptions: rows.value,
    forms,
    glossary,
    gazetteer,
    rows
  }
}

type Entry = TermSeed | PlaceSeed

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

function checkForms(
  { value, placeOf }: YamlSeed<Entry[]>,
  type: 'term' | 'place',
  claims: Map<string, EntryRef>,
  file: VFile
): void {
  for (const [row, entry] of value.entries()) {
    const ref = refTo(type, entry.id)
    for (const [index, form] of formsOf(entry).entries()) {
      const other = claims.get(form)
      if (other !== undefined)
        fault(
          file,
          'form-claimed-twice',
          `Expected each form to belong to one entry, found "${form}" at ${ref} and at ${other}. ` +
            'Take it out of one of them, or out of both and say in exceptions.yaml what it means where.',
          placeOf(pathOfForm(row, entry, index))
        )
      else claims.set(form, ref)
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
