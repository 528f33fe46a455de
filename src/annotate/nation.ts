/** Places that nobody has to list: the divisions of China and the countries, by rules instead of rows. */
import type { EntryRef } from '../model/entry.ts'
import type { Mark } from '../model/plan.ts'
import type { NamedPlace } from '../read/merge-places.ts'
import type { Found } from './judge.ts'
import { namesOfNation, type Candidate } from './nation-names.ts'
import { lookAround, type Context, type Nearby } from './nearby.ts'
import { lineOf } from './region.ts'

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
      const { speaks, choices } = lookAround(found, context, isKnown)
      // 建阳地区 was more than 建阳.
      const isArea = context.text.startsWith('地区', found.end)
      const named = all.filter(
        ({ voices, ...named }) =>
          !(isArea && named.place.level === 'county') && (voices?.some((voice) => speaks[voice](named)) ?? true)
      )
      // What stands nearest decides, and the level where nothing does: 吉林 is the province.
      const chosen = choices.reduce<readonly Candidate[]>(
        (left, choose) => (left.length > 1 ? choose(left) : left),
        named
      )
      if (chosen.length === 1) return { entries: chosen.map(({ entry }) => entry) }
      if (chosen.length > 1) return { refusal: `几个地方同名：${chosen.map(sayPlace).join('、')}。` }
      const isWord = all.some(({ voices }) => voices?.includes('parent') === false)
      return { refusal: isWord ? '也是普通的词或山水的名称，旁边没有别的地名。' : '附近没有提到它所在的省市。' }
    }
  }

  /** Whether a form is the name of one place alone, and no word. */
  function isKnown(form: string): boolean {
    const [one, ...others] = candidates.get(form) ?? []
    return one !== undefined && others.length === 0 && one.voices?.includes('parent') !== false
  }

  function sayPlace({ place: { code = '', headword }, entry }: NamedPlace): string {
    const parents = lineOf(code)
      .toReversed()
      .filter((other) => other !== code)
    return `${parents.map((parent) => names.get(parent) ?? '').join('')}${headword}（${entry}）`
  }
}
