import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { divisionNames } from '../national/division-names.ts'
import { readCommonCharacters } from '../search/common-characters.ts'
import type { Language } from '../search/to-corpus.ts'
import { loadWords } from './words.ts'

/** Chinese as the search knows it. */
export const language: Language = {
  toSimplified: Converter({ from: 't', to: 'cn' }),
  toPinyin: (words) => pinyin(words, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase(),
  cut: (text) => loadWords().cut(text),
  soundsOf: (character) =>
    pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).map((sound) => sound.toLowerCase()),
  divisions: divisionNames,
  commonCharacters: [...readCommonCharacters()].join('')
}

/**
 * Make the function that orders names as a dictionary does: character by character, by sound, then tone, then the character
 * itself; digits come first. `Intl.Collator` knows one sound of each character: 长江 would stand among Z.
 */
export function createOrder(): (a: string, b: string) => number {
  const keys = new Map<string, string>()
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? toKey(name)
    keys.set(name, key)
    return key
  }
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
}

/** The letter that a name stands under in an index: that of its first sound; 0–9 for a digit. */
export const initialOf = (name: string): string => {
  const [first = ''] = toKey(name)
  return /\d/.test(first) ? '0–9' : first.toUpperCase()
}

function toKey(name: string): string {
  const characters = [...name]
  return pinyin(name, { toneType: 'num', type: 'array', v: true })
    .flatMap((sound, index) => (/[\p{L}\p{N}]/u.test(sound) ? `${sound.toLowerCase()}${characters[index] ?? ''}` : []))
    .join(' ')
}
