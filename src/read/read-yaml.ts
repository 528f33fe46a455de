import { isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml'
import { location } from 'vfile-location'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type * as z from 'zod'
import { decode } from './decode.ts'
import { fault } from '../model/report.ts'

/** The value of a YAML seed, and where its parts stand in the file. */
export interface YamlSeed<T> {
  readonly value: T
  /** Place of the field or list entry at `path`, or of its nearest parent. */
  readonly placeOf: (path: readonly PropertyKey[]) => Point
}

/**
 * Read a YAML seed against its schema.
 *
 * @returns `undefined` when it is not UTF-8, not YAML or not of the schema; `file` then has a message per fault.
 */
export function readYaml<T>(file: VFile, schema: z.ZodType<T>): YamlSeed<T> | undefined {
  const text = decode(file)
  if (text === undefined) return undefined
  const places = location(text)
  // Whether keys are unique is looked up here: the library compares each key with all others.
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false })
  const toPoint = (offset: number): Point => {
    // A Windows line ends before its line feed, too.
    const inLine = text.startsWith('\r\n', offset - 1) ? offset - 1 : Math.min(offset, text.length)
    return places.toPoint(inLine) ?? { line: 1, column: 1, offset: 0 }
  }

  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }))
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) faults.push({ offset: key.range?.[0] ?? 0, message: 'Map keys must be unique' })
        seen.add(key.value)
      }
    },
    Alias(_, { source, range }) {
      faults.push({ offset: range?.[0] ?? 0, message: `the alias *${source}, where seeds write every value out` })
    }
  })
  for (const { offset, message } of faults) {
    fault(
      file,
      'yaml-syntax',
      `Expected YAML, found a fault: ${message}. Correct the file here; long or odd text is safest in "…".`,
      toPoint(offset)
    )
  }
  if (faults.length > 0) return undefined

  const find = createFind(document)
  const placeOf = (path: readonly PropertyKey[]) => toPoint(find(path).offset)
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, placeOf }

  for (const issue of parsed.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    for (const key of unknown) {
      const path = key === undefined ? issue.path : [...issue.path, key]
      const name = path.length > 0 ? `"${path.join('.')}"` : 'the file'
      const found = key === undefined ? show(find(path).value) : `the unknown field "${key}"`
      fault(
        file,
        key === undefined ? 'seed-value' : 'unknown-field',
        `Expected ${issue.message} at ${name}, found ${found}. seeds/README.md explains the fields.`,
        placeOf(path)
      )
    }
  }
  return undefined
}

function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (isNode(value)) return isScalar(value) ? show(value.value) : 'a record or a list'
  const json = JSON.stringify(value)
  return json.length > 60 ? `${json.slice(0, 60)}…` : json
}

/**
 * Make a function to the value at a path and its offset: that of the key, since a missing value has no place of its own.
 * Where there is none, the value is `undefined`, and the offset that of the nearest parent.
 */
function createFind(document: Document): (path: readonly PropertyKey[]) => { value: unknown; offset: number } {
  const indexes = new WeakMap<YAMLMap, Map<unknown, Pair>>()
  return (path) => {
    let value: unknown = document.contents
    let offset = document.contents?.range?.[0] ?? 0
    for (const name of path) {
      const pair = isMap(value) ? pairsOf(value).get(name) : undefined
      const next = pair ? pair.value : isSeq(value) ? value.items[Number(name)] : undefined
      const place = pair ? pair.key : next
      if (!isNode(place)) return { value: undefined, offset }
      offset = place.range?.[0] ?? offset
      value = next
    }
    return { value, offset }
  }

  /** Fields by name; a record may have many. */
  function pairsOf(map: YAMLMap): Map<unknown, Pair> {
    const known = indexes.get(map)
    if (known) return known
    const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]))
    indexes.set(map, pairs)
    return pairs
  }
}
