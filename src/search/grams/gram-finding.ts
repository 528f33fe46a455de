/** What a question finds in an index: lists that are short are at hand, a long one is read as far as it is needed. */
import { fileOf, keyOf, type GramIndex } from './format.ts'
import type { Heavy } from './entry.ts'
import type { Counts } from './list.ts'
import type { createReadOnce, Lookup } from './lookup.ts'
import type { Chapters, TextRecord } from './records.ts'
import { unitOf } from '../../model/eid.ts'
import type { CorpusPlan } from '../corpus.ts'
import type { Found } from '../engine.ts'
import type { Finding, FoundPlace, Totals } from '../finding.ts'

export interface FindingContext {
  readonly index: GramIndex
  readonly plans: readonly CorpusPlan[]
  readonly lookup: Lookup
  readonly readFile: ReturnType<typeof createReadOnce>
  readonly readRecords: (numbers: readonly number[]) => Promise<readonly TextRecord[]>
}

/** Numbers of found records, in stretches. */
interface Stretches {
  readonly totals: Totals
  /** By stretch. */
  readonly sizes: readonly { readonly first: number; readonly paragraphs: number; readonly occurrences: number }[]
  readonly read: (stretch: number) => Promise<Counts>
}

/** @param found How often by record, ascending. */
export async function findingOfCounts(
  found: Counts,
  context: FindingContext,
  toFound: (record: TextRecord, occurrences: number) => Found
): Promise<Finding> {
  const occurrences = [...found.values()].reduce((sum, count) => sum + count, 0)
  const [first = 0] = found.keys()
  const totals = { occurrences, paragraphs: found.size, parts: await partsOf(found, context) }
  const sizes = [{ first, paragraphs: found.size, occurrences }]
  return toFinding({ totals, sizes, read: () => Promise.resolve(found) }, context, toFound)
}

/** @param heavy What is found, in all paragraphs. */
export async function findingOfHeavy(
  heavy: Heavy,
  context: FindingContext,
  toFound: (record: TextRecord, occurrences: number) => Found
): Promise<Finding> {
  const { index, plans, lookup, readFile } = context
  const sum = (of: (part: Heavy['parts'][number]) => number) => heavy.parts.reduce((sum, part) => sum + of(part), 0)
  const groups = await lookup.groups(heavy)
  const isOfOne = groups.size <= 1 && plans.length > 1
  const all = { from: 0, to: index.ends.paragraphs }
  const keys =
    plans.length > 1
      ? plans.map(({ id }) => id)
      : (await readChapters(0, readFile)).ids.map((id) => `${plans[0]?.id ?? ''}/${id}`)
  const totals = {
    occurrences: sum(({ occurrences }) => occurrences),
    paragraphs: sum(({ paragraphs }) => paragraphs),
    parts: isOfOne
      ? await partsOf(await lookup.counts(heavy, [all]), context)
      : [...groups].map(([group, occurrences]) => ({ key: keys[group] ?? '', occurrences }))
  }
  const read = (part: number) => {
    const { first = 0 } = heavy.parts[part] ?? {}
    const to = Math.min(heavy.parts[part + 1]?.first ?? Infinity, all.to)
    return lookup.counts(heavy, [{ from: first, to }])
  }
  return toFinding({ totals, sizes: heavy.parts, read }, context, toFound)
}

function toFinding(
  { totals, sizes, read }: Stretches,
  { index, plans, lookup, readRecords }: FindingContext,
  toFound: (record: TextRecord, occurrences: number) => Found
): Finding {
  return { ...totals, read: readFound, placeOf }

  async function readFound(from: number, to: number): Promise<Found[]> {
    let begin = 0
    const wanted = await Promise.all(
      sizes.map(async ({ paragraphs }, stretch) => {
        const start = begin
        begin += paragraphs
        if (start >= to || start + paragraphs <= from) return []
        return [...(await read(stretch))].slice(Math.max(0, from - start), to - start)
      })
    )
    const counts = wanted.flat()
    const records = await readRecords(counts.map(([record]) => record))
    return records.map((record, at) => toFound(record, counts[at]?.[1] ?? 0))
  }

  async function placeOf(plan: string, id: string): Promise<FoundPlace | undefined> {
    const record = await numberOf(plan, id)
    if (record === undefined) return undefined
    const stretch = sizes.reduce((last, { first }, at) => (first <= record ? at : last), 0)
    const before = sizes.slice(0, stretch)
    const counts = [...(await read(stretch))]
    const at = counts.findIndex(([one]) => one === record)
    if (at < 0) return undefined
    return {
      index: before.reduce((sum, { paragraphs }) => sum + paragraphs, at),
      before: [
        ...before.map(({ occurrences }) => occurrences),
        ...counts.slice(0, at).map(([, count]) => count)
      ].reduce((sum, count) => sum + count, 0)
    }
  }

  /** The record of a paragraph: one of those of its unit. */
  async function numberOf(plan: string, id: string): Promise<number | undefined> {
    const at = plans.findIndex((one) => one.id === plan)
    const unit = await lookup.find(keyOf(unitOf(id)))
    if (at < 0 || !unit) return undefined
    const range = { from: index.plans[at] ?? 0, to: index.plans[at + 1] ?? index.ends.paragraphs }
    const numbers = [...(await lookup.counts(unit, [range])).keys()]
    const records = await readRecords(numbers)
    return numbers[records.findIndex((record) => record.id === id)]
  }
}

/** Occurrences by plan; by chapter where all are of one. */
async function partsOf(found: Counts, { index, plans, readFile }: FindingContext): Promise<Totals['parts']> {
  const byPlan = sumByGroup(found, index.plans)
  const [plan = 0, ...others] = byPlan.keys()
  if (others.length > 0) return toParts(byPlan, (group) => plans[group]?.id ?? '')
  if (byPlan.size === 0) return []
  const { ids, firsts } = await readChapters(plan, readFile)
  return toParts(sumByGroup(found, firsts), (group) => `${plans[plan]?.id ?? ''}/${ids[group] ?? ''}`)
}

const toParts = (counts: Counts, keyOfGroup: (group: number) => string) =>
  [...counts].map(([group, occurrences]) => ({ key: keyOfGroup(group), occurrences }))

/** @param firsts The first record of each group, ascending. */
export function sumByGroup(found: Counts, firsts: readonly number[]): Counts {
  const sums = new Map<number, number>()
  let group = 0
  for (const [record, count] of found) {
    while ((firsts[group + 1] ?? Infinity) <= record) group++
    sums.set(group, (sums.get(group) ?? 0) + count)
  }
  return sums
}

export const readChapters = (plan: number, readFile: ReturnType<typeof createReadOnce>): Promise<Chapters> =>
  readFile(fileOf('chapters', plan), (content) => content as Chapters)
