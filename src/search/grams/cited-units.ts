import { unitOf } from '../../model/eid.ts'
import { findCited, type Cited } from '../cited.ts'
import { parseCitation, spellCitation } from '../citation.ts'
import { keyOf } from './format.ts'
import type { FindingContext } from './gram-finding.ts'

/** A unit that more plans have leads to the first of them only. */
const most = 20

/** Find the unit that is cited: the index says which records are of it, and these are looked at as a small collection is. */
export async function findCitedUnits(
  typed: string,
  { index, listPlans, lookup, readRecords }: FindingContext
): Promise<Cited | undefined> {
  const id = parseCitation(typed)
  const label = spellCitation(typed)
  const keys = [...(id === undefined ? [] : [unitOf(id)]), ...(label === undefined ? [] : [`=${label}`])]
  if (keys.length === 0) return undefined
  const all = { from: 0, to: index.ends.headings }
  const [{ plans, firsts }, ...entries] = await Promise.all([
    listPlans(),
    ...keys.map((key) => lookup.find(keyOf(key)))
  ])
  const lists = await Promise.all(entries.flatMap((entry) => (entry ? [lookup.counts(entry, [all])] : [])))
  const byPlan = new Map<number, number[]>()
  for (const record of new Set(lists.flatMap((list) => [...list.keys()]))) {
    const plan = record < index.ends.paragraphs ? planOf(record) : -1
    byPlan.set(plan, [...(byPlan.get(plan) ?? []), record])
  }
  const named = plans.flatMap(({ title }, plan) => (typed.includes(title) && byPlan.has(plan) ? [plan] : []))
  const chosen = named.length > 0 ? named : [...byPlan.keys()].filter((plan) => plan >= 0).slice(0, most)
  const headings = (byPlan.get(-1) ?? []).slice(0, named.length > 0 ? Infinity : most)
  const records = await readRecords([...headings, ...chosen.flatMap((plan) => byPlan.get(plan) ?? [])])
  const units = new Map<string, Record<string, string>>()
  for (const { plan, id, text } of records.slice(0, headings.length))
    units.set(plan, { ...units.get(plan), [id]: text })
  const paragraphs = records.slice(headings.length).map((record) => ({ ...record, entries: [] }))
  return findCited(
    typed,
    plans.map((plan) => ({ ...plan, units: units.get(plan.id) ?? {} })),
    paragraphs
  )

  function planOf(record: number): number {
    return firsts.reduce((last, first, plan) => (first <= record ? plan : last), 0)
  }
}
