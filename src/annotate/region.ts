/** What a plan is about. Divisions are their codes: 440000 holds 440100, and that 440106. */
import { paragraphsOf, type Plan } from '../model/plan.ts'
import type { NamedPlace } from '../read/merge-places.ts'
import { createTrie } from './trie.ts'

export interface About {
  /** The divisions that its title and its issuer name; none for a plan of the whole country. */
  readonly region: readonly string[]
  /** The prefectures that its text names. */
  readonly prefectures: ReadonlySet<string>
}

export const nowhere: About = { region: [], prefectures: new Set() }

/** Make the function to what a plan is about. */
export function createAbout(
  places: readonly NamedPlace[]
): (plan: Pick<Plan, 'title' | 'issuer' | 'covering' | 'chapters'>) => About {
  const codes = new Map<string, string>()
  for (const { place } of places.toReversed()) {
    const { code, headword, short, level } = place
    if (code === undefined) continue
    codes.set(headword, code)
    if (short !== undefined && level !== 'county') codes.set(short, code)
  }
  const trie = createTrie(codes.keys())

  return ({ title, issuer, covering = '', chapters }) => {
    const named = paragraphsOf({ chapters }).flatMap(({ text }) => [...codesIn(text)])
    return {
      region: [...codesIn([title, issuer, covering].join('\n'))],
      prefectures: new Set(named.filter((code) => code.endsWith('00') && !code.endsWith('0000')))
    }
  }

  function codesIn(text: string): Set<string> {
    const found = new Set<string>()
    for (let at = 0; at < text.length; at++) {
      const [end] = trie(text, at, text.length)
      const code = end === undefined ? undefined : codes.get(text.slice(at, end))
      if (code === undefined || end === undefined) continue
      found.add(code)
      at = end - 1
    }
    return found
  }
}

/** Whether a division is one of those, or lies in one. */
export const isIn = (code: string, region: readonly string[]): boolean =>
  region.some((one) => lineOf(code).includes(one))

/** A division and what it lies in: itself, its prefecture, its province. */
export const lineOf = (code: string): readonly string[] => [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
