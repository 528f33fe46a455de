/** Places that nobody has to list: the divisions of China and the countries, by rules instead of rows. */
import type { EntryRef } from '../model/entry.ts'
import type { Mark } from '../model/plan.ts'
import type { Level } from '../national/divisions.ts'
import type { NamedPlace } from '../read/merge-places.ts'
import type { Found } from './judge.ts'
import { isIn, lineOf, type About } from './region.ts'
import commonNames from '../national/common-names.json' with { type: 'json' }

/** What speaks for a place, so that a form is taken for it. */
type Voice =
  /** The plan is about what it lies in. */
  | 'region'
  /** The paragraph names what it lies in, or the plan its prefecture. */
  | 'parent'
  /** Another place stands right beside; for a county, one of its province. */
  | 'neighbour'

interface Candidate extends NamedPlace {
  /** One of them has to speak; none where the form cannot mean anything else. */
  readonly voices?: readonly Voice[]
}

/** What a paragraph names. */
export interface Nearby {
  readonly codes: ReadonlySet<string>
  /** Codes by where a name starts and ends; empty for a place that has none. */
  readonly starts: ReadonlyMap<number, string>
  readonly ends: ReadonlyMap<number, string>
}

interface Context {
  readonly text: string
  readonly about: About
  readonly nearby: () => Nearby
}

type Judged = { readonly entries: readonly EntryRef[] } | { readonly refusal: string }

/** @returns All forms; and the functions to what a paragraph with some marks names, and to what a form names in it. */
export function createNation(places: readonly NamedPlace[]) {
  const candidates = candidatesOf(places)
  const codes = new Map(places.map(({ entry, place: { code = '' } }) => [entry, code]))

  return {
    forms: candidates.keys(),

    nearby(marks: readonly Mark[]): Nearby {
      const named = marks.filter(({ entries }) => entries.some((entry) => entry.startsWith('place:')))
      const codeOf = ({ entries }: Mark) => (entries[0] === undefined ? '' : (codes.get(entries[0]) ?? ''))
      return {
        codes: new Set(named.map(codeOf)),
        starts: new Map(named.map((mark) => [mark.start, codeOf(mark)])),
        ends: new Map(named.map((mark) => [mark.end, codeOf(mark)]))
      }
    },

    /** The place that a form names, or why it is taken for none; absent for a form that no place has. */
    judge({ form, start, end }: Found, { text, about, nearby }: Context): Judged | undefined {
      const all = candidates.get(form)
      if (!all) return undefined
      const speaks: Record<Voice, (place: NamedPlace) => boolean> = {
        region: ({ place: { code } }) => code !== undefined && isIn(code, about.region),
        parent: (named) =>
          isParentNamed(named) || (named.place.code !== undefined && isPrefectureNamed(named.place.code)),
        neighbour: (named) => isAfterParent(named) || neighbours().some((code) => isNeighbour(named, code))
      }
      const atHome = all.filter(speaks.region)
      const possible = atHome.length > 0 && !all.some(isProvince) ? atHome : all
      const named = highest(possible.filter((one) => one.voices?.some((voice) => speaks[voice](one)) ?? true))
      const chosen = [named, named.filter(isAfterParent), named.filter(isParentNamed)].find(
        ({ length }) => length === 1
      )
      if (chosen?.[0]) return { entries: [chosen[0].entry] }
      if (named.length > 0) return { refusal: `几个地方同名：${named.map(sayPlace).join('、')}。` }
      const isWord = all.some(({ voices }) => voices?.includes('neighbour') === true && !voices.includes('parent'))
      return { refusal: isWord ? '也是普通的词，旁边没有别的地名。' : '附近没有提到它所在的省市。' }

      function isParentNamed({ place: { code } }: NamedPlace): boolean {
        return code !== undefined && lineOf(code).some((other) => other !== code && nearby().codes.has(other))
      }

      function isPrefectureNamed(code: string): boolean {
        const [, prefecture = ''] = lineOf(code)
        return prefecture !== code && about.prefectures.has(prefecture)
      }

      function isAfterParent({ place: { code } }: NamedPlace): boolean {
        const before = nearby().ends.get(start)
        return code !== undefined && before !== undefined && before !== code && lineOf(code).includes(before)
      }

      function neighbours(): string[] {
        return [
          joints.test(text.charAt(start - 1)) ? nearby().ends.get(start - 1) : undefined,
          joints.test(text.charAt(end)) ? nearby().starts.get(end + 1) : undefined
        ].filter((code) => code !== undefined)
      }
    }
  }
}

const isNeighbour = ({ place: { code, level } }: NamedPlace, other: string): boolean =>
  level !== 'county' || (other !== '' && code?.slice(0, 2) === other.slice(0, 2))

const words = new Set(commonNames.words)
const features = new Set(commonNames.features)
const frequent = new Set(commonNames.frequent)

const joints = /^[、—－～·（）]$/

function candidatesOf(places: readonly NamedPlace[]): Map<string, Candidate[]> {
  const present = new Map<string, Candidate[]>()
  const past = new Map<string, Candidate[]>()
  for (const named of places) {
    const { headword, short, former, level } = named.place
    add(present, headword, named, voicesOfFull(headword, level))
    if (short !== undefined) add(present, short, named, voicesOfShort(short, level))
    for (const name of former) if (name.length > 2) add(past, name, named, voicesOfFull(name, 'county'))
  }
  // A name in use goes before one of the past.
  return new Map([...past, ...present])

  function voicesOfFull(name: string, level: Level): readonly Voice[] | undefined {
    if (level === 'country' || level === 'province') return undefined
    // 和县 is often “and counties”.
    return isWord(name) || [...name].length === 2 ? ['neighbour'] : undefined
  }

  function voicesOfShort(short: string, level: Level): readonly Voice[] | undefined {
    if (level === 'province') return undefined
    if (level === 'prefecture') return isWord(short) ? ['region', 'neighbour'] : undefined
    // Of the lake is spoken more often than of the county that has its name.
    if (isWord(short) || features.has(short)) return ['neighbour']
    return frequent.has(short) ? ['region', 'neighbour'] : ['region', 'parent', 'neighbour']
  }

  function isWord(name: string): boolean {
    return words.has(name) || townWords.test(name)
  }
}

/** Parts of a town, which many have: 新城, 市中, 城东区. */
const townWords = /^[东西南北中上下前后新老旧古城市郊矿港关厢]{1,3}区?$/

function add(
  map: Map<string, Candidate[]>,
  form: string,
  named: NamedPlace,
  voices: readonly Voice[] | undefined
): void {
  const known = map.get(form) ?? []
  map.set(form, known)
  if (known.some(({ entry }) => entry === named.entry)) return
  known.push({ ...named, ...(voices && { voices }) })
}

const ranks: Readonly<Record<Level, number>> = { country: 0, province: 0, prefecture: 1, county: 2 }

const isProvince = ({ place }: NamedPlace) => ranks[place.level] === 0

/** Those of the highest level: 吉林 is the province. */
function highest(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = Math.min(...candidates.map(({ place }) => ranks[place.level]))
  return candidates.filter(({ place }) => ranks[place.level] === rank)
}

const sayPlace = ({ place: { headword }, entry }: NamedPlace) => `${headword}（${entry}）`
