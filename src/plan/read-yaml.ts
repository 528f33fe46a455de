import { isNode, isPair, isScalar, parseDocument, visit, type Document } from 'yaml'
import { location } from 'vfile-location'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type * as z from 'zod'
import { decode } from './decode.ts'

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
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true })
  const toPoint = (offset: number): Point => {
    // A Windows line ends before its line feed, too.
    const inLine = text.startsWith('\r\n', offset - 1) ? offset - 1 : Math.min(offset, text.length)
    return places.toPoint(inLine) ?? { line: 1, column: 1, offset: 0 }
  }

  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }))
  visit(document, {
    Alias(_, { source, range }) {
      faults.push({ offset: range?.[0] ?? 0, message: `the alias *${source}, where seeds write every value out` })
    }
  })
  for (const { offset, message } of faults) {
    file.message(
      `Expected YAML, found a fault: ${message}. Correct the file here; long or odd text is safest in "…".`,
      { place: toPoint(offset), source: 'plan', ruleId: 'yaml-syntax' }
    )
  }
  if (faults.length > 0) return undefined

  const placeOf = (path: readonly PropertyKey[]) => toPoint(offsetOf(document, path))
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, placeOf }

  for (const issue of parsed.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    for (const key of unknown) {
      const path = key === undefined ? issue.path : [...issue.path, key]
      const name = path.length > 0 ? `"${path.join('.')}"` : 'the file'
      const found = key === undefined ? show(document.getIn(path)) : `the unknown field "${key}"`
      file.message(`Expected ${issue.message} at ${name}, found ${found}. seeds/README.md explains the fields.`, {
        place: placeOf(path),
        source: 'plan',
        ruleId: key === undefined ? 'seed-value' : 'unknown-field'
      })
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

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const node = document.getIn(path.slice(0, length), true)
    const key = findKey(parent, path[length - 1])
    if (key !== undefined) return key
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

/** Offset of the key `name` itself: a missing value has no place of its own. */
function findKey(parent: unknown, name: PropertyKey | undefined): number | undefined {
  let offset: number | undefined
  if (!isNode(parent)) return undefined
  visit(parent, {
    Pair(_, pair) {
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === name) offset ??= pair.key.range?.[0]
      return visit.SKIP
    }
  })
  return offset
}
