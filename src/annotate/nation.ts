/** Places that nobody has to list: the divisions of China and the countries, by rules instead of rows. */
import type { EntryRef } from '../model/entry.ts'
import type { Mark } from '../model/plan.ts'
import type { Level } from '../national/divisions.ts'
import type { NamedPlace } from '../read/merge-places.ts'
import type { Found } from './judge.ts'
import { namesOfNation, type Candidate, type Voice } from './nation-names.ts'
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

type Judged = { readonly entries: readonly EntryRef[] } | { readonly refusal: string }

/** @returns All forms; and the functions to what a paragraph with some marks names, and to what a form names in it. */
export function createNation(places: readonly NamedPlace[]) {
  const candidates = namesOfNation(places)
  const codes = new Map(places.map(({ entry, place: { code = '' } }) => [entry, code]))
  const names = new Map(places.map(({ place: { code = '', headword } }) => [code, headword]))

  return {
    forms: candidates.keys(),
    has: (form: string) => candidates.has(form),
    isProvince: (form: string) => candidates.get(form)?.some(({ place }) => place.level === 'province') === true,

    nearby(marks: readonly Mark[]): Nearby {
      const named = marks.filter(({ entries }) => entries.some((entry) => entry.startsWith('place:')))
      const codeOf = ({ entries }: Mark) => (entries[0] === undefined ? '' : (codes.get(entries[0]) ?? ''))
      return {
        codes: new Set(named.map(codeOf)),
        starts: new Map(named.map((mark) => [mark.start, codeOf(mark)])),
        ends: new Map(named.map((mark) => [mark.end, codeOf(mark)])),
        all: named.map((mark) => [mark.end, codeOf(mark)] as const)
      }
    },

    /** The place that a form names, or why it is taken for none; absent for a form that no place has. */
    judge(found: Found, context: Context): Judged | undefined {
      const all = candidates.get(found.form)
      if (!all) return undefined
      const near = createVoices(found, context)
      // 建阳地区 was more than 建阳.
      const isArea = context.text.startsWith('地区', found.end)
      const named = all.filter(
        ({ voices, ...named }) =>
          !(isArea && named.place.level === 'county') && (voices?.some((voice) => near[voice](named)) ?? true)
      )
      // What stands nearest decides, and the level where nothing does: 吉林 is the province.
      const chosen = [near.after, near.joined, near.last, near.home, near.level].reduce<readonly Candidate[]>(
        (left, choose) => (left.length > 1 ? choose(left) : left),
        named
      )
      if (chosen.length === 1) return { entries: chosen.map(({ entry }) => entry) }
      if (chosen.length > 1) return { refusal: `几个地方同名：${chosen.map(sayPlace).join('、')}。` }
      const isWord = all.some(({ voices }) => voices?.includes('parent') === false)
      return { refusal: isWord ? '也是普通的词或山水的名称，旁边没有别的地名。' : '附近没有提到它所在的省市。' }
    }
  }

  function sayPlace({ place: { code = '', headword }, entry }: NamedPlace): string {
    const parents = lineOf(code)
      .toReversed()
      .filter((other) => other !== code)
    return `${parents.map((parent) => names.get(parent) ?? '').join('')}${headword}（${entry}）`
  }
}

type Choose = (candidates: readonly Candidate[]) => readonly Candidate[]

function createVoices({ start, end }: Found, { text, about, nearby }: Context) {
  const speaks: Record<Voice, (named: NamedPlace) => boolean> = {
    region: ({ place: { code } }) => code !== undefined && isIn(code, about.region),
    parent: ({ place: { code = '' } }) =>
      parentsOf(code).some((parent) => nearby().codes.has(parent)) ||
      (lineOf(code)[1] !== code && about.prefectures.has(lineOf(code)[1] ?? '')),
    neighbour: (named) => isAfterParent(named) || neighbours().some((code) => isNeighbour(named, code))
  }
  /** Those that have it, or all where none has. */
  const prefer =
    (has: (candidate: Candidate) => boolean): Choose =>
    (all) => {
      const those = all.filter(has)
      return those.length > 0 ? those : all
    }

  return {
    ...speaks,
    after: prefer(isAfterParent),
    joined: prefer((one) => speaks.region(one) && neighbours().some((code) => isSibling(one.place.code ?? '', code))),
    last: ((all) => {
      const places = all.map(({ place: { code = '' } }) => lastBefore(code))
      const latest = Math.max(...places)
      return latest < 0 ? all : all.filter((_, index) => places[index] === latest)
    }) satisfies Choose,
    home: ((all) => {
      const narrow = [...about.region]
        .sort((a, b) => rankOf(b) - rankOf(a))
        .find((one) => all.some((c) => isIn(c.place.code ?? '', [one])))
      const isHigh = all.some(({ place }) => ranks[place.level] === 0)
      return narrow === undefined || isHigh ? all : all.filter(({ place }) => isIn(place.code ?? '', [narrow]))
    }) satisfies Choose,
    level: highest
  }

  function isAfterParent({ place: { code = '' } }: NamedPlace): boolean {
    const before = nearby().ends.get(start)
    return before !== undefined && parentsOf(code).includes(before)
  }

  /** Where the last name of what a division lies in ends, before the form; -1 where none is of the last ones. */
  function lastBefore(code: string): number {
    const parents = parentsOf(code)
    const { all } = nearby()
    const next = firstAfter(all, start)
    return all.slice(Math.max(0, next - mostBefore), next).findLast(([, other]) => parents.includes(other))?.[0] ?? -1
  }

  function neighbours(): string[] {
    return [
      joints.test(text.charAt(start - 1)) ? nearby().ends.get(start - 1) : undefined,
      joints.test(text.charAt(end)) ? nearby().starts.get(end + 1) : undefined
    ].filter((code) => code !== undefined)
  }
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
  other !== '' && (level !== 'county' || isSibling(code, other))

/** Whether two divisions are of one province. */
const isSibling = (code: string, other: string): boolean => code.slice(0, 2) === other.slice(0, 2)

const ranks: Readonly<Record<Level, number>> = { country: 0, province: 0, prefecture: 1, county: 2 }
const rankOf = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2)

function highest(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = Math.min(...candidates.map(({ place }) => ranks[place.level]))
  return candidates.filter(({ place }) => ranks[place.level] === rank)
}
