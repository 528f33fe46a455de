/** Which records of a range have what is asked for. */
import type { Counts } from './list.ts'
import type { createLocate, Located } from './locate.ts'
import { keyOf } from './format.ts'
import type { Lookup, Range } from './lookup.ts'
import type { FoldedQuery } from '../match.ts'

/**
 * @param names What records must name, as keys.
 * @returns How often by record, the phrases together; or the one phrase, where nothing else is asked for and it is heavy.
 */
export function createAsk(lookup: Lookup, locate: ReturnType<typeof createLocate>) {
  return async (
    { phrases, exclusions }: FoldedQuery,
    range: Range,
    names: readonly string[] = []
  ): Promise<Located> => {
    if (phrases.length === 0 || range.from >= range.to) return { counts: new Map() }
    const [wanted, unwanted, named] = await Promise.all([
      Promise.all(phrases.map((phrase) => locate(phrase, range))),
      Promise.all(exclusions.map((phrase) => locate(phrase, range))),
      Promise.all(names.map((name) => recordsNaming(name, range)))
    ])
    const [only] = wanted
    if (only && wanted.length + unwanted.length + named.length === 1) return only

    let records: readonly number[] | undefined
    for (const counts of named) records = keep(records, counts)
    // Short lists first: of long ones only the parts with records that are left are read.
    const counted: Counts[] = []
    for (const one of [...wanted].sort((a, b) => sizeOf(a) - sizeOf(b))) {
      const counts = await countsIn(one, records, range)
      counted.push(counts)
      records = keep(records, counts)
    }
    for (const one of unwanted) {
      const counts = await countsIn(one, records, range)
      records = records?.filter((record) => !counts.has(record))
    }
    return {
      counts: new Map(
        records?.map((record) => [record, counted.reduce((sum, counts) => sum + (counts.get(record) ?? 0), 0)])
      )
    }
  }

  async function recordsNaming(name: string, range: Range): Promise<Counts> {
    const entry = await lookup.find(keyOf(name))
    return entry ? lookup.counts(entry, [range]) : new Map<number, number>()
  }

  async function countsIn(located: Located, records: readonly number[] | undefined, range: Range): Promise<Counts> {
    if (!('heavy' in located)) return located.counts
    const ranges = records?.map((record) => ({ from: record, to: record + 1 })) ?? [range]
    return ranges.length > 0 ? lookup.counts(located.heavy, ranges) : new Map<number, number>()
  }
}

const keep = (records: readonly number[] | undefined, counts: Counts): readonly number[] =>
  records ? records.filter((record) => counts.has(record)) : [...counts.keys()].sort((a, b) => a - b)

const sizeOf = (located: Located) => ('heavy' in located ? Infinity : located.counts.size)
