/** Reads the files of an index. What has come is kept; what has not is asked for again. */
import { readShard, type Entry, type Heavy, type Light } from './entry.ts'
import { fileOf, hasPlaces, shardOf, type GramIndex, type ListPart, type Shard } from './format.ts'
import { countPlaces, decodeCounts, decodePlaces, type Counts, type Places } from './list.ts'
import { once } from '../once.ts'
import { fromBase64 } from './varint.ts'

/** Loads a file of the index by name. It rejects when the file does not come whole, and is then called again. */
export type Load = (file: string) => Promise<unknown>

/** Half-open, by number of record. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Lookup {
  /** `undefined` when no text has the gram, or when the gram was not made: one that it begins with is not heavy. */
  readonly find: (gram: string) => Promise<Entry | undefined>
  /** The places of a gram whose list is at hand. */
  readonly placesOf: (entry: Light) => Places
  /** The places of a heavy gram; only the parts of its list with records of the ranges are read. */
  readonly places: (entry: Heavy, ranges: readonly Range[]) => Promise<Places>
  /** How often records have a gram, as a whole phrase; read likewise. */
  readonly counts: (entry: Entry, ranges: readonly Range[]) => Promise<Counts>
  /** Occurrences by group of a heavy gram. */
  readonly groups: (entry: Heavy) => Promise<Counts>
}

export function createLookup({ shards }: Pick<GramIndex, 'shards'>, load: Load): Lookup {
  const read = createReadOnce(load)
  const readList = (file: string) =>
    read(file, (content) => {
      const { list, groups } = content as ListPart
      return { list: fromBase64(list), groups }
    })
  const placesIn = once(decodePlaces)
  const countsIn = once(decodeCounts)

  return {
    async find(gram) {
      const shard = await read(fileOf('grams', shardOf(gram, shards)), (content) => readShard(content as Shard))
      return shard(gram)
    },
    placesOf: ({ list }) => placesIn(list),
    places: (entry, ranges) => collect(entry, ranges, placesIn),
    counts: (entry, ranges) =>
      collect(entry, ranges, (list) =>
        hasPlaces(entry.gram) ? countPlaces(placesIn(list), entry.gram.length) : countsIn(list)
      ),
    async groups({ file }) {
      const { groups = '' } = await readList(fileOf('lists', file))
      return decodeCounts(fromBase64(groups))
    }
  }

  async function collect<Value>(
    entry: Entry,
    ranges: readonly Range[],
    decode: (list: Uint8Array) => ReadonlyMap<number, Value>
  ): Promise<ReadonlyMap<number, Value>> {
    const lists = entry.list
      ? [entry.list]
      : await Promise.all(filesIn(entry, ranges).map((file) => readList(file).then(({ list }) => list)))
    const [from, to] = [Math.min(...ranges.map(({ from }) => from)), Math.max(...ranges.map(({ to }) => to))]
    const found = new Map<number, Value>()
    for (const list of lists)
      for (const [record, value] of decode(list)) if (record >= from && record < to) found.set(record, value)
    return found
  }
}

/** The files with the parts of a heavy gram's list that have records of some ranges. */
export function filesIn({ parts, file }: Heavy, ranges: readonly Range[]): string[] {
  return parts.flatMap(({ first }, index) => {
    const end = parts[index + 1]?.first ?? Infinity
    return ranges.some(({ from, to }) => first < to && end > from) ? [fileOf('lists', file + index)] : []
  })
}

/** Load files by name and read each once. */
export function createReadOnce(load: Load) {
  const known = new Map<string, Promise<unknown>>()
  return <Value>(file: string, read: (content: unknown) => Value): Promise<Value> => {
    const loaded = known.get(file) ?? load(file).then(read)
    known.set(file, loaded)
    loaded.catch(() => known.delete(file))
    return loaded as Promise<Value>
  }
}
