import type { CorpusEntry } from '../../search/corpus.ts'
import { createFold, readSimplified } from '../../search/fold.ts'
import { once } from '../../search/once.ts'
import { spelledWords } from '../../search/spelled-words.ts'
import { isSpelledIn, spellingOf } from '../../search/spelling.ts'
import type { SearchSite } from '../search/search-site.ts'

/**
 * What a row has of the words that are typed: as the text has them; empty when it has them in the pinyin of its names alone,
 * `undefined` when it has not all of them.
 *
 * @param names Headwords of the terms and places of the row.
 */
export type FindIn = (text: string, names: readonly string[]) => string | undefined

/**
 * Make the function that reads what is typed into a filter as the search does: folded, Traditional characters and pinyin, too. A
 * space parts words, and all of them must be there. What this takes is loaded when it is typed; until it has come, or if
 * it does not come, the words are what they are.
 *
 * @param renew Called when more can be read.
 */
export function createReading(
  site: Pick<SearchSite, 'simplified' | 'names'>,
  renew: () => void
): (typed: string) => FindIn {
  let simplified: ReadonlyMap<string, string> = new Map()
  let entries: readonly CorpusEntry[] = []
  let spelled: ReadonlyMap<string, string> = new Map()
  let fold = createFold(simplified)
  let foldOnce = once((text: string) => fold(text).text)
  const loading = new Set<string>()

  return (typed) => {
    const words = typed.trim().split(/\s+/u).filter(Boolean)
    const isPinyin = words.every(isLatin)
    if (/\p{Script=Han}/u.test(typed)) load('simplified', site.simplified, readPairs)
    if (words.some((word) => isLatin(word) && word.length > 1)) load('names', site.names, readNames)
    const plain = words.map(readPlain)
    // Syllables of one word may be typed apart.
    const byPinyin = isPinyin
      ? [readSpelled(words.join(''))]
      : words.map((word) => either(readPlain(word), readSpelled(word)))
    return either(all(plain), all(byPinyin))
  }

  function readPlain(word: string): FindIn {
    const wanted = fold(word).text
    const shown = [...word].map((character) => simplified.get(character) ?? character).join('')
    return (text) => (foldOnce(text).includes(wanted) ? shown : undefined)
  }

  function readSpelled(word: string): FindIn {
    const letters = isLatin(word) ? spellingOf(word.toLowerCase()) : ''
    const meant = [...spelledWords(letters, entries)].map((one) => [one, fold(one).text] as const)
    return (text, names) =>
      meant.find(([, wanted]) => foldOnce(text).includes(wanted))?.[0] ??
      (names.some((name) => isSpelledIn(letters, spelled.get(name) ?? '')) ? '' : undefined)
  }

  function readPairs(pairs: string): void {
    simplified = readSimplified(pairs)
    fold = createFold(simplified)
    foldOnce = once((text) => fold(text).text)
  }

  function readNames(names: readonly CorpusEntry[]): void {
    entries = names
    spelled = new Map(names.map(({ headword, pinyin }) => [headword, pinyin]))
  }

  function load<Data>(name: string, ask: () => Promise<Data>, read: (data: Data) => void): void {
    if (loading.has(name)) return
    loading.add(name)
    ask().then(
      (data) => {
        read(data)
        renew()
      },
      () => loading.delete(name)
    )
  }
}

const isLatin = (word: string) => /^[\p{Script=Latin}\p{M}'’]+$/u.test(word)

const all =
  (parts: readonly FindIn[]): FindIn =>
  (text, names) => {
    const found = parts.map((find) => find(text, names))
    return found.includes(undefined) ? undefined : found.filter(Boolean).join(' ')
  }

const either =
  (first: FindIn, second: FindIn): FindIn =>
  (text, names) =>
    first(text, names) ?? second(text, names)
