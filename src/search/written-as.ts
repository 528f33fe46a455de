import type { CorpusEntry } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { Meant } from './meant.ts'
import type { Near } from './nearly.ts'

export interface WrittenAs {
  /** The name that was typed, folded, without those of the places that it lies in: 浦东新区 in 上海浦东新区. */
  readonly name: string
  /** Other names of the same that the texts have, the most frequent first: 浦东. */
  readonly names: readonly Near[]
}

/**
 * Tell how the texts write what was typed, where that is a term or a place by a name that they do not have.
 *
 * @param phrase Folded.
 * @param countOf How often a phrase occurs in the texts, folded.
 */
export function writtenAs(
  phrase: string,
  entries: readonly CorpusEntry[],
  { parents }: Pick<Meant, 'parents'>,
  fold: (text: string) => Folded,
  countOf: (phrase: string) => number
): WrittenAs | undefined {
  if (countOf(phrase) > 0) return undefined
  const named = entries.map(({ headword, forms }) => [...new Set([headword, ...forms])])
  const folded = named.map((names) => names.map((name) => fold(name).text))
  const called = folded.flatMap((names, number) => {
    const name = names.find((name) => phrase.endsWith(name) && isWithin(phrase.slice(0, -name.length), number))
    return name === undefined ? [] : [{ name, number }]
  })
  for (const { name, number } of called.sort((a, b) => b.name.length - a.name.length)) {
    const names = (named[number] ?? [])
      .map((query) => ({ query, occurrences: countOf(fold(query).text) }))
      .filter(({ occurrences }) => occurrences > 0)
      .sort((a, b) => b.occurrences - a.occurrences)
    if (names.length > 0) return { name, names }
  }
  return undefined

  /** Whether names of the places that a place lies in are all that stands before its own. */
  function isWithin(before: string, number: number): boolean {
    if (before === '') return true
    const parent = parents[number]
    if (parent === undefined) return false
    const names = folded[parent] ?? []
    return (
      isWithin(before, parent) ||
      names.some((name) => name !== '' && before.endsWith(name) && isWithin(before.slice(0, -name.length), parent))
    )
  }
}
