/** What a question finds in an index: lists that are short are at hand, a long one is read as far as it is needed. */
import { fileOf, keyOf, keyOfEnds, type GramIndex, type PlanTable } from './format.ts'
import type { Heavy } from './entry.ts'
import type { Counts } from './list.ts'
import type { createReadOnce, Lookup, Range } from './lookup.ts'
import type { Chapters, TextRecord } from './records.ts'
import { unitOf } from '../../model/eid.ts'
import type { Found } from '../engine.ts'
import type { Finding, FoundPlace, Totals } from '../finding.ts'

export interface FindingContext {
  readonly index: GramIndex
  readonly listPlans: () => Promise<PlanTable>
  readonly lookup: Lookup
  readonly readFile: ReturnType<typeof createReadOnce>
  readonly readRecords: (numbers: readonly number[]) => Promise<readonly TextRecord[]>
  /** So many paragraphs are shown at once. */
  readonly screen: number
}

/** Numbers of found records, in stretches. */
interface Stretches {
  readonly totals: Promise<Totals>
  /** By stretch. */
  readonly sizes: readonly { readonly first: number; readonly paragraphs: number; readonly occurrences: number }[]
  readonly read: (stretch: number) => Promise<Counts>
}

/** @param found How often by record, ascending. */
export function findingOfCounts(
  found: Counts,
  context: FindingContext,
  toFound: (record: TextRecord, occurrences: number) => Found
): Promise<Finding> {
  const occurrences = [...found.values()].reduce((sum, count) => sum + count, 0)
  const [first = 0] = found.keys()
  const parts = partsAtHand(() => partsOf(found, context), context)
  const totals = parts.then((parts) => ({ occurrences, paragraphs: found.size, ...parts }))
  const sizes = [{ first, paragraphs: found.size, occurrences }]
  return toFinding({ totals, sizes, read: () => Promise.resolve(found) }, context, toFound)
}

/** @param heavy What is found, in all paragraphs. */
export function findingOfHeavy(
  heavy: Heavy,
  context: FindingContext,
  toFound: (record: TextRecord, occurrences: number) => Found
): Promise<Finding> {
  const { index, lookup } = context
  const sum = (of: (part: Heavy['parts'][number]) => number) => heavy.parts.reduce((sum, part) => sum + of(part), 0)
  const all = { from: 0, to: index.ends.paragraphs }
  const parts = partsAtHand(() => partsOfHeavy(heavy, context), context)
  const totals = parts.then((parts) => ({
    occurrences: sum(({ occurrences }) => occurrences),
    paragraphs: sum(({ paragraphs }) => paragraphs),
    ...parts
  }))
  const read = (part: number) => {
    const { first = 0 } = heavy.parts[part] ?? {}
    const to = Math.min(heavy.parts[part + 1]?.first ?? Infinity, all.to)
    return lookup.counts(heavy, [{ from: first, to }])
  }
  return toFinding({ totals, sizes: heavy.parts, read }, context, toFound)
}

async function toFinding(
  { totals, sizes, read }: Stretches,
  { lookup, readRecords, screen }: FindingContext,
  toFound: (record: TextRecord, occurrences: number) => Found
): Promise<Finding> {
  // What is shown first comes together with the parts; it is read again, from what has come, when it is asked for.
  readFound(0, screen).catch(() => undefined)
  return { ...(await totals), read: readFound, placeOf }

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
    const [range, unit] = await Promise.all([readRange(plan, lookup), lookup.find(keyOf(unitOf(id)))])
    if (!range || !unit) return undefined
    const numbers = [...(await lookup.counts(unit, [range])).keys()]
    const records = await readRecords(numbers)
    return numbers[records.findIndex((record) => record.id === id)]
  }
}

/** The parts, where what they are called is at hand; else what gives them. */
async function partsAtHand(
  read: () => Promise<Totals['parts']>,
  { index }: FindingContext
): Promise<Pick<Totals, 'parts' | 'readParts'>> {
  return index.plans ? { parts: await read() } : { parts: [], readParts: read }
}

/** The records of a plan, or of a chapter: `river-2030/chp_8`; `undefined` if there is none. */
export async function readRange(part: string, lookup: Lookup): Promise<Range | undefined> {
  const key = await lookup.find(keyOfEnds(part))
  if (!key) return undefined
  const records = [...(await lookup.counts(key, [{ from: 0, to: Infinity }])).keys()]
  return { from: Math.min(...records), to: Math.max(...records) + 1 }
}

async function partsOfHeavy(heavy: Heavy, context: FindingContext): Promise<Totals['parts']> {
  const { index, listPlans, lookup, readFile } = context
  const [groups, { plans }, chapters] = await Promise.all([
    lookup.groups(heavy),
    listPlans(),
    index.plans?.length === 1 ? readChapters(0, readFile) : undefined
  ])
  if (chapters) return toParts(groups, (group) => ({ key: `${plans[0]?.id ?? ''}/${chapters.ids[group] ?? ''}` }))
  return groups.size > 1
    ? toParts(groups, (group) => toPlanPart(plans[group]))
    : partsOf(await lookup.counts(heavy, [{ from: 0, to: index.ends.paragraphs }]), context)
}

/** Occurrences by plan; by chapter where all are of one. */
async function partsOf(found: Counts, { listPlans, readFile }: FindingContext): Promise<Totals['parts']> {
  const { plans, firsts: firstsOfPlans } = await listPlans()
  const byPlan = sumByGroup(found, firstsOfPlans)
  const [plan = 0, ...others] = byPlan.keys()
  if (others.length > 0) return toParts(byPlan, (group) => toPlanPart(plans[group]))
  if (byPlan.size === 0) return []
  const { ids, firsts } = await readChapters(plan, readFile)
  return toParts(sumByGroup(found, firsts), (group) => ({ key: `${plans[plan]?.id ?? ''}/${ids[group] ?? ''}` }))
}

const toPlanPart = (plan: PlanTable['plans'][number] | undefined) => ({
  key: plan?.id ?? '',
  title: plan?.shortTitle ?? ''
})

const toParts = <Named extends object>(counts: Counts, nameOf: (group: number) => Named) =>
  [...counts].map(([group, occurrences]) => ({ ...nameOf(group), occurrences }))

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
