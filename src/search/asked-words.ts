/** The words of a question, and for each the words by which the texts may answer it. */
import { asking } from './asking.ts'
import type { CorpusEntry } from './corpus.ts'
import type { Folded } from './fold.ts'
import type { Meant } from './meant.ts'
import { cutWords, longest } from './related.ts'
import { wholeNumbers } from './whole-numbers.ts'

export type MeaningKind = 'asked' | 'same' | 'explained'

export interface AskedWord {
  /** As it was typed, folded. */
  readonly word: string
  /** Words that the texts have, folded, the nearest first: the word itself, what plans say for it, names that it explains. */
  readonly meanings: readonly Meaning[]
}

export interface Meaning {
  readonly word: string
  /** What was typed, another name or word for the same, or a name whose explanation has it. */
  readonly kind: MeaningKind
  /** How near it is to what was typed: 1 for the same. */
  readonly weight: number
}

/**
 * Make the function that cuts the phrases of a question into words.
 *
 * @param folded The paragraphs' texts, folded.
 * @param everyday What people say, and the words of the texts for it.
 * @param segment Words of the language, where the browser knows them.
 */
export function createAskedWords(
  folded: readonly string[],
  entries: readonly CorpusEntry[],
  everyday: Meant['everyday'],
  fold: (text: string) => Folded,
  segment: (text: string) => readonly string[]
): (phrases: readonly string[]) => AskedWord[] {
  const foldWord = (word: string) => fold(word).text
  const isThere = (word: string) => folded.some((text) => text.includes(word))
  const said = new Map(everyday.map(([said = '', ...written]) => [foldWord(said), written.map(foldWord)]))
  const named = entries.map(({ headword, forms, text }) => ({
    names: [...new Set([headword, ...forms].map(foldWord))],
    text: wholeNumbers(foldWord(text))
  }))
  const names = new Set(named.flatMap(({ names }) => names).filter((name) => name.length > 1))
  const explainedBy = (word: string) => named.filter(({ text }) => text.includes(wholeNumbers(word)))

  return (phrases) => {
    const cut = phrases.slice(0, mostPhrases).flatMap((asked) => {
      const phrase = asked.replace(askedHow, (whole, what: string, how: string) =>
        said.has(how + what) ? how + what : whole
      )
      const segments = segment([...phrase].slice(0, longest).join(''))
      const explained = segments.filter(
        (word) => [...word].length > 1 && !isThere(word) && explainedBy(word).length > 0
      )
      return cutWords(phrase, folded, new Set([...said.keys(), ...names, ...explained]), segments)
    })
    // What nothing stands for may be made of words that something stands for: 养老金 of 养老.
    const words = cut
      .filter((word) => !asking.has(word))
      .flatMap((word) => (meaningsOf(word).length > 0 ? [word] : cutWords(word, folded, names)))
    return [...new Set(words)]
      .map((word) => ({ word, meanings: meaningsOf(word) }))
      .filter(({ meanings }) => meanings.length > 0)
  }

  function meaningsOf(word: string): Meaning[] {
    const meanings = new Map<string, Omit<Meaning, 'word'>>()
    const add = (meaning: string, kind: MeaningKind, weight: number) => {
      if (!meanings.has(meaning) && meaning.length > 1 && isThere(meaning)) meanings.set(meaning, { kind, weight })
    }
    add(word, 'asked', 1)
    for (const { names } of named) if (names.includes(word)) for (const name of names) add(name, 'same', sameName)
    for (const [index, written] of (said.get(word) ?? []).entries()) add(written, 'same', nearest * fading ** index)
    const explaining = explainedBy(word)
    if (explaining.length <= fewest)
      for (const { names } of explaining) for (const name of names) add(name, 'explained', explained)
    return [...meanings].map(([word, meaning]) => ({ word, ...meaning }))
  }
}

/** 路怎么修 asks for 修路. */
const askedHow = /(.)(?:怎么|怎样|如何)(.)$/u

/** More are a list, and no question. */
const mostPhrases = 20

const sameName = 0.9
const nearest = 0.9
/** Each further word for the same is a little less near. */
const fading = 0.93
const explained = 0.4
/** A word in more definitions explains none of them. */
const fewest = 6
