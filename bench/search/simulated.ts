/**
 * The index of a collection that is too large to be made: of its files those are made that some questions ask for, with the lists
 * that stand in them, from all texts, by the code that makes an index.
 *
 * Estimated are two things, by counts of grams by hash: which of the other grams in a shard are there, because what they begin with is over
 * the cap; and how many files of lists there are.
 */
import type { CorpusParagraph, CorpusPlan } from '../../src/search/corpus.ts'
import { countShards } from '../../src/search/grams/build.ts'
import { writeShard } from '../../src/search/grams/entry.ts'
import { fileOf, hasPlaces, shardOf, type GramIndex, type GramSettings } from '../../src/search/grams/format.ts'
import type { Counts, Places } from '../../src/search/grams/list.ts'
import { createPack } from '../../src/search/grams/pack.ts'
import { toRecords } from '../../src/search/grams/records.ts'
import { countPerFile } from '../../src/search/grams/write.ts'
import { lengthOfVarint } from '../../src/search/grams/varint.ts'
import { nothingMeant } from '../../src/search/meant.ts'
import { cellOf, cells, collect, countGrams, countHaving, hashOf, type Texts } from './scan.ts'

export interface Collection extends Texts {
  readonly characters: number
  readonly plans: readonly CorpusPlan[]
  /** Without their texts. */
  readonly paragraphs: readonly CorpusParagraph[]
}

/** Bytes of an offset, on average. */
const offsetBytes = 1.4

/** Grams are counted in so many paragraphs at least. */
const counted = 250_000

/**
 * @param asked Phrases of two characters and more, folded: files that no answer to them reads cannot be loaded.
 * @param looked So many shards can be loaded besides.
 */
export function simulateIndex(
  collection: Collection,
  settings: GramSettings,
  asked: readonly string[],
  looked: number
) {
  const { size, characters, plans, paragraphs, textOf } = collection
  const {
    records,
    ends,
    keyed,
    chapters,
    plans: groups
  } = toRecords({ plans, paragraphs, entries: [], simplified: '', meant: nothingMeant }, true)
  const shards = countShards(characters, settings)
  const perFile = countPerFile(size, characters, settings)
  const index: GramIndex = { ends, shards, perFile, longest: settings.longest }
  const pack = createPack(ends.paragraphs, groups, settings)

  const each = Math.max(1, Math.floor(size / counted))
  const counts = countGrams(collection, settings.longest, each)
  const isLong = new Uint8Array(cells / 4)
  // What is nearly over the cap may be over it.
  for (const [cell, count] of counts.entries()) if (2 * bytesOf(count) > settings.cap) isLong[cell >>> 2] = 1
  const isWanted = new Uint8Array(shards)
  for (const gram of asked.flatMap(gramsOf)) isWanted[shardOf(gram, shards)] = 1
  const others = Array.from({ length: looked }, (_, at) => Math.floor(((at + 0.5) * shards) / looked))
  for (const shard of others) isWanted[shard] = 1
  const found = collect(collection, settings.longest, isWanted, isLong)
  const gramsByShard = Map.groupBy([...found.keys(), ...keyed.keys()], (gram) => shardOf(gram, shards))

  const files = { grams: shards, lists: countLists(), texts: Math.ceil(size / perFile), chapters: chapters.length }
  const entries = new Map<string, Uint8Array | undefined>()
  /** By file of lists: its gram, and the number of the part. */
  const parts = new Map<string, readonly [gram: string, part: number]>()
  let nextList = Math.floor(files.lists / 2)

  return { index, table: { plans, firsts: groups }, files, looked: others, load }

  /** @throws {RangeError} When no question was to ask for a file. */
  function load(file: string): object {
    const number = Number(file.slice(file.lastIndexOf('/') + 1))
    const folders: Readonly<Record<string, (number: number) => object | undefined>> = {
      grams: shardAt,
      texts: textsAt,
      chapters: (number) => chapters[number],
      lists: partAt
    }
    const content = folders[file.slice(0, file.indexOf('/'))]?.(number)
    if (!content) throw new RangeError(`Expected a question that asks for ${file}.`)
    return content
  }

  function shardAt(number: number): object | undefined {
    if (isWanted[number] !== 1) return undefined
    const grams = (gramsByShard.get(number) ?? []).filter((gram) => entryOf(gram))
    return writeShard(
      grams,
      grams.map((gram) => entryOf(gram) ?? new Uint8Array())
    )
  }

  /** `undefined` of a gram that is not made: what it begins with is not over the cap. */
  function entryOf(gram: string): Uint8Array | undefined {
    if (entries.has(gram)) return entries.get(gram)
    const start = gram.slice(0, -1)
    const entry = !hasPlaces(gram) || gram.length < 3 || isHeavy(start) ? makeEntry(gram) : undefined
    entries.set(gram, entry)
    return entry
  }

  function makeEntry(gram: string): Uint8Array {
    const { entryAt, parts: own } = pack(gram, listOf(gram))
    const entry = entryAt(nextList)
    for (const part of own.keys()) parts.set(fileOf('lists', nextList++), [gram, part])
    return entry
  }

  function isHeavy(gram: string): boolean {
    return found.has(gram)
      ? (entryOf(gram)?.[0] ?? 0) % 2 === 1
      : bytesOf(counts[cellOf(hashOf(gram))] ?? 0) > settings.cap
  }

  function listOf(gram: string): Counts | Places {
    if (keyed.has(gram)) return new Map(keyed.get(gram)?.map((record) => [record, 1]))
    const places = found.get(gram)?.read() ?? new Map<number, number[]>()
    return hasPlaces(gram) ? places : new Map([...places].map(([record, { length }]) => [record, length]))
  }

  function partAt(number: number): object | undefined {
    const [gram = '', part = 0] = parts.get(fileOf('lists', number)) ?? []
    return pack(gram, listOf(gram)).parts[part]
  }

  function textsAt(number: number): object {
    return records.slice(number * perFile, (number + 1) * perFile).map((record, at) => ({
      ...record,
      text: String.fromCharCode(...textOf(number * perFile + at))
    }))
  }

  function countLists(): number {
    let files = 0
    for (const count of counts) files += partsOf(bytesOf(count))
    for (const count of countHaving(collection, each)) files += partsOf(1.2 * count * gapBytes(count))
    for (const { length } of keyed.values()) files += partsOf(length * gapBytes(length))
    return files
  }

  function partsOf(bytes: number): number {
    return bytes > settings.cap ? Math.ceil(bytes / settings.cap) : 0
  }

  /** Of a list of places, as if each were in a paragraph of its own. */
  function bytesOf(count: number): number {
    return count * (gapBytes(count) + offsetBytes)
  }

  /** Of a gap between records, if so many have a gram. */
  function gapBytes(count: number): number {
    return lengthOfVarint(Math.floor((2 * size) / Math.max(1, count)))
  }

  /** All that a search may look up of a phrase of two characters and more. */
  function gramsOf(phrase: string): string[] {
    return Array.from({ length: phrase.length }, (_, start) =>
      Array.from({ length: Math.min(settings.longest, phrase.length - start) - 1 }, (_, more) =>
        phrase.slice(start, start + 2 + more)
      )
    ).flat()
  }
}
