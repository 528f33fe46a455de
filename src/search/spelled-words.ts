import type { CorpusEntry } from './corpus.ts'
import { spelledNames } from './spelled-names.ts'
import { spellingsIn } from './spelling.ts'

/**
 * The words that pinyin may stand for: of 异地养老, `yanglao` is 养老. Only words of two characters or more: of one syllable there are
 * too many.
 *
 * @param typed As `spellingOf` gives it.
 */
export function spelledWords(
  typed: string,
  entries: readonly Pick<CorpusEntry, 'headword' | 'forms' | 'pinyin'>[]
): ReadonlySet<string> {
  if (!/^[a-z]{2,}$/.test(typed)) return new Set()
  return new Set(
    entries.flatMap(({ headword, forms, pinyin }) => {
      const names = spelledNames(headword, forms)
      return spellingsIn(pinyin).flatMap(({ syllables }, at) => wordsIn(names[at] ?? '', syllables, typed))
    })
  )
}

function wordsIn(name: string, syllables: readonly string[], typed: string): string[] {
  const characters = [...name]
  if (characters.length !== syllables.length) return []
  return characters.flatMap((_, start) => {
    const length = lengthOf(syllables.slice(start), typed)
    return length > 1 ? [characters.slice(start, start + length).join('')] : []
  })
}

/** How many syllables the letters are, the last of which may be begun only; 0 when they are others. */
function lengthOf(syllables: readonly string[], typed: string): number {
  let spelled = ''
  for (const [at, syllable] of syllables.entries()) {
    spelled += syllable
    if (spelled.length < typed.length) continue
    return [spelled, spelled.replace(/v/g, 'u')].some((one) => one.startsWith(typed)) ? at + 1 : 0
  }
  return 0
}
