import { isLoneCharacter } from './joins-words.ts'
import type { Meant } from './meant.ts'

export interface Unnamed {
  readonly name: string
  /** The same as it stands in the phrase: 绍兴市. */
  readonly typed: string
  /** The provinces that have a place of this name, by number in the list of entries; none where no document names its province either. */
  readonly provinces: readonly number[]
}

/**
 * Find the province, city or county in a phrase that no document names.
 *
 * @param segments The phrase as words of the language, where these are known: the name cuts none of them, and beside it stands no
 *   character alone, with which it may be another name: 浦江 in 黄浦江, 长兴 in 长兴岛.
 * @param known Further words of the phrase, in their order, that the language may cut: 医保.
 */
export function findUnnamed(
  phrase: string,
  segments: readonly string[],
  { unnamed, elsewhere }: Pick<Meant, 'unnamed' | 'elsewhere'>,
  known: readonly string[] = []
): Unnamed | undefined {
  const provinces = Object.entries(unnamed).map(([number, names]) => ({ number, names: new Set(names.split('|')) }))
  const others = new Set(elsewhere.split('|'))
  const words = joinWords(segments.length > 0 ? segments : [phrase], known)
  for (let length = words.length; length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      if (isLoneCharacter(words[start - 1]) || isLoneCharacter(words[start + length])) continue
      const whole = words.slice(start, start + length).join('')
      for (const name of [whole, whole.replace(/^(..+)[省市区县旗州盟]$/u, '$1')]) {
        const having = provinces.filter(({ names }) => names.has(name))
        if (having.length > 0 || others.has(name))
          return { name, typed: whole, provinces: having.map(({ number }) => Number(number)) }
      }
    }
  return undefined
}

/** Segments, of which those that are a known word together are one. */
function joinWords(segments: readonly string[], known: readonly string[]): string[] {
  const words: string[] = []
  for (let at = 0; at < segments.length;) {
    const ends = segments.map((_, end) => end + 1).filter((end) => end > at)
    const end = ends.find((end) => known.includes(segments.slice(at, end).join(''))) ?? at + 1
    words.push(segments.slice(at, end).join(''))
    at = end
  }
  return words
}
