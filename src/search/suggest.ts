import type { CorpusEntry } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { FoldedQuery } from './match.ts'

const most = 8

/**
 * Find the terms and places that a query means: by their names, by pinyin or its initials, by what is said of them.
 *
 * @returns The nearest first, at most eight.
 */
export function suggestEntries(
  entries: readonly CorpusEntry[],
  { phrases, exclusions }: FoldedQuery,
  fold: (text: string) => Folded
): CorpusEntry[] {
  if (phrases.length === 0) return []
  const letters = phrases.join('')
  const distance = (entry: CorpusEntry): number => {
    const names = [entry.headword, ...entry.forms].map((name) => fold(name).text)
    const has = (text: string) => phrases.every((phrase) => text.includes(phrase))
    const text = fold(entry.text).text
    if (exclusions.some((words) => [...names, text].some((name) => name.includes(words)))) return Infinity
    if (names.includes(letters)) return 0
    if (/^[a-z]{2,}$/.test(letters)) {
      const syllables = entry.pinyin.split(' ')
      if (syllables.join('').startsWith(letters)) return 1
      if (
        syllables
          .map((syllable) => syllable[0])
          .join('')
          .startsWith(letters)
      )
        return 2
    }
    if (names.some((name) => name.startsWith(letters))) return 1
    if (names.some(has)) return 3
    return has(text) ? 4 : Infinity
  }
  return entries
    .map((entry) => ({ entry, distance: distance(entry) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance || a.entry.headword.length - b.entry.headword.length)
    .slice(0, most)
    .map(({ entry }) => entry)
}
