/** What a shard says of a gram: its list, or where the parts of a list over the cap are. */
import { createReader, fromBase64, toBase64, writeVarint } from './varint.ts'
import type { Shard } from './format.ts'

/** A stretch of a list, in a file of its own. */
export interface Part {
  /** Its first record. */
  readonly first: number
  /** How many records of it are paragraphs, and how often these have the gram, without overlap. */
  readonly paragraphs: number
  readonly occurrences: number
}

export type Entry =
  | { readonly gram: string; readonly list: Uint8Array; readonly parts?: undefined }
  /** @property file Number of the file of the first part; the others follow. */
  | { readonly gram: string; readonly list?: undefined; readonly parts: readonly Part[]; readonly file: number }

export type Heavy = Extract<Entry, { readonly parts: readonly Part[] }>
export type Light = Exclude<Entry, Heavy>

export const isHeavy = (entry: Entry): entry is Heavy => entry.parts !== undefined
export const isLight = (entry: Entry): entry is Light => entry.parts === undefined

export const encodeLight = (list: Uint8Array): Uint8Array => encode(list, 0)

export function encodeHeavy(file: number, parts: readonly Part[]): Uint8Array {
  const bytes: number[] = []
  writeVarint(bytes, file)
  for (const [index, { first, paragraphs, occurrences }] of parts.entries()) {
    writeVarint(bytes, first - (parts[index - 1]?.first ?? 0))
    writeVarint(bytes, paragraphs)
    writeVarint(bytes, occurrences)
  }
  return encode(Uint8Array.from(bytes), 1)
}

function encode(content: Uint8Array, kind: 0 | 1): Uint8Array {
  const head: number[] = []
  writeVarint(head, 2 * content.length + kind)
  const bytes = new Uint8Array(head.length + content.length)
  bytes.set(head)
  bytes.set(content, head.length)
  return bytes
}

/** @param entries In the order of the grams. */
export function writeShard(grams: readonly string[], entries: readonly Uint8Array[]): Shard {
  const whole = new Uint8Array(entries.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const entry of entries) {
    whole.set(entry, at)
    at += entry.length
  }
  return { grams, entries: toBase64(whole) }
}

/** The entries of a shard by gram; each is read when it is asked for. */
export function readShard({ grams, entries }: Shard): (gram: string) => Entry | undefined {
  const reader = createReader(fromBase64(entries))
  const found = new Map(
    grams.map((gram) => {
      const head = reader.next()
      return [gram, { isHeavy: head % 2 === 1, content: reader.take(Math.floor(head / 2)) }]
    })
  )
  return (gram) => {
    const one = found.get(gram)
    if (!one) return undefined
    return one.isHeavy ? readHeavy(gram, one.content) : { gram, list: one.content }
  }
}

function readHeavy(gram: string, content: Uint8Array): Heavy {
  const reader = createReader(content)
  const file = reader.next()
  const parts: Part[] = []
  for (let first = 0; !reader.isAtEnd();)
    parts.push({ first: (first += reader.next()), paragraphs: reader.next(), occurrences: reader.next() })
  return { gram, file, parts }
}
