/** What to say when a query has no exact match. */
import type { AskedWord } from './asked-words.ts'
import type { CorpusParagraph } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { FoldedQuery } from './match.ts'
import { findAcross, findInSource, type SourceHit } from './passage.ts'

export interface Explanation {
  /** Where the source has it, and the reading text has other words. */
  readonly source: readonly SourceHit[]
  /** The paragraphs that it goes over. */
  readonly across: readonly CorpusParagraph[]
  /** Words that the text has of it or for it, and how often. */
  readonly words: readonly { readonly word: string; readonly occurrences: number }[]
  /** Whether the words are all that was typed: they only never stand in one paragraph. */
  readonly isApart: boolean
}

/**
 * @param typed All that was typed, folded.
 * @param asked The words of the query.
 * @param folded The paragraphs' texts, folded.
 */
export function explain(
  query: FoldedQuery,
  typed: string,
  asked: readonly AskedWord[],
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[],
  fold: (text: string) => Folded
): Explanation {
  const source = findInSource(query, paragraphs, fold)
  const across = source.length > 0 ? [] : findAcross(typed, paragraphs, folded)
  const isThere = (phrase: string) => folded.some((text) => text.includes(phrase))
  const isAll = query.phrases.every(isThere)
  const words = source.length + across.length > 0 ? [] : isAll ? query.phrases : asked.flatMap(wordsFor)
  return {
    source,
    across,
    words: [...new Set(words)].slice(0, most).map((word) => ({
      word,
      occurrences: folded.reduce((sum, text) => sum + text.split(word).length - 1, 0)
    })),
    isApart: words.length > 1 && query.exclusions.length === 0 && isAll
  }
}

/** The word itself where the text has it; else those that the text has for it. */
function wordsFor({ word, meanings }: AskedWord): string[] {
  const near = meanings.filter(({ weight }) => weight >= nearest).map((meaning) => meaning.word)
  return near.includes(word) ? [word] : near.slice(0, mostForOne)
}

const most = 8
const mostForOne = 2

/** What is further from a word explains it, or is explained by it. */
const nearest = 0.7
