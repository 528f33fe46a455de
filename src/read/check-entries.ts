/** Whether glossary, gazetteer and exceptions agree with themselves and each other. */
import type { VFile } from 'vfile'
import { refTo, type EntryRef } from '../model/entry.ts'
import {
  entriesOfPlace,
  listedForms,
  pathOfForm,
  type Exception,
  type PlaceSeed,
  type TermSeed
} from '../model/lexicon-seeds.ts'
import type { Withdrawn } from '../model/withdrawn.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'
import type { YamlSeed } from './read-yaml.ts'

interface Entries {
  readonly glossary: YamlSeed<TermSeed[]>
  readonly gazetteer: YamlSeed<PlaceSeed[]>
  readonly rows: YamlSeed<Exception[]>
  readonly terms: readonly TermSeed[]
  /** Those of the gazetteer, and those that nobody has to list. */
  readonly places: readonly PlaceSeed[]
  readonly withdrawn: readonly Withdrawn[]
}

/**
 * Check that each form is there once, that every id that is named is there, and that no place lies in itself.
 *
 * @param files Each receives one message per fault in it.
 */
export function checkEntries(
  { glossary, gazetteer, rows, terms, places, withdrawn }: Entries,
  files: { readonly [Seed in 'glossary' | 'gazetteer' | 'exceptions']: VFile }
): void {
  const termIds = new Set(terms.map(({ id }) => id))
  const placeIds = new Set(places.map(({ id }) => id))
  const claims: Claims = new Map()
  checkForms(glossary, 'term', claims, files.glossary)
  checkForms(gazetteer, 'place', claims, files.gazetteer)
  const gone = new Set(withdrawn.map(({ type, id }) => refTo(type, id)))
  checkNamed(glossary, ['see'], termIds, (id) => gone.has(refTo('term', id)), files.glossary)
  checkNamed(
    gazetteer,
    ['parent', 'members', 'across'],
    placeIds,
    (id) => gone.has(refTo('place', id)),
    files.gazetteer
  )
  checkParents(gazetteer, files.gazetteer)
  checkExceptions(rows, terms, places, gone, files.exceptions)
}

type Entry = TermSeed | PlaceSeed

/** Who has a form, and in which plans; everywhere when absent. */
type Claims = Map<string, { readonly ref: EntryRef; readonly scope?: readonly string[] }[]>

/** Check that each id, with the earlier ones, is there once in its file. */
export function checkIds({ value, placeOf }: YamlSeed<readonly Entry[]>, file: VFile): void {
  const seen = new Set<string>()
  for (const [row, { id, formerly = [] }] of value.entries()) {
    for (const [path, name] of [['id', id], ...formerly.map((old): [string, string] => ['formerly', old])] as const) {
      if (seen.has(name)) fault(file, say('id-duplicate', { id: name }), placeOf([row, path]))
      seen.add(name)
    }
  }
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
        fault(file, say('form-claimed-twice', { form, ref, other: other.ref }), placeOf(pathOfForm(row, entry, index)))
      if (form !== entry.headword && entry.scope === undefined)
        fault(file, say('scope-missing', { form, ref }), placeOf(pathOfForm(row, entry, index)))
    }
  }
}

function checkNamed(
  { value, placeOf }: YamlSeed<Entry[]>,
  fields: readonly ('see' | 'parent' | 'members' | 'across')[],
  known: ReadonlySet<string>,
  isGone: (id: string) => boolean,
  file: VFile
): void {
  for (const [row, entry] of value.entries()) {
    for (const field of fields) {
      const value = (entry as Partial<Record<typeof field, string | readonly string[]>>)[field] ?? []
      const path = (index: number) => (Array.isArray(value) ? [row, field, index] : [row, field])
      for (const [index, id] of [value].flat().entries()) {
        if (known.has(id) && id !== entry.id) continue
        const why = id === entry.id ? 'itself' : isGone(id) ? 'withdrawn' : 'absent'
        fault(file, say('unknown-entry', { field, found: id, why }), placeOf(path(index)))
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
    fault(file, say('parent-cycle', { ring: way }), placeOf([row, 'parent']))
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

function checkExceptions(
  { value, placeOf }: YamlSeed<Exception[]>,
  terms: readonly TermSeed[],
  places: readonly PlaceSeed[],
  gone: ReadonlySet<EntryRef>,
  file: VFile
): void {
  const known = new Map<EntryRef, readonly EntryRef[]>()
  for (const ref of terms.map(({ id }) => refTo('term', id))) known.set(ref, [ref])
  for (const place of places) known.set(refTo('place', place.id), entriesOfPlace(place))
  for (const [row, { entry }] of value.entries()) {
    if (entry === undefined) continue
    const named = known.get(entry)
    if (named?.includes(entry)) continue
    const why = named ?? (gone.has(entry) ? 'withdrawn' : 'absent')
    fault(file, say('unknown-entry', { field: 'entry', found: entry, why }), placeOf([row, 'entry']))
  }
}
