/** What stands near a form, and which of several places it speaks for. */
import type { Level } from '../national/places.ts'
import type { NamedPlace } from '../read/merge-places.ts'
import type { Found } from './judge.ts'
import type { Candidate, Voice } from './nation-names.ts'
import { isIn, lineOf, type About } from './region.ts'

/** What a paragraph names: codes by where a name starts and ends; empty for a place that has none. */
export interface Nearby {
  readonly codes: ReadonlySet<string>
  readonly starts: ReadonlyMap<number, string>
  readonly ends: ReadonlyMap<number, string>
  /** Where names end, and the code of each, in the order of the text. */
  readonly all: readonly (readonly [end: number, code: string])[]
}

export interface Context {
  readonly text: string
  readonly about: About
  readonly nearby: () => Nearby
}

/** From some candidates to those that something speaks for more than for the others; all where it does for none. */
type Choose = (candidates: readonly Candidate[]) => readonly Candidate[]

/**
 * @param isKnown Whether a form is the name of one place alone, and no word.
 * @returns Whether something speaks for a place; and the ways to choose among several, the nearest first.
 */
export function lookAround(
  { form, start, end }: Found,
  { text, about, nearby }: Context,
  isKnown: (form: string) => boolean
): { readonly speaks: Record<Voice, (named: NamedPlace) => boolean>; readonly choices: readonly Choose[] } {
  const isAtHome = ({ place: { code } }: NamedPlace) => code !== undefined && isIn(code, about.region)
  return {
    speaks: {
      region: isAtHome,
      parent: ({ place: { code = '' } }) =>
        parentsOf(code).some((parent) => nearby().codes.has(parent)) ||
        (!code.endsWith('00') && about.prefectures.has(lineOf(code)[1] ?? '')),
      neighbour: (named) =>
        isAfterParent(named) ||
        neighbours().some((code) => code !== '' && (isKnown(form) || isNeighbour(named, code))) ||
        (isKnown(form) && isBesideKnown()),
      nation: () => about.region.length === 0
    },
    choices: [
      prefer(isAfterParent),
      prefer((one) => isAtHome(one) && neighbours().some((code) => isSibling(one.place.code ?? '', code))),
      preferLast,
      preferHome,
      highest
    ]
  }

  function isAfterParent({ place: { code = '' } }: NamedPlace): boolean {
    const before = nearby().ends.get(start)
    return before !== undefined && parentsOf(code).includes(before)
  }

  function neighbours(): string[] {
    return [
      joints.test(text.charAt(start - 1)) ? nearby().ends.get(start - 1) : undefined,
      joints.test(text.charAt(end)) ? nearby().starts.get(end + 1) : undefined
    ].filter((code) => code !== undefined)
  }

  /** Whether such a name stands beside, of which nothing else is known either: 呼玛至漠河. */
  function isBesideKnown(): boolean {
    const lengths = [2, 3, 4]
    return (
      (joints.test(text.charAt(start - 1)) &&
        lengths.some((length) => isKnown(text.slice(start - 1 - length, start - 1)))) ||
      (joints.test(text.charAt(end)) && lengths.some((length) => isKnown(text.slice(end + 1, end + 1 + length))))
    )
  }

  /** Prefer what lies in the place that was named last; but in 天津、河北 that is the province. */
  function preferLast(candidates: readonly Candidate[]): readonly Candidate[] {
    if (candidates.some(isProvince)) return candidates
    const latest = Math.max(...candidates.map(lastParent))
    return latest < 0 ? candidates : candidates.filter((one) => lastParent(one) === latest)
  }

  /** Where the last name of what a place lies in ends, before the form; -1 where none is of the last ones. */
  function lastParent({ place: { code = '' } }: NamedPlace): number {
    const parents = parentsOf(code)
    const { all } = nearby()
    const next = firstAfter(all, start)
    return all.slice(Math.max(0, next - mostBefore), next).findLast(([, other]) => parents.includes(other))?.[0] ?? -1
  }

  /** Prefer what lies in the smallest division that the plan is about; but 海南 is the province. */
  function preferHome(candidates: readonly Candidate[]): readonly Candidate[] {
    if (candidates.some(isProvince)) return candidates
    const inside = (region: string) => candidates.filter(({ place: { code = '' } }) => isIn(code, [region]))
    const smallest = about.region.toSorted((a, b) => rankOf(b) - rankOf(a)).find((region) => inside(region).length > 0)
    return smallest === undefined ? candidates : inside(smallest)
  }
}

const prefer =
  (has: (candidate: Candidate) => boolean): Choose =>
  (candidates) => {
    const those = candidates.filter(has)
    return those.length > 0 ? those : candidates
  }

const isProvince = ({ place }: NamedPlace) => ranks[place.level] === 0

/** Those of the highest level: 吉林 is the province. */
function highest(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = Math.min(...candidates.map(({ place }) => ranks[place.level]))
  return candidates.filter(({ place }) => ranks[place.level] === rank)
}

/** How many names are looked at before a form. */
const mostBefore = 50

/** The index of the first name that ends after a place, by halves. */
function firstAfter(all: Nearby['all'], at: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.[0] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}

const joints = /^[、—－～·（）和与及至到]$/

const parentsOf = (code: string): readonly string[] => lineOf(code).filter((other) => other !== code)

const isNeighbour = ({ place: { code = '', level } }: NamedPlace, other: string): boolean =>
  level !== 'county' || isSibling(code, other)

/** Whether two divisions are of one province. */
const isSibling = (code: string, other: string): boolean => code.slice(0, 2) === other.slice(0, 2)

const ranks: Readonly<Record<Level, number>> = { country: 0, province: 0, prefecture: 1, county: 2 }
const rankOf = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2)
