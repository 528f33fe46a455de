/** The terms and places that words of a question name: 示范区 in 示范区在哪里. */
import type { AskedWord } from './asked-words.ts'
import { asking } from './asking.ts'
import type { CorpusEntry } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { Meant } from './meant.ts'
import { cutWords } from './related.ts'
import { subjectOf } from './subject-of.ts'

const most = 3

/**
 * @param phrases The question. What is called as a whole phrase is, is suggested by its name.
 * @returns First what the question is about, 云桥 in 什么是云桥, or else what has that in its name; then by the words in their order;
 *   at most three.
 */
export function namedIn(
  phrases: readonly string[],
  asked: readonly Pick<AskedWord, 'word'>[],
  entries: readonly CorpusEntry[],
  { aliases }: Pick<Meant, 'aliases'>,
  fold: (text: string) => Folded
): CorpusEntry[] {
  const named = entries.map((entry, number) => ({
    entry,
    names: [entry.headword, ...entry.forms, ...(aliases[number] ?? [])].map((name) => fold(name).text)
  }))
  // With a word that only asks, 云桥 是什么, nothing is called as all that was typed.
  const isQuestion = phrases.some((phrase) => asking.has(phrase))
  const isOther = (word: string) => !asking.has(word) && (isQuestion || !phrases.includes(word))
  const called = (word: string) => named.filter(({ names }) => names.includes(word))
  const subjects = phrases.map(subjectOf).filter((word) => word.length > 1 && isOther(word))
  const words = asked.map(({ word }) => word).filter(isOther)
  const found = [...subjects.flatMap(calledOrNearly), ...words.flatMap(called)]
  return [...new Set(found.map(({ entry }) => entry))].slice(0, most)

  function calledOrNearly(word: string) {
    const exactly = called(word)
    if (exactly.length > 0) return exactly
    const nearly = named.filter(({ names }) => names.some((name) => name.includes(word)))
    return nearly.sort((a, b) => a.entry.headword.length - b.entry.headword.length)
  }
}

/**
 * The names of entries in a question, also those that no text has: people of a county ask for it where a zone lies across it.
 *
 * @param whole Words in which no name is meant: 望海 in 望海自贸区.
 */
export function cutNames(
  phrases: readonly string[],
  entries: readonly CorpusEntry[],
  fold: (text: string) => Folded,
  whole: readonly string[] = []
): string[] {
  const names = entries.flatMap(({ headword, forms }) => [headword, ...forms]).map((name) => fold(name).text)
  const known = new Set(names.filter((name) => name.length > 1))
  return phrases.flatMap((phrase) =>
    cutWords(phrase, [], new Set([...known, ...whole, ...asking])).filter((word) => known.has(word))
  )
}
