/** The terms and places that words of a question name: 示范区 in 示范区在哪里. */
import type { AskedWord } from './asked-words.ts'
import type { CorpusEntry } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { Meant } from './meant.ts'

const most = 3

/**
 * @param phrases The question. What is called as a whole phrase is, is suggested by its name.
 * @returns By the words in their order, at most three.
 */
export function namedIn(
  phrases: readonly string[],
  asked: readonly AskedWord[],
  entries: readonly CorpusEntry[],
  { aliases }: Pick<Meant, 'aliases'>,
  fold: (text: string) => Folded
): CorpusEntry[] {
  const named = entries.map((entry, number) => ({
    entry,
    names: [entry.headword, ...entry.forms, ...(aliases[number] ?? [])].map((name) => fold(name).text)
  }))
  const words = asked.map(({ word }) => word).filter((word) => !phrases.includes(word))
  const found = words.flatMap((word) => named.filter(({ names }) => names.includes(word)))
  return [...new Set(found.map(({ entry }) => entry))].slice(0, most)
}
