/** Where a question names a term or a place by one of its names, and the text by another. */
import { parseRef } from '../model/entry.ts'
import type { Narrowed } from './address.ts'
import type { CorpusEntry, CorpusParagraph } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { FoldedQuery } from './match.ts'
import type { Meant } from './meant.ts'

export interface Also {
  /** Names that stand for it, as the texts have them: 区内. */
  readonly names: readonly string[]
  /** What is left to look for in the paragraphs that name it, and how often it is found there. */
  readonly query: string
  readonly narrowed: Narrowed
  readonly occurrences: number
}

const mostNames = 3

/**
 * Find the word of a question that is a term or a place, and what the other words find where it is named otherwise, too.
 *
 * @param folded The paragraphs' texts, folded.
 * @returns `undefined` where that finds nothing more, and for a question of one word, which the page of the entry answers.
 */
export function findAlso(
  { phrases, exclusions }: FoldedQuery,
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[],
  entries: readonly CorpusEntry[],
  { aliases, collectives }: Pick<Meant, 'aliases' | 'collectives'>,
  fold: (text: string) => Folded
): Also | undefined {
  if (phrases.length < 2 || exclusions.length > 0) return undefined
  for (const phrase of phrases) {
    const others = phrases.filter((one) => one !== phrase)
    for (const [number, { entry, headword, forms }] of entries.entries()) {
      const own = [headword, ...forms, ...(aliases[number] ?? [])]
      if (!own.some((name) => fold(name).text === phrase)) continue
      const named = paragraphs.flatMap(({ entries }, index) => {
        const text = folded[index] ?? ''
        return entries.includes(number) && others.every((other) => text.includes(other)) ? [text] : []
      })
      const isMore = named.some((text) => !text.includes(phrase))
      const names = [...own, ...(collectives[number] ?? [])].filter((name) => {
        const other = fold(name).text
        return !other.includes(phrase) && named.some((text) => text.includes(other))
      })
      if (!isMore || names.length === 0) continue
      const { type, id } = parseRef(entry)
      return {
        names: names.slice(0, mostNames),
        query: others.join(' '),
        narrowed: type === 'place' ? { place: id } : { term: id },
        occurrences: named.reduce((sum, text) => sum + countAll(text, others), 0)
      }
    }
  }
  return undefined
}

const countAll = (text: string, words: readonly string[]) =>
  words.reduce((sum, word) => sum + text.split(word).length - 1, 0)
