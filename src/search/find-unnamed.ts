import { joinsWords } from './joins-words.ts'
import type { Meant } from './meant.ts'

export interface Unnamed {
  readonly name: string
  /** The provinces that have a place of this name, by number in the list of entries. */
  readonly provinces: readonly number[]
}

/**
 * Find the city or county in a phrase that no document names.
 *
 * @param segments The phrase as words of the language, where these are known: the name cuts none of them, and beside it stands no
 *   character alone, with which it may be another name: 浦江 in 黄浦江, 长兴 in 长兴岛.
 */
export function findUnnamed(
  phrase: string,
  segments: readonly string[],
  { unnamed }: Pick<Meant, 'unnamed'>
): Unnamed | undefined {
  const provinces = Object.entries(unnamed).map(([number, names]) => ({ number, names: new Set(names.split('|')) }))
  const words = segments.length > 0 ? segments : [phrase]
  for (let length = words.length; length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      if (isOfName(words[start - 1]) || isOfName(words[start + length])) continue
      const whole = words.slice(start, start + length).join('')
      for (const name of [whole, whole.replace(/^(..+)[市区县旗州盟]$/u, '$1')]) {
        const having = provinces.filter(({ names }) => names.has(name))
        if (having.length > 0) return { name, provinces: having.map(({ number }) => Number(number)) }
      }
    }
  return undefined
}

const isOfName = (word = '') => /^\p{Script=Han}$/u.test(word) && !joinsWords(word)
