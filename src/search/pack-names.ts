/**
 * The names of terms and places, small: how a character is spelled is said once, and of an id, which is the pinyin of the name,
 * only where its hyphens are.
 */
import { parseRef, refTo } from '../model/entry.ts'
import type { CorpusEntry } from './corpus.ts'
import { spelledNames } from './spelled-names.ts'

export interface PackedNames {
  /** How many are terms; the others are places. */
  readonly terms: number
  /** By entry its headword and other forms, a line each. */
  readonly names: readonly string[]
  /** By entry the syllables that begin after a hyphen, in base 36; or the id itself. */
  readonly ids: readonly string[]
  /** A syllable, and the characters that are spelled so. */
  readonly syllables: string
  /** By number of the entry its pinyin, where the characters are not spelled as usual. */
  readonly pinyin: Readonly<Record<number, string>>
  /** Numbers of the places of which something is said; of terms it always is. */
  readonly noted: readonly number[]
}

/** In the place of what is said of an entry, until that comes. */
export const awaited = '　'

/** @param entries Terms before places. */
export function packNames(entries: readonly CorpusEntry[]): PackedNames {
  const usual = usualSyllables(entries)
  const spelled = new Map<string, string>()
  for (const [character, syllable] of usual) spelled.set(syllable, (spelled.get(syllable) ?? '') + character)
  return {
    terms: entries.filter(({ entry }) => parseRef(entry).type === 'term').length,
    names: entries.map(({ headword, forms }) => [headword, ...forms.filter((form) => form !== headword)].join('\n')),
    ids: entries.map(({ entry, pinyin }) => packId(parseRef(entry).id, syllablesOf(pinyin))),
    syllables: [...spelled]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flat()
      .join(''),
    pinyin: Object.fromEntries(
      entries.flatMap(({ headword, forms, pinyin }, number) =>
        spell(headword, forms, usual) === pinyin ? [] : [[number, pinyin]]
      )
    ),
    noted: entries.flatMap(({ entry, text }, number) => (parseRef(entry).type === 'place' && text ? [number] : []))
  }
}

/** @param notes What is said of each entry; without it that is {@link awaited}, where there is something. */
export function unpackNames(
  { terms, names, ids, syllables, pinyin, noted }: PackedNames,
  notes?: readonly string[]
): CorpusEntry[] {
  const isNoted = new Set(noted)
  const usual = new Map<string, string>()
  for (const [, syllable = '', characters = ''] of syllables.matchAll(/([a-z]+)([^a-z]+)/g))
    for (const character of characters) usual.set(character, syllable)
  return names.map((lines, number) => {
    const [headword = '', ...others] = lines.split('\n')
    const forms = [headword, ...others]
    const spelled = pinyin[number] ?? spell(headword, forms, usual)
    const id = unpackId(ids[number] ?? '', syllablesOf(spelled))
    return {
      entry: refTo(number < terms ? 'term' : 'place', id),
      headword,
      forms,
      pinyin: spelled,
      text: notes ? (notes[number] ?? '') : number < terms || isNoted.has(number) ? awaited : ''
    }
  })
}

const syllablesOf = (pinyin: string): string[] => (pinyin.split('|')[0] ?? '').split(' ')

function packId(id: string, syllables: readonly string[]): string {
  const starts: number[] = []
  for (let at = 1, length = syllables[0]?.length ?? 0; at < syllables.length; at++) {
    if (id.charAt(length + starts.length) === '-') starts.push(at)
    length += syllables[at]?.length ?? 0
  }
  const packed = starts.map((start) => start.toString(36)).join('')
  return starts.every((start) => start < 36) && unpackId(packed, syllables) === id ? packed : `=${id}`
}

function unpackId(packed: string, syllables: readonly string[]): string {
  if (packed.startsWith('=')) return packed.slice(1)
  const starts = new Set([...packed].map((digit) => parseInt(digit, 36)))
  return syllables.map((syllable, at) => (starts.has(at) ? '-' : '') + syllable).join('')
}

const spell = (headword: string, forms: readonly string[], usual: ReadonlyMap<string, string>) =>
  spelledNames(headword, forms)
    .map((name) => [...name].map((character) => usual.get(character) ?? character.toLowerCase()).join(' '))
    .join('|')

/** By character the syllable that is written for it most often. */
function usualSyllables(entries: readonly CorpusEntry[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { headword, forms, pinyin } of entries) {
    const spelled = pinyin.split('|')
    for (const [at, name] of spelledNames(headword, forms).entries()) {
      const characters = [...name]
      const syllables = spelled[at]?.split(' ') ?? []
      if (characters.length !== syllables.length) continue
      for (const [index, syllable] of syllables.entries()) {
        const character = characters[index] ?? ''
        if (!/^[a-z]+$/.test(syllable) || /^[a-z]$/i.test(character)) continue
        const byCharacter = counts.get(character) ?? new Map<string, number>()
        counts.set(character, byCharacter.set(syllable, (byCharacter.get(syllable) ?? 0) + 1))
      }
    }
  }
  return new Map(
    [...counts].map(([character, byCharacter]) => [
      character,
      [...byCharacter].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
    ])
  )
}
