/** Words of the texts that are nearly what was typed: one character off, of the same sound, in pinyin, in English. */
import { asking } from './asking.ts'
import type { CorpusEntry } from './corpus.ts'
import { findUnnamed } from './find-unnamed.ts'
import type { Folded } from './fold.ts'
import { joinsWords } from './joins-words.ts'
import type { Meant } from './meant.ts'
import { isOneEdit } from './one-edit.ts'
import { createSounds, type Sounds } from './sounds.ts'
import { cutWords, longest } from './related.ts'
import { isShortFor } from './short-name.ts'
import { spellingOf } from './spelling.ts'

export interface Near {
  /** What to look for instead. */
  readonly query: string
  readonly occurrences: number
}

const most = 3

/** Shorter spellings are one letter from too many words. */
const shortestSpelling = 5

/** A word of two characters is one character from too many others. */
const shortestWord = 3

/**
 * Make the function that tells what a query nearly is.
 *
 * @param countOf How often a phrase occurs in the texts, folded.
 * @param segment Words of the language, where the browser knows them.
 * @returns The nearest first, at most three; empty for what is not near anything, and for a text.
 */
export function createNearly(
  meant: Meant,
  entries: readonly CorpusEntry[],
  fold: (text: string) => Folded,
  countOf: (phrase: string) => number,
  segment: (text: string) => readonly string[]
): (phrases: readonly string[], typed: string) => Near[] {
  const { words, everyday, english, sounds, aliases } = meant
  const sounding = createSounds(sounds)
  const counts = new Map(words)
  /** What may have been meant, and what then to look for: of a word or a name that the texts lack, what they have for it. */
  const targets = new Map(words.map(([word]) => [fold(word).text, word]))
  for (const [said = '', written = ''] of everyday) {
    const word = fold(said).text
    if (!targets.has(word)) targets.set(word, countOf(word) > 0 ? said : written)
  }
  /**
   * Names that the texts lack, by the shorter name in them that the texts have: 苏州 for 苏州市. In a longer question the shorter one
   * is looked for instead, unless what was typed sounds like the longer.
   */
  const wholes = new Map<string, string>()
  for (const [number, { headword, forms }] of entries.entries()) {
    const names = [headword, ...forms].map((name) => fold(name).text)
    const lacking = names.filter((name) => !targets.has(name))
    const [best] = lacking.length > 0 ? nearEntry(number) : []
    const shown = best && best.occurrences > 0 ? best.shown : ''
    for (const name of lacking) (shown && name.includes(fold(shown).text) ? wholes : targets).set(name, shown)
  }

  return (phrases, typed) => {
    if ([...typed].length > longest) return []
    const near = /^[\p{Script=Latin}\p{M}\s'’-]{2,}$/u.test(typed.trim()) ? nearLetters(typed) : nearCharacters(phrases)
    const seen = new Set<string>()
    return near
      .filter(({ query, occurrences }) => occurrences > 0 && !seen.has(query) && seen.add(query))
      .slice(0, most)
  }

  function nearLetters(typed: string): Near[] {
    const spelling = spellingOf(typed.toLowerCase())
    const spelled = [...targets]
      .filter(([, shown]) => shown !== '')
      .map(([word, shown]) => ({ shown, spellings: sounding.spell(word) }))
    const spelledAs = (isNear: (spelling: string) => boolean) =>
      spelled
        .filter(({ spellings }) => spellings.some(isNear))
        .map(({ shown }) => ({ shown, occurrences: counts.get(shown) ?? countOf(fold(shown).text) }))
    const named = (isNear: (name: string) => boolean) =>
      english.flatMap(([name, entry]) => (isNear(name) ? nearEntry(entry) : []))
    const name = typed.trim().toLowerCase().replace(/\s+/g, ' ')
    const same = [
      ...named((one) => one === name || `${one}s` === name),
      ...spelledAs((one) => one === spelling || asTyped(one) === spelling)
    ].map(toNear)
    if (same.length > 0) return same
    const inside = named((one) => ` ${one} `.includes(` ${name} `) || ` ${name} `.includes(` ${one} `))
    if (inside.length > 0) return inside.map(toNear)
    if (spelling.length < shortestSpelling) return []
    return [...named((one) => isOneEdit(one, name)), ...spelledAs((one) => isOneEdit(one, spelling))].map(toNear)
  }

  /** On a keyboard ü is typed as v or as u. */
  function asTyped(spelling: string): string {
    return spelling.replace(/v/g, 'u')
  }

  /** Of the names of an entry the one that the texts have most often. */
  function nearEntry(number: number) {
    const { headword = '', forms = [] } = entries[number] ?? {}
    const [best] = [headword, ...forms, ...(aliases[number] ?? [])]
      .map((shown) => ({ shown, occurrences: countOf(fold(shown).text) }))
      .sort((a, b) => b.occurrences - a.occurrences)
    return best ? [best] : []
  }

  function nearCharacters(phrases: readonly string[]): Near[] {
    const isAlone = phrases.length === 1
    const found = phrases
      .map((phrase) => {
        const segments = segment(phrase)
        const words = cutWords(phrase, [], new Set([...targets.keys(), ...asking]), segments)
        return { phrase, segments, place: findUnnamed(phrase, segments, meant, words)?.typed }
      })
      // What people say has words of its own, and a place that no document names is that place: they have no mistake.
      .filter(
        ({ phrase, place }) => countOf(phrase) === 0 && !targets.has(phrase) && !wholes.has(phrase) && place !== phrase
      )
      .flatMap(({ phrase, segments, place }) => [
        // Whoever asks with a question mark asks for the words.
        ...withoutMarks(phrase),
        ...windowsWith(phrase, segments, place ?? '').flatMap(({ start, end, isAmongWords, mustStand = false }) => {
          const window = [...phrase].slice(start, end).join('')
          const isWhole = window === phrase
          return [...targets, ...[...wholes].filter(([word]) => isWhole || sounding.isAlike(window, word))]
            .filter(
              ([word, shown]) =>
                shown !== '' && !phrase.includes(word) && isNear(window, word, isWhole, sounding, targets)
            )
            .flatMap(([word, shown]) => {
              const characters = [...phrase]
              const whole = [...characters.slice(0, start), shown, ...characters.slice(end)].join('')
              // What stands in the text with the rest of the phrase goes before what stands there alone.
              const isFound = isAlone && countOf(fold(whole).text) > 0
              // Two characters sound like a word in many a name.
              if (!isFound && (mustStand || (!isAmongWords && [...word].length < shortestWord))) return []
              const query = isFound ? whole : shown
              return [
                {
                  shown: query,
                  occurrences: countOf(fold(query).text),
                  size: isFound ? phrase.length : end - start,
                  isReordered: isReordered(window, word)
                }
              ]
            })
        })
      ])
    const largest = Math.max(...found.map(({ size }) => size))
    return found
      .filter(({ size }) => size === largest)
      .sort((a, b) => Number(b.isReordered) - Number(a.isReordered) || b.occurrences - a.occurrences)
      .map(toNear)
  }

  function windowsWith(phrase: string, segments: readonly string[], place: string): Window[] {
    const known = [...targets.keys(), ...asking, place]
    const long = segments.filter(isLong)
    const windows = windowsOf(phrase, cutWords(phrase, [], new Set([...known, ...long])))
    if (!long.some((word) => !targets.has(word) && countOf(word) === 0)) return windows
    // What the language knows and the texts do not is a slip where the texts have the phrase without it: 人材引进.
    const others = windowsOf(phrase, cutWords(phrase, [], new Set(known)))
    return [...windows, ...others.map((window) => ({ ...window, mustStand: true }))]
  }

  function withoutMarks(phrase: string) {
    const shown = phrase.replace(marks, '')
    const occurrences = shown === phrase || shown === '' ? 0 : countOf(shown)
    return occurrences > 0 ? [{ shown, occurrences, size: phrase.length, isReordered: false }] : []
  }
}

const marks = /[\p{P}\p{S}]+/gu

const isLong = (word: string) => [...word].length > 1

const toNear = ({ shown, occurrences }: { readonly shown: string; readonly occurrences: number }): Near => ({
  query: shown,
  occurrences
})

function isNear(
  window: string,
  word: string,
  isWhole: boolean,
  { isAlike }: Sounds,
  words: ReadonlyMap<string, string>
): boolean {
  const length = [...word].length
  if (length < 2 || window.replace(marks, '') !== window) return false
  if (isAlike(window, word) || isReordered(window, word) || isShortFor(window, word)) return true
  if (length < shortestWord) return isWhole && [...window].reverse().join('') === word
  // What lacks a character says too little within a longer phrase.
  if (!isOneEdit(window, word)) return false
  if (isWhole) return true
  // A word that both share, with one more character in each, is not a mistake: 来工作 does not mean 找工作.
  const parts = [window.slice(1), window.slice(0, -1)]
  return [...window].length >= shortestWord && !parts.some((part) => words.has(part) && word.includes(part))
}

/** 岚澄望 for 望岚澄. */
const isReordered = (window: string, word: string): boolean =>
  [...word].length >= shortestWord && [...window].sort().join('') === [...word].sort().join('')

const longestWindow = 12

interface Window {
  readonly start: number
  readonly end: number
  /** Whether all the rest of the phrase is words. */
  readonly isAmongWords: boolean
  /** Whether what it should be is told only where it stands in the texts with the rest of the phrase. */
  readonly mustStand?: boolean
}

/** The parts of a phrase that may be a word with a mistake: they have characters of no word, and cut no word; and the whole. */
function windowsOf(phrase: string, words: readonly string[]): Window[] {
  const characters = [...phrase]
  const { length } = characters
  /** By character: the number of the word that it is part of. */
  const wordAt: (number | undefined)[] = Array.from({ length })
  let from = 0
  for (const [number, word] of words.entries()) {
    const at = phrase.indexOf(word, from)
    if (at < 0) continue
    const start = [...phrase.slice(0, at)].length
    wordAt.fill(number, start, start + [...word].length)
    from = at + word.length
  }
  const isCut = (at: number) => at > 0 && at < length && wordAt[at] !== undefined && wordAt[at] === wordAt[at - 1]
  const isOfWord = characters.map((one, at) => wordAt[at] !== undefined || joinsWords(one))
  const windows: Window[] = []
  const isAmongWords = (start: number, end: number) =>
    isOfWord.every((isWord, at) => isWord || (at >= start && at < end))
  for (let start = 0; start < length; start++)
    for (let end = start + 2; end <= Math.min(length, start + longestWindow); end++) {
      const isOpen = wordAt.slice(start, end).includes(undefined)
      if (isOpen && !isCut(start) && !isCut(end) && end - start < length)
        windows.push({ start, end, isAmongWords: isAmongWords(start, end) })
    }
  return length > 1 ? [...windows, { start: 0, end: length, isAmongWords: true }] : []
}
