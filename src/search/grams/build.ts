/**
 * Make the index of a collection: for each gram of two characters the list of where it stands. One whose list is over the
 * cap is cut into files of its own, and is refined: each gram that begins with it and is one character longer has a list,
 * too, and so on. A character alone has a list of records.
 */
import { countPlaces, encodeCounts, encodePlaces, type Counts, type Places } from './list.ts'
import { encodeHeavy, encodeLight, type Part } from './entry.ts'
import { fileOf, hasPlaces, shardOf, type GramSettings, type ListPart, type Shard } from './format.ts'
import { positionsByUnit } from './positions.ts'
import { toBase64 } from './varint.ts'

export interface Indexed {
  /** Folded, by record. */
  readonly texts: readonly string[]
  /** Records by key. */
  readonly keyed: ReadonlyMap<string, readonly number[]>
  /** Records from this number on are titles and the like, not paragraphs: they are found but not counted. */
  readonly paragraphs: number
  /** The first record of each group that occurrences are counted by. */
  readonly groups: readonly number[]
}

/** So many shards that their lists have the wanted size: a character costs some three bytes. */
export const countShards = (texts: readonly string[], { shard }: GramSettings): number =>
  Math.max(1, Math.ceil((3 * texts.reduce((sum, { length }) => sum + length, 0)) / shard))

/** @returns Files by name; one is made when it is asked for. */
export function* toGramFiles(
  { texts, keyed, paragraphs, groups }: Indexed,
  settings: GramSettings
): Generator<[name: string, content: Shard | ListPart]> {
  const shards = Array.from({ length: countShards(texts, settings) }, () => ({
    grams: [] as string[],
    entries: [] as Uint8Array[]
  }))
  let lists = 0

  for (const { unit, places } of positionsByUnit(texts)) {
    const gram = String.fromCharCode(unit)
    yield* put(gram, new Map([...places].map(([record, { length }]) => [record, length])))
    yield* refine(gram, places)
  }
  for (const [key, records] of keyed) yield* put(key, new Map(records.map((record) => [record, 1])))
  for (const [number, { grams, entries }] of shards.entries())
    yield [fileOf('grams', number), { grams, entries: toBase64(join(entries)) }]

  function* refine(gram: string, places: Places): Generator<[string, ListPart]> {
    for (const [unit, longer] of splitByNext(places, gram.length)) {
      const next = gram + String.fromCharCode(unit)
      const isHeavy = yield* put(next, longer)
      if (isHeavy && next.length < settings.longest) yield* refine(next, longer)
    }
  }

  /** @returns Whether its list is over the cap. */
  function* put(gram: string, all: Counts | Places): Generator<[string, ListPart], boolean> {
    const bytes = encode(gram, all)
    if (bytes.length <= settings.cap) {
      add(gram, encodeLight(bytes))
      return false
    }
    const counts = hasPlaces(gram) ? countPlaces(all as Places, gram.length) : (all as Counts)
    const parts: Part[] = []
    const first = lists
    for (const part of cut<number | readonly number[]>(gram, all)) {
      const own = [...part.keys()].filter((record) => record < paragraphs)
      const occurrences = own.reduce((sum, record) => sum + (counts.get(record) ?? 0), 0)
      parts.push({ first: [...part.keys()][0] ?? 0, paragraphs: own.length, occurrences })
      const isFirst = lists === first
      const list = toBase64(encode(gram, part as Counts | Places))
      yield [fileOf('lists', lists++), { list, ...(isFirst && { groups: toBase64(encodeCounts(byGroup(counts))) }) }]
    }
    add(gram, encodeHeavy(first, parts))
    return true
  }

  function add(gram: string, entry: Uint8Array): void {
    const shard = shards[shardOf(gram, shards.length)]
    shard?.grams.push(gram)
    shard?.entries.push(entry)
  }

  /** Stretches of a list, each up to the cap, and of one record at least. */
  function* cut<Value>(gram: string, all: ReadonlyMap<number, Value>): Generator<ReadonlyMap<number, Value>> {
    let part = new Map<number, Value>()
    let size = 0
    for (const [record, value] of all) {
      const own = encode(gram, new Map([[part.size > 0 ? 64 : record, value]]) as unknown as Counts | Places).length
      if (size + own > settings.cap && part.size > 0) {
        yield part
        part = new Map()
        size = 0
      }
      part.set(record, value)
      size += own
    }
    yield part
  }

  function byGroup(counts: Counts): Counts {
    const sums = new Map<number, number>()
    let group = 0
    for (const [record, count] of counts) {
      if (record >= paragraphs) break
      while ((groups[group + 1] ?? Infinity) <= record) group++
      sums.set(group, (sums.get(group) ?? 0) + count)
    }
    return sums
  }

  /** By the character that follows, in the order in which they first stand in the texts. */
  function splitByNext(places: Places, length: number): Map<number, Map<number, number[]>> {
    const split = new Map<number, Map<number, number[]>>()
    for (const [record, offsets] of places) {
      const text = texts[record] ?? ''
      for (const offset of offsets) {
        if (offset + length >= text.length) continue
        const unit = text.charCodeAt(offset + length)
        let longer = split.get(unit)
        if (!longer) split.set(unit, (longer = new Map<number, number[]>()))
        const same = longer.get(record)
        if (same) same.push(offset)
        else longer.set(record, [offset])
      }
    }
    return split
  }
}

const encode = (gram: string, all: Counts | Places): Uint8Array =>
  hasPlaces(gram) ? encodePlaces(all as Places) : encodeCounts(all as Counts)

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
