/**
 * Where a gram stands: records by number, and in each the offsets in its folded text. The two stand apart, since they compress
 * apart: gaps between records, of which the lowest bit says that a count follows; then gaps between offsets.
 */
import { createReader, lengthOfVarint, writeVarint } from './varint.ts'

/** Offsets by record, both ascending. */
export type Places = ReadonlyMap<number, readonly number[]>
/** How often by record, ascending. */
export type Counts = ReadonlyMap<number, number>

export function encodePlaces(places: Places): Uint8Array {
  const records: number[] = []
  const offsets: number[] = []
  let last = 0
  for (const [record, all] of places) {
    writeRecord(records, record - last, all.length)
    last = record
    let before = 0
    for (const offset of all) {
      writeVarint(offsets, offset - before)
      before = offset
    }
  }
  const head: number[] = []
  writeVarint(head, records.length)
  const bytes = new Uint8Array(head.length + records.length + offsets.length)
  bytes.set(head)
  bytes.set(records, head.length)
  bytes.set(offsets, head.length + records.length)
  return bytes
}

export function encodeCounts(counts: Counts): Uint8Array {
  const bytes: number[] = []
  let last = 0
  for (const [record, count] of counts) {
    writeRecord(bytes, record - last, count)
    last = record
  }
  return Uint8Array.from(bytes)
}

export function decodePlaces(bytes: Uint8Array): Places {
  const reader = createReader(bytes)
  const counts = decodeCounts(reader.take(reader.next()))
  const places = new Map<number, number[]>()
  for (const [record, count] of counts) {
    const offsets: number[] = []
    for (let index = 0, offset = 0; index < count; index++) offsets.push((offset += reader.next()))
    places.set(record, offsets)
  }
  return places
}

export function decodeCounts(bytes: Uint8Array): Counts {
  const reader = createReader(bytes)
  const counts = new Map<number, number>()
  for (let record = 0; !reader.isAtEnd();) {
    const head = reader.next()
    record += Math.floor(head / 2)
    counts.set(record, head % 2 === 1 ? reader.next() : 1)
  }
  return counts
}

function writeRecord(bytes: number[], gap: number, count: number): void {
  writeVarint(bytes, 2 * gap + (count > 1 ? 1 : 0))
  if (count > 1) writeVarint(bytes, count)
}

/**
 * Bytes of a record in a list.
 *
 * @param gap From the record before.
 * @param value Its offsets, or how often it has the gram.
 */
export function sizeOfRecord(gap: number, value: number | readonly number[]): number {
  const count = typeof value === 'number' ? value : value.length
  let size = lengthOfVarint(2 * gap) + (count > 1 ? lengthOfVarint(count) : 0)
  if (typeof value === 'number') return size
  let before = 0
  for (const offset of value) {
    size += lengthOfVarint(offset - before)
    before = offset
  }
  return size
}

/** How often words of a length stand at some offsets, from left to right without overlap. */
export function countApart(offsets: readonly number[], length: number): number {
  let count = 0
  let end = 0
  for (const offset of offsets) {
    if (offset < end) continue
    count++
    end = offset + length
  }
  return count
}

/** How often a gram itself is found, as a whole phrase. */
export function countPlaces(places: Places, length: number): Counts {
  return new Map([...places].map(([record, offsets]) => [record, countApart(offsets, length)]))
}
