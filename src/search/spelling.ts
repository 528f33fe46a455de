/** Pinyin as it is typed on a keyboard: without tones, spaces and apostrophes; `v` for ü. */
export const spellingOf = (letters: string): string =>
  letters
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f\s'’]/g, '')

export interface Spelling {
  /** 顺港搭载 is shungangdazai. */
  readonly whole: string
  /** yhsd. */
  readonly initials: string
  readonly syllables: readonly string[]
}

/** The spellings of an entry. @param pinyin Of its names, as the data of the search has it: `yan hai shao dai|shao dai`. */
export const spellingsIn = (pinyin: string): Spelling[] =>
  pinyin.split('|').map((words) => {
    const syllables = words.split(' ')
    return { syllables, whole: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') }
  })

/** Whether pinyin as it was typed begins a name, or a part of one; or initials begin one. @param typed As `spellingOf` gives it. */
export const isSpelledIn = (typed: string, pinyin: string): boolean =>
  /^[a-z]{2,}$/.test(typed) &&
  spellingsIn(pinyin).some(
    ({ syllables, initials }) =>
      initials.startsWith(typed) ||
      syllables.some((_, at) => {
        const rest = syllables.slice(at).join('')
        return rest.startsWith(typed) || rest.replace(/v/g, 'u').startsWith(typed)
      })
  )
