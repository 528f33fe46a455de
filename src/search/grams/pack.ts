/** From the list of a gram to what its shard says of it: the list itself, or where its parts are, each in a file of its own. */
import { encodeHeavy, encodeLight, type Part } from './entry.ts'
import { hasPlaces, type GramSettings, type ListPart } from './format.ts'
import { countPlaces, encodeCounts, encodePlaces, sizeOfRecord, type Counts, type Places } from './list.ts'
import { toBase64 } from './varint.ts'

export interface Packed {
  /** @param first Number of the file of the first part. */
  readonly entryAt: (first: number) => Uint8Array
  /** None of a list that is not over the cap. */
  readonly parts: readonly ListPart[]
}

/**
 * @param paragraphs Records from this number on are found but not counted.
 * @param groups The first record of each group that occurrences are counted by.
 */
export function createPack(paragraphs: number, groups: readonly number[], { cap }: Pick<GramSettings, 'cap'>) {
  return (gram: string, all: Counts | Places): Packed => {
    const bytes = encode(gram, all)
    if (bytes.length <= cap) return { entryAt: () => encodeLight(bytes), parts: [] }
    const counts = hasPlaces(gram) ? countPlaces(all as Places, gram.length) : (all as Counts)
    const heads: Part[] = []
    const parts: ListPart[] = []
    for (const part of cut<number | readonly number[]>(all)) {
      const own = [...part.keys()].filter((record) => record < paragraphs)
      const occurrences = own.reduce((sum, record) => sum + (counts.get(record) ?? 0), 0)
      heads.push({ first: [...part.keys()][0] ?? 0, paragraphs: own.length, occurrences })
      const list = toBase64(encode(gram, part as Counts | Places))
      parts.push({ list, ...(parts.length === 0 && { groups: toBase64(encodeCounts(byGroup(counts))) }) })
    }
    return { entryAt: (first) => encodeHeavy(first, heads), parts }
  }

  /** Stretches of a list, each up to the cap, and of one record at least. */
  function* cut<Value extends number | readonly number[]>(
    all: ReadonlyMap<number, Value>
  ): Generator<ReadonlyMap<number, Value>> {
    let part = new Map<number, Value>()
    let size = 0
    let last = 0
    for (const [record, value] of all) {
      if (size + sizeOfRecord(record - last, value) > cap && part.size > 0) {
        yield part
        part = new Map()
        size = 0
        last = 0
      }
      size += sizeOfRecord(record - last, value)
      part.set(record, value)
      last = record
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
}

const encode = (gram: string, all: Counts | Places): Uint8Array =>
  hasPlaces(gram) ? encodePlaces(all as Places) : encodeCounts(all as Counts)
