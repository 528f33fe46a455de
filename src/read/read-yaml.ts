import { isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml'
import { location } from 'vfile-location'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type * as z from 'zod'
import { decode } from './decode.ts'
import { say } from '../model/messages/say.ts'
import { nothing, oneValue, severalValues } from '../model/messages/seed-files.ts'
import type { Sentences } from '../model/messages/sentences.ts'
import { fault } from '../model/report.ts'
import { expectedBy, fieldsOf, namesOf, whereIs } from './name-fields.ts'
import { reportCommas } from './report-commas.ts'
import { reportInvisible } from './report-invisible.ts'
import { commentAt, mergeMark, problemOf, slipNear, type Slip } from './yaml-slips.ts'

/** The value of a YAML seed, and where its parts stand in the file. */
export interface YamlSeed<T> {
  readonly value: T
  /** Place of the field or list entry at `path`, or of its nearest parent. */
  readonly placeOf: (path: readonly PropertyKey[]) => Point
}

/**
 * Read a YAML seed against its schema.
 *
 * @param whole Schema of all that the file may have, where `schema` is of a part: faults are told by its fields.
 * @returns `undefined` when it is not UTF-8, not YAML or not of the schema; `file` then has a message per fault.
 */
export function readYaml<T>(file: VFile, schema: z.ZodType<T>, whole: z.ZodType = schema): YamlSeed<T> | undefined {
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

  reportInvisible(text, file, toPoint)
  reportCommas(document, file, toPoint)
  const faults: Slip[] = []
  /** By their ends: where quotations begin. */
  const quotations = new Map<number, number>()
  visit(document, {
    Scalar(_, { range, type }) {
      if (range && type?.startsWith('QUOTE')) quotations.set(range[1], range[0])
    },
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) faults.push({ offset: key.range?.[0] ?? 0, problem: twice(String(key.value)) })
        seen.add(key.value)
      }
    },
    Alias(_, { source, range }) {
      faults.push({ offset: range?.[0] ?? 0, problem: alias(source) })
    }
  })
  for (const error of [...document.errors, ...document.warnings]) {
    const [end] = error.pos
    // One that is not closed is told where it opens, and not where the file ends.
    const isOpen = error.code === 'MISSING_CHAR' && error.message.includes('quote')
    faults.push({ offset: (isOpen ? quotations.get(end) : undefined) ?? end, problem: problemOf(error) })
  }
  const mark = mergeMark(text)
  // What follows the first is often of its making.
  const [first] = faults.sort((a, b) => a.offset - b.offset)
  const find = createFind(document)
  const commentOf = (offset: number) => commentAt(text, offset)
  const placeOf = (path: readonly PropertyKey[]) => toPoint(find(path).offset)
  const data: unknown = mark || first ? undefined : document.toJS()
  const parsed = schema.safeParse(data)
  if (parsed.success && !mark && !first) return { value: parsed.data, placeOf }

  const slip = mark ?? slipNear(text, first?.offset ?? text.length, namesOf(whole)) ?? first
  if (slip) fault(file, say('yaml-syntax', { problem: slip.problem }), toPoint(slip.offset))
  else reportIssues(parsed.error?.issues ?? [])
  return undefined

  function reportIssues(issues: readonly z.core.$ZodIssue[]): void {
    const fieldAt = fieldsOf(whole)
    for (const issue of issues) {
      const { path } = issue
      if (issue.code === 'unrecognized_keys') {
        const known = Object.keys(fieldAt(path)?.properties ?? {})
        for (const field of issue.keys) {
          const where = whereIs([...path, field], data)
          const message = say('unknown-field', { where, field, expected: issue.message, known })
          fault(file, message, placeOf([...path, field]))
        }
      } else {
        const { value, offset } = find(path)
        const comment = isEmpty(value) ? commentOf(offset) : undefined
        const found = show(value)
        const message = comment
          ? say('yaml-syntax', { problem: comment.problem })
          : say('seed-value', {
              where: whereIs(path, data),
              expected: expectedBy(issue, isScalar(value) ? value.value : value, fieldAt),
              found
            })
        fault(file, message, comment ? toPoint(comment.offset) : placeOf(path))
      }
    }
  }
}

const twice = (key: string): Sentences => ({ en: 'Map keys must be unique', zh: `“${key}”这一项写了两次` })
const alias = (name: string): Sentences => ({
  en: `the alias *${name}, where seeds write every value out`,
  zh: `“*${name}”是引用，这里要把内容写出来；文字以 * 开头时，请放在引号里`
})

/** Whether a field or item is there, and nothing in it. */
const isEmpty = (value: unknown) => isScalar(value) && value.value === null

function show(value: unknown): Sentences {
  if (value === undefined || value === null) return nothing
  if (isNode(value)) return isScalar(value) ? show(value.value) : severalValues
  return oneValue(value)
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
