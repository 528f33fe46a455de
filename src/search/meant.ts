/** What the search needs to tell what was meant where nothing, or not all, is as it was typed. Loaded only then. */
import type { EverydayWord } from '../model/everyday-words.ts'
import type { Occurrence, Place, Term } from '../model/entries.ts'
import { refTo } from '../model/entry.ts'
import type { CorpusEntry } from './corpus.ts'
import { countWords } from './count-words.ts'
import type { Folded } from './fold.ts'
import { joinsWords } from './joins-words.ts'
import { unnamedIn } from './unnamed.ts'

export interface Meant {
  /** What people say, then the words that the texts have for it, the nearest first. */
  readonly everyday: readonly (readonly string[])[]
  /** Names and frequent words of the texts, each with how often it occurs; the most frequent first. */
  readonly words: readonly (readonly [word: string, occurrences: number])[]
  /** English names in lower case, each with the place of its term in the list of entries. */
  readonly english: readonly (readonly [name: string, entry: number])[]
  /** By place in the list of entries: what is a name of it only in some paragraphs: 示范区, 区内. */
  readonly aliases: Readonly<Record<number, readonly string[]>>
  /** By place in the list of entries: the names of several places together that stand for it, too: 望岚澄. */
  readonly collectives: Readonly<Record<number, readonly string[]>>
  /** By place in the list of entries: the place that it lies in. */
  readonly parents: Readonly<Record<number, number>>
  /** By place in the list of entries: cities and counties of a province that no document names, with a bar between them. */
  readonly unnamed: Readonly<Record<number, string>>
  /** Provinces, cities and counties elsewhere that no document names, with a bar between them. */
  readonly elsewhere: string
  /** Characters by syllable: those in common use, and those of the texts. One with several sounds is there several times. */
  readonly sounds: Readonly<Record<string, string>>
}

/** Where none of this is known. */
export const nothingMeant: Meant = {
  everyday: [],
  words: [],
  english: [],
  aliases: {},
  collectives: {},
  parents: {},
  unnamed: {},
  elsewhere: '',
  sounds: {}
}

/** What the libraries of the language know. */
export interface MeantLanguage {
  /** A text as words; put together they are the text. */
  readonly cut: (text: string) => readonly string[]
  /** All sounds that a character has, without tones, `v` for ü. */
  readonly soundsOf: (character: string) => readonly string[]
  /** In one string. */
  readonly commonCharacters: string
  /** Provinces, cities and counties as they are called, each with its official code. */
  readonly divisions: readonly { readonly name: string; readonly code: string }[]
}

/** A word that occurs once may be a mistake itself. */
const least = 2

/** So many words have what most texts are made of. */
const most = 4000

/** @param entries As the corpus has them. */
export function toMeant(
  texts: readonly string[],
  entries: readonly CorpusEntry[],
  terms: readonly Term[],
  places: readonly Place[],
  everyday: readonly EverydayWord[],
  fold: (text: string) => Folded,
  { cut, soundsOf, commonCharacters, divisions }: MeantLanguage
): Meant {
  const folded = texts.map((text) => fold(text).text)
  const names = new Set(entries.flatMap(({ headword, forms }) => [headword, ...forms]))
  const candidates = new Set([...names, ...texts.flatMap((text) => wordsOf(cut(text)))])
  const written = everyday.flatMap(({ written }) => written)
  const foldedWords = new Map([...candidates, ...written].map((word) => [word, fold(word).text]))
  const counts = countWords(new Set([...foldedWords.values(), ...divisions.map(({ name }) => name)]), folded)
  const countOf = (word: string) => counts.get(foldedWords.get(word) ?? word) ?? 0
  const numbers = new Map(entries.map(({ entry }, number) => [entry, number]))

  return {
    // What people say that the texts have nothing for is still a word, and not another one with a mistake.
    everyday: everyday.map(({ said, written }) => [said, ...written.filter((word) => countOf(word) > 0)]),
    words: [...candidates]
      .map((word) => [word, countOf(word)] as const)
      .filter(([word, occurrences]) => [...word].length > 1 && occurrences >= (names.has(word) ? 1 : least))
      .sort((a, b) => b[1] - a[1])
      .slice(0, most),
    english: terms.flatMap(({ id, english = [] }) =>
      english.map((name) => [name.toLowerCase(), numbers.get(refTo('term', id)) ?? 0] as const)
    ),
    aliases: namesOf(
      [...terms.map((term) => ['term', term] as const), ...places.map((place) => ['place', place] as const)],
      ({ form, through }, forms) => through === undefined && !forms.includes(form)
    ),
    collectives: namesOf(
      places.map((place) => ['place', place] as const),
      ({ through }) => through === 'collective'
    ),
    parents: Object.fromEntries(
      places.flatMap(({ id, parent }) => {
        const [own, other] = [id, parent ?? ''].map((one) => numbers.get(refTo('place', one)))
        return own === undefined || other === undefined ? [] : [[own, other]]
      })
    ),
    ...unnamedIn(
      places,
      divisions,
      ({ id }) => numbers.get(refTo('place', id)),
      (name) => counts.has(name)
    ),
    sounds: soundsBySyllable(new Set(commonCharacters + texts.join('')), soundsOf)
  }

  function namesOf(
    named: readonly (readonly ['term' | 'place', Term | Place])[],
    isWanted: (occurrence: Occurrence, forms: readonly string[]) => boolean
  ): Record<number, readonly string[]> {
    const names: Record<number, readonly string[]> = {}
    for (const [type, { id, headword, forms, occurrences }] of named) {
      const wanted = occurrences.filter((occurrence) => isWanted(occurrence, [headword, ...forms]))
      const number = numbers.get(refTo(type, id))
      if (wanted.length > 0 && number !== undefined) names[number] = [...new Set(wanted.map(({ form }) => form))]
    }
    return names
  }
}

/** Words, and pairs of them: a dictionary may cut 负面清单 in two. */
const wordsOf = (cut: readonly string[]): string[] =>
  [...cut, ...cut.flatMap((word, at) => pairOf(word, cut[at + 1] ?? ''))].filter((word) => isWord.test(word))

const pairOf = (first: string, second: string): string[] =>
  [first, second].some(joinsWords) || (first + second).length > longestPair ? [] : [first + second]

/** Two Chinese characters or more, with nothing between them. */
const isWord = /^\p{Script=Han}{2,}$/u

const longestPair = 4

function soundsBySyllable(characters: ReadonlySet<string>, soundsOf: MeantLanguage['soundsOf']) {
  const sounds: Record<string, string> = {}
  for (const character of characters)
    if (/\p{Script=Han}/u.test(character))
      for (const sound of new Set(soundsOf(character))) sounds[sound] = (sounds[sound] ?? '') + character
  return sounds
}
