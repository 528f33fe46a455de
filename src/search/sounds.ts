/** How Chinese words sound: pinyin without tones. */
import type { Meant } from './meant.ts'

export interface Sounds {
  /** The ways to say a word, as one string each; none where a character is not known. */
  readonly spell: (word: string) => readonly string[]
  /** Whether two words of the same length sound alike, character by character. */
  readonly isAlike: (a: string, b: string) => boolean
}

/** A word of many characters with several sounds has more ways than anybody says. */
const most = 16

export function createSounds(sounds: Meant['sounds']): Sounds {
  const byCharacter = new Map<string, string[]>()
  for (const [syllable, characters] of Object.entries(sounds))
    for (const character of characters) byCharacter.set(character, [...(byCharacter.get(character) ?? []), syllable])
  const soundsOf = (character: string) => byCharacter.get(character) ?? []

  return {
    spell: (word) =>
      [...word].reduce<readonly string[]>(
        (ways, character) => ways.flatMap((way) => soundsOf(character).map((sound) => way + sound)).slice(0, most),
        ['']
      ),
    isAlike(a, b) {
      const [left, right] = [[...a], [...b]]
      return (
        left.length === right.length &&
        left.every((character, at) => {
          const other = right[at] ?? ''
          return character === other || soundsOf(character).some((sound) => soundsOf(other).includes(sound))
        })
      )
    }
  }
}
