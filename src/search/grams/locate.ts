/**
 * Find in which records a phrase stands, and how often. Windows, grams of the phrase, are looked up, few in the first round:
 * where those with short lists leave few records, their texts decide. Else there are more windows until all of the phrase is
 * covered, and those that are heavy grow, a round of requests each time.
 */
import { isHeavy, isLight, type Heavy, type Light } from './entry.ts'
import type { GramIndex } from './format.ts'
import { countApart, type Counts } from './list.ts'
import { filesIn, type Lookup, type Range } from './lookup.ts'
import { createWindows, firstStarts, gapsOf, isCovered, spread, type Window } from './windows.ts'

/** A phrase that is a heavy gram itself: its list is read as far as it is needed. */
export type Located = { readonly counts: Counts } | { readonly heavy: Heavy }

/** When texts are read rather than more of the index. */
export interface Costs {
  /** So many files of texts always are. */
  readonly fewTexts: number
  /** How many files of long lists one file of texts is worth. */
  readonly textWorth: number
}

/** By measure: see bench/README.md. */
export const costs: Costs = { fewTexts: 10, textWorth: 0.5 }

/** Where a phrase may begin: offsets by record. */
type Candidates = ReadonlyMap<number, readonly number[]>

/** A round adds at most so many windows. */
const mostOpened = 3

/** A window that a round adds has up to so many characters where two are heavy: one more shard costs less than one more round. */
const longestOpened = 3

const none: Located = { counts: new Map() }

/**
 * @param readTexts The folded texts of records.
 */
export function createLocate(
  index: Pick<GramIndex, 'perFile' | 'longest'>,
  lookup: Lookup,
  readTexts: (records: readonly number[]) => Promise<readonly string[]>,
  { fewTexts, textWorth }: Costs
) {
  const { open, grow } = createWindows(index.longest, lookup)
  const countFiles = (records: Iterable<number>) =>
    new Set([...records].map((record) => Math.floor(record / index.perFile))).size

  return async (phrase: string, range: Range): Promise<Located> => {
    let windows = await open(phrase, firstStarts(phrase.length))
    for (;;) {
      if (!windows) return none
      const whole = windows.find(({ entry }) => entry.gram === phrase)
      if (whole)
        return isHeavy(whole.entry) ? { heavy: whole.entry } : { counts: await lookup.counts(whole.entry, [range]) }
      const light = windows.filter((window): window is Window<Light> => isLight(window.entry))
      const candidates = intersect(light, range)
      if (candidates?.size === 0) return none
      if (candidates && isCovered(phrase.length, light)) return { counts: countAll(candidates, phrase.length) }
      if (candidates && countFiles(candidates.keys()) <= fewTexts) return byText(phrase, candidates)
      const more = await widen(phrase, windows, light)
      if (more === windows) return byLists(phrase, windows, light, candidates, range)
      windows = more
    }
  }

  /** @returns The same windows when there is nothing more to look up; `undefined` when a gram stands nowhere. */
  async function widen(
    phrase: string,
    windows: readonly Window[],
    light: readonly Window<Light>[]
  ): Promise<readonly Window[] | undefined> {
    const gaps = spread(gapsOf(phrase.length, windows), mostOpened)
    const growing = windows
      .filter(
        (window): window is Window<Heavy> =>
          isHeavy(window.entry) && !isCovered(phrase.length, light, window) && canGrow(window)
      )
      .sort((a, b) => a.entry.parts.length - b.entry.parts.length)
      .slice(0, 2)
    // What ends with the phrase can only be found by what begins before it.
    const [atEnd] = windows.filter(
      ({ start, entry }) => isHeavy(entry) && start > 0 && start + entry.gram.length === phrase.length
    )
    const before =
      gaps.length === 0 && atEnd && !windows.some(({ start }) => start === atEnd.start - 1) ? [atEnd.start - 1] : []
    if (gaps.length + growing.length + before.length === 0) return windows
    const [opened, ...grown] = await Promise.all([
      open(phrase, [...gaps, ...before], longestOpened),
      ...growing.map((window) => grow(phrase, window))
    ])
    const kept = windows.filter((window) => !(growing as readonly Window[]).includes(window))
    const all = [...kept, ...(opened ?? []), ...grown.flatMap((window) => window ?? [])]
    return opened && grown.every(Boolean) ? all : undefined

    function canGrow({ start, entry }: Window): boolean {
      return entry.gram.length < index.longest && start + entry.gram.length < phrase.length
    }
  }

  /** The last resort: long lists, shortest first, of longer grams before shorter ones, and only where there are candidates, until texts are fewer files. */
  async function byLists(
    phrase: string,
    windows: readonly Window[],
    light: readonly Window<Light>[],
    some: Candidates | undefined,
    range: Range
  ): Promise<Located> {
    let candidates = some
    const used: Window[] = [...light]
    const heavy = windows
      .filter((window): window is Window<Heavy> => isHeavy(window.entry))
      .sort((a, b) => a.entry.parts.length - b.entry.parts.length || b.entry.gram.length - a.entry.gram.length)
    for (const { start, entry } of heavy) {
      if (isCovered(phrase.length, used, { start, entry })) continue
      const ranges: readonly Range[] = candidates
        ? [...candidates.keys()].map((record) => ({ from: record, to: record + 1 }))
        : [range]
      if (candidates && textWorth * countFiles(candidates.keys()) <= filesIn(entry, ranges).length) break
      const places = await lookup.places(entry, ranges)
      candidates = candidates ? narrow(candidates, places, start) : begin(places, start)
      if (candidates.size === 0) return none
      used.push({ start, entry })
    }
    if (!candidates) throw new Error(`Expected places of “${phrase}”, found no window.`)
    return isCovered(phrase.length, used) ? { counts: countAll(candidates, phrase.length) } : byText(phrase, candidates)
  }

  async function byText(phrase: string, candidates: Candidates): Promise<Located> {
    const records = [...candidates.keys()]
    const texts = await readTexts(records)
    const counts = new Map<number, number>()
    for (const [index, record] of records.entries()) {
      const count = (texts[index] ?? '').split(phrase).length - 1
      if (count > 0) counts.set(record, count)
    }
    return { counts }
  }

  /** Where all of them stand: the shortest list says where to look in the others. */
  function intersect(light: readonly Window<Light>[], range: Range): Candidates | undefined {
    const [first, ...others] = [...light].sort((a, b) => a.entry.list.length - b.entry.list.length)
    if (!first) return undefined
    const within = [...lookup.placesOf(first.entry)].filter(([record]) => record >= range.from && record < range.to)
    return others.reduce(
      (candidates, { start, entry }) => narrow(candidates, lookup.placesOf(entry), start),
      begin(new Map(within), first.start)
    )
  }
}

/** Where a phrase may begin whose gram stands `start` characters on. */
const begin = (places: Candidates, start: number): Candidates =>
  keep(places, (_, offsets) => offsets.map((offset) => offset - start).filter((at) => at >= 0))

/** Keep the candidates from which a gram stands `start` characters on. */
const narrow = (candidates: Candidates, places: Candidates, start: number): Candidates =>
  keep(candidates, (record, begins) => {
    const offsets = new Set(places.get(record))
    return begins.filter((at) => offsets.has(at + start))
  })

function keep(
  candidates: Candidates,
  beginsOf: (record: number, offsets: readonly number[]) => readonly number[]
): Candidates {
  const kept = new Map<number, readonly number[]>()
  for (const [record, offsets] of candidates) {
    const begins = beginsOf(record, offsets)
    if (begins.length > 0) kept.set(record, begins)
  }
  return kept
}

const countAll = (candidates: Candidates, length: number): Counts =>
  new Map([...candidates].map(([record, begins]) => [record, countApart(begins, length)]))
