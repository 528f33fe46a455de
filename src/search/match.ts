import type { Folded } from './fold.ts'
import type { Query } from './parse-query.ts'

/** Half-open, in UTF-16 code units of the text that is shown. */
export interface Hit {
  readonly start: number
  readonly end: number
}

/** A query with its phrases folded; those of which nothing is left are gone. */
export interface FoldedQuery {
  readonly phrases: readonly string[]
  readonly exclusions: readonly string[]
}

export function foldQuery({ phrases, exclusions }: Query, fold: (text: string) => Folded): FoldedQuery {
  const foldAll = (words: readonly string[]) => [...new Set(words.map((word) => fold(word).text).filter(Boolean))]
  return { phrases: foldAll(phrases), exclusions: foldAll(exclusions) }
}

/**
 * Find the hits of a query in a text, or nothing when the text lacks a phrase or has an exclusion. A query without
 * phrases finds nothing.
 *
 * @returns In the order of the text. Each phrase is counted from left to right without overlap; hits of two phrases may overlap.
 */
export function findHits({ text, starts, ends }: Folded, { phrases, exclusions }: FoldedQuery): Hit[] {
  if (exclusions.some((words) => text.includes(words))) return []
  const hits: Hit[] = []
  for (const phrase of phrases) {
    const before = hits.length
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      hits.push({ start: starts[at] ?? 0, end: ends[at + phrase.length - 1] ?? 0 })
    }
    if (hits.length === before) return []
  }
  return hits.sort((a, b) => a.start - b.start || a.end - b.end)
}
