/** What to say when a query has no exact match. */
import type { CorpusEntry, CorpusParagraph } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { FoldedQuery } from './match.ts'
import { findAcross, findInSource, type SourceHit } from './passage.ts'
import { cutWords } from './related.ts'

export interface Explanation {
  /** Where the source has it, and the reading text has other words. */
  readonly source: readonly SourceHit[]
  /** The paragraphs that it goes over. */
  readonly across: readonly CorpusParagraph[]
  /** Words of it that the text has, and how often. */
  readonly words: readonly { readonly word: string; readonly occurrences: number }[]
  /** Whether the words are all that was typed: they only never stand in one paragraph. */
  readonly isApart: boolean
}

/**
 * @param typed All that was typed, folded.
 * @param folded The paragraphs' texts, folded.
 * @param entries Whose other forms may be meant.
 */
export function explain(
  query: FoldedQuery,
  typed: string,
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[],
  fold: (text: string) => Folded,
  entries: readonly CorpusEntry[]
): Explanation {
  const source = findInSource(query, paragraphs, fold)
  const across = source.length > 0 ? [] : findAcross(typed, paragraphs, folded)
  const isThere = (phrase: string) => folded.some((text) => text.includes(phrase))
  const words =
    source.length + across.length > 0
      ? []
      : query.phrases.flatMap((phrase) => (isThere(phrase) ? [phrase] : wordsIn(phrase)))
  return {
    source,
    across,
    words: [...new Set(words)].slice(0, most).map((word) => ({
      word,
      occurrences: folded.reduce((sum, text) => sum + text.split(word).length - 1, 0)
    })),
    isApart: words.length > 1 && query.exclusions.length === 0 && query.phrases.every(isThere)
  }

  /** A name that the text has in another form counts as this: 长三角 of 长江三角洲. */
  function wordsIn(phrase: string): string[] {
    for (const { headword, forms } of entries) {
      const name = fold(headword).text
      const at = phrase.indexOf(name)
      const form = forms.map((form) => fold(form).text).find(isThere)
      if (at < 0 || name.length < 2 || form === undefined || isThere(name)) continue
      return [...wordsIn(phrase.slice(0, at)), form, ...wordsIn(phrase.slice(at + name.length))]
    }
    return isThere(phrase) && phrase.length > 1 ? [phrase] : cutWords(phrase, folded)
  }
}

const most = 8
