/** The search of a large collection: reads of an index what a question needs. */
import { refTo } from '../../model/entry.ts'
import type { Narrowed } from '../address.ts'
import { readCommonCharacters } from '../common-characters.ts'
import type { Found } from '../engine.ts'
import type { Folded } from '../fold.ts'
import { findHits, type FoldedQuery } from '../match.ts'
import type { Search } from '../search.ts'
import { createAsk } from './ask.ts'
import type { findCitedUnits } from './cited-units.ts'
import type { GramIndex, PlanTable } from './format.ts'
import { findingOfCounts, findingOfHeavy, readChapters, readRange, type FindingContext } from './gram-finding.ts'
import { costs as measured, createLocate, type Located } from './locate.ts'
import { createLookup, createReadOnce, type Load, type Range } from './lookup.ts'
import type { findNear } from './near.ts'
import { once } from '../once.ts'
import type { TextRecord } from './records.ts'
import { createTexts } from './texts.ts'

/** Of headings and measures. */
const most = 8

/** Paragraphs that a window shows; what follows comes when it is in sight. */
const screen = 6

/** What few questions need. */
export interface GramAsides {
  /** Where a unit is cited. */
  readonly findCitedUnits: typeof findCitedUnits
  /** Where nothing is as it was typed. */
  readonly findNear: typeof findNear
}

/**
 * @param listPlans Gives the plans; where there are many they are asked for when they are needed.
 * @param loadAsides A single file has none, and no index.
 */
export function createGramSearch(
  index: GramIndex,
  listPlans: () => Promise<PlanTable>,
  load: Load,
  foldText: (text: string) => Folded,
  mayCite: (typed: string) => boolean,
  loadAsides: () => Promise<Partial<GramAsides>>,
  costs = measured
): Search {
  const { ends } = index
  const fold = once(foldText)
  const lookup = createLookup(index, load)
  const { readRecords, readFolded } = createTexts(index, load, fold)
  const readFile = createReadOnce(load)
  const ask = createAsk(lookup, createLocate(index, lookup, readFolded, costs))
  const context: FindingContext = { index, listPlans, lookup, readFile, readRecords, screen }
  const all: Range = { from: 0, to: ends.paragraphs }

  return {
    screen,
    common: readCommonCharacters(),
    async find(query, narrowed) {
      const names = (['place', 'term'] as const).flatMap((type) => {
        const id = narrowed[type]
        return id ? [refTo(type, id)] : []
      })
      // Of the one plan that there is, chapters are counted whatever is found.
      if (index.plans?.length === 1) readChapters(0, readFile).catch(() => undefined)
      const range = await rangeOf(narrowed)
      const located = range ? await ask(query, range, names) : { counts: new Map<number, number>() }
      const toFound = createFound(query)
      if (!('heavy' in located)) return findingOfCounts(located.counts, context, toFound)
      return range?.from === all.from && range.to === all.to
        ? findingOfHeavy(located.heavy, context, toFound)
        : findingOfCounts(await lookup.counts(located.heavy, range ? [range] : []), context, toFound)
    },
    async headings(query) {
      const records = await first(query, { from: ends.paragraphs, to: ends.headings })
      return records.map(({ plan, id, text }) => ({ plan, id, title: text }))
    },
    async measures(query, { plan, place, term }) {
      // What the rest of their paragraph names, or has of what is excluded, is not known of a measure.
      if (place || term || query.exclusions.length > 0) return []
      const records = await first(query, { from: ends.sources, to: ends.measures })
      return records
        .filter((record) => !plan || record.plan === plan)
        .map((record) => ({ ...record, measure: record.text, hits: findHits(fold(record.text), query) }))
    },
    async cited(typed) {
      return mayCite(typed) ? (await loadAsides()).findCitedUnits?.(typed, context) : undefined
    },
    async near(query, typed) {
      const { findNear } = await loadAsides()
      if (!findNear) throw new TypeError('Expected what looks nearby, found none.')
      return findNear(query, typed, { ...context, ask, fold })
    }
  }

  /** The first records of a range that have what is asked for. */
  async function first(query: FoldedQuery, range: Range): Promise<readonly TextRecord[]> {
    const numbers = await recordsOf(await ask(query, range), range)
    return readRecords(numbers.slice(0, most))
  }

  async function recordsOf(located: Located, range: Range): Promise<readonly number[]> {
    const counts = 'heavy' in located ? await lookup.counts(located.heavy, [range]) : located.counts
    return [...counts.keys()].sort((a, b) => a - b)
  }

  /** The range of a plan or chapter; `undefined` if it does not exist. */
  async function rangeOf({ plan, in: part }: Narrowed): Promise<Range | undefined> {
    const ranges = await Promise.all([plan, part].flatMap((one) => (one ? [readRange(one, lookup)] : [])))
    return ranges.reduce<Range | undefined>((range, one) => range && one && meet(range, one), all)
  }

  /** The hits in a text decide; that the index counts otherwise is a fault. */
  function createFound(query: FoldedQuery) {
    return ({ source: _, ...record }: TextRecord, occurrences: number): Found => {
      const hits = findHits(fold(record.text), query)
      if (hits.length !== occurrences)
        throw new Error(`Expected ${occurrences} hits in ${record.plan}/${record.id}, found ${hits.length}.`)
      return { ...record, hits }
    }
  }
}

const meet = (a: Range, b: Range): Range => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })
