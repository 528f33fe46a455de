/** Reading all texts of a large collection, for the grams in them. */

export interface Texts {
  readonly size: number
  /** The folded text of a paragraph as UTF-16 code units, in a buffer that the next call overwrites. */
  readonly textOf: (record: number) => Uint16Array
}

/** Where one gram stands: eight bytes a place. */
export interface Found {
  readonly add: (record: number, offset: number) => void
  readonly read: () => Map<number, number[]>
}

/** Cells for the counts of grams, by hash. */
export const cells = 2 ** 26

/** A gram is counted once what it begins with has been met so often: nearly all are rarer. */
const often = 16

/**
 * Count grams of two characters and more by {@link cellOf}, in some of the paragraphs.
 *
 * @param each One paragraph of so many is looked at; the counts are for all.
 */
export function countGrams({ size, textOf }: Texts, longest: number, each: number): Uint32Array {
  const counts = new Uint32Array(cells)
  for (let record = 0; record < size; record += each) {
    const text = textOf(record)
    for (let start = 0; start < text.length; start++) {
      let hash = step(seed, text[start] ?? 0)
      for (let end = start + 1; end < text.length && end - start < longest; end++) {
        hash = step(hash, text[end] ?? 0)
        const cell = cellOf(hash)
        const count = (counts[cell] ?? 0) + each
        counts[cell] = count
        if (count < often * each) break
      }
    }
  }
  return counts
}

/** How many paragraphs have each code unit; looked at as by {@link countGrams}. */
export function countHaving({ size, textOf }: Texts, each: number): Uint32Array {
  const counts = new Uint32Array(0x10000)
  for (let record = 0; record < size; record += each)
    for (const unit of new Set(textOf(record))) counts[unit] = (counts[unit] ?? 0) + each
  return counts
}

/**
 * Find where grams of some shards stand.
 *
 * @param isWanted By shard.
 * @param isLong By a quarter of {@link cellOf}, whether the grams that begin with one may be there.
 */
export function collect(
  { size, textOf }: Texts,
  longest: number,
  isWanted: Uint8Array,
  isLong: Uint8Array
): Map<string, Found> {
  const shards = isWanted.length
  const found = new Map<string, Found>()
  for (let record = 0; record < size; record++) {
    const text = textOf(record)
    const length = text.length
    for (let start = 0; start < length; start++) {
      const most = Math.min(length, start + longest)
      let hash = seed
      for (let end = start; end < most; end++) {
        hash = step(hash, text[end] ?? 0)
        // As shardOf ends.
        if (isWanted[((hash ^ (hash >>> 15)) >>> 0) % shards] === 1) {
          const gram = String.fromCharCode(...text.subarray(start, end + 1))
          let places = found.get(gram)
          if (!places) found.set(gram, (places = createFound()))
          places.add(record, start)
        }
        if (end > start && isLong[cellOf(hash) >>> 2] !== 1) break
      }
    }
  }
  return found
}

/** FNV-1a, as `shardOf` begins. */
const seed = 0x811c9dc5
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193) >>> 0

export function hashOf(gram: string): number {
  let hash = seed
  for (let at = 0; at < gram.length; at++) hash = step(hash, gram.charCodeAt(at))
  return hash
}

export const cellOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 6

function createFound(): Found {
  let all = new Uint32Array(8)
  let length = 0
  return {
    add(record, offset) {
      if (length === all.length) {
        const longer = new Uint32Array(2 * length)
        longer.set(all)
        all = longer
      }
      all[length++] = record
      all[length++] = offset
    },
    read() {
      const places = new Map<number, number[]>()
      for (let at = 0; at < length; at += 2) {
        const record = all[at] ?? 0
        const offset = all[at + 1] ?? 0
        const same = places.get(record)
        if (same) same.push(offset)
        else places.set(record, [offset])
      }
      return places
    }
  }
}
