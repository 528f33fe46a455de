/**
 * Make the index of a collection: for each gram of two characters the list of where it stands. One whose list is over the
 * cap is cut into files of its own, and is refined: each gram that begins with it and is one character longer has a list,
 * too, and so on. A character alone has a list of records.
 */
import { writeShard } from './entry.ts'
import { fileOf, shardOf, type GramSettings, type ListPart, type Shard } from './format.ts'
import type { Counts, Places } from './list.ts'
import { createPack } from './pack.ts'
import { positionsByUnit } from './positions.ts'

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
export const countShards = (characters: number, { shard }: GramSettings): number =>
  Math.max(1, Math.ceil((3 * characters) / shard))

export const countCharacters = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0)

/** @returns Files by name; one is made when it is asked for. */
export function* toGramFiles(
  { texts, keyed, paragraphs, groups }: Indexed,
  settings: GramSettings
): Generator<[name: string, content: Shard | ListPart]> {
  const shards = Array.from({ length: countShards(countCharacters(texts), settings) }, () => ({
    grams: [] as string[],
    entries: [] as Uint8Array[]
  }))
  const pack = createPack(paragraphs, groups, settings)
  let lists = 0

  for (const { unit, places } of positionsByUnit(texts)) {
    const gram = String.fromCharCode(unit)
    yield* put(gram, new Map([...places].map(([record, { length }]) => [record, length])))
    yield* refine(gram, places)
  }
  for (const [key, records] of keyed) yield* put(key, new Map(records.map((record) => [record, 1])))
  for (const [number, { grams, entries }] of shards.entries())
    yield [fileOf('grams', number), writeShard(grams, entries)]

  function* refine(gram: string, places: Places): Generator<[string, ListPart]> {
    for (const [unit, longer] of splitByNext(places, gram.length)) {
      const next = gram + String.fromCharCode(unit)
      const isHeavy = yield* put(next, longer)
      if (isHeavy && next.length < settings.longest) yield* refine(next, longer)
    }
  }

  /** @returns Whether its list is over the cap. */
  function* put(gram: string, all: Counts | Places): Generator<[string, ListPart], boolean> {
    const { entryAt, parts } = pack(gram, all)
    add(gram, entryAt(lists))
    for (const part of parts) yield [fileOf('lists', lists++), part]
    return parts.length > 0
  }

  function add(gram: string, entry: Uint8Array): void {
    const shard = shards[shardOf(gram, shards.length)]
    shard?.grams.push(gram)
    shard?.entries.push(entry)
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
