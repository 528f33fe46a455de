import type { CorpusEntry, CorpusPlan } from './corpus.ts'
import type { Found } from './engine.ts'
import type { Folded } from './fold.ts'
import type { FoldedQuery } from './match.ts'
import { isShortFor } from './short-name.ts'
import { spellingOf, spellingsIn } from './spelling.ts'
import { wholeNumbers } from './whole-numbers.ts'

const most = 8

/** How far an entry is that has the words in what is said of it alone. */
const inText = 4

export interface Suggested extends CorpusEntry {
  /** Whether no name of it has the words, only what is said of it. */
  readonly isInText?: boolean
}

/**
 * Make the function that finds the terms and places that a query means: by their names, by pinyin or its initials, by
 * what is said of them. Folds them once.
 *
 * @returns The nearest first, at most eight.
 */
export function createSuggest(
  entries: readonly CorpusEntry[],
  fold: (text: string) => Folded
): (query: FoldedQuery) => Suggested[] {
  const folded = entries.map((entry) => {
    const spellings = spellingsIn(entry.pinyin)
    return {
      entry,
      names: [entry.headword, ...entry.forms].map((name) => fold(name).text),
      text: wholeNumbers(fold(entry.text).text),
      spelled: spellings.map(({ whole }) => whole),
      initials: spellings.map(({ initials }) => initials)
    }
  })

  return (query) => {
    if (query.phrases.length === 0) return []
    const letters = query.phrases.join('')
    const asked = { ...query, letters, spelling: spellingOf(letters) }
    return folded
      .map((one) => ({ entry: one.entry, distance: distanceOf(one, asked) }))
      .filter(({ distance }) => distance < Infinity)
      .sort((a, b) => a.distance - b.distance || a.entry.headword.length - b.entry.headword.length)
      .slice(0, most)
      .map(({ entry, distance }) => (distance === inText ? { ...entry, isInText: true } : entry))
  }
}

/** The paragraphs whose measure itself has all that is looked for, in the order of the text, at most eight. */
export function pickMeasures(
  found: readonly Found[],
  { phrases }: FoldedQuery,
  fold: (text: string) => Folded
): (Omit<Found, 'measure'> & { readonly measure: string })[] {
  return found
    .flatMap((paragraph) => {
      const measure = paragraph.text.slice(0, paragraph.measure ?? 0)
      const words = fold(measure).text
      return words && phrases.every((phrase) => words.includes(phrase)) ? [{ ...paragraph, measure }] : []
    })
    .slice(0, most)
}

/** The chapters and sections whose title has all that is looked for, in the order of the plans, at most eight. */
export function pickHeadings(
  plans: readonly CorpusPlan[],
  { phrases, exclusions }: FoldedQuery,
  fold: (text: string) => Folded
): { readonly plan: string; readonly id: string; readonly title: string }[] {
  if (phrases.length === 0) return []
  return plans
    .flatMap(({ id: plan, units }) => Object.entries(units).map(([id, title]) => ({ plan, id, title })))
    .filter(({ title }) => {
      const words = fold(title).text
      return phrases.every((phrase) => words.includes(phrase)) && !exclusions.some((phrase) => words.includes(phrase))
    })
    .slice(0, most)
}

interface FoldedEntry {
  readonly names: readonly string[]
  readonly text: string
  readonly spelled: readonly string[]
  readonly initials: readonly string[]
}

interface Asked extends FoldedQuery {
  /** All phrases as one, and as pinyin is typed. */
  readonly letters: string
  readonly spelling: string
}

/** How far an entry is from what a query means: 0 for its very name, infinite if it does not match. */
function distanceOf(
  { names, text, spelled, initials }: FoldedEntry,
  { phrases, exclusions, letters, spelling }: Asked
): number {
  const isSaid = (words: string) => text.includes(wholeNumbers(words))
  if (exclusions.some((words) => isSaid(words) || names.some((name) => name.includes(words)))) return Infinity
  if (names.includes(letters)) return 0
  if (names.some((name) => name.startsWith(letters))) return 1
  if (/^[a-z]{2,}$/.test(spelling)) {
    if (spelled.some((one) => one.startsWith(spelling) || one.replace(/v/g, 'u').startsWith(spelling))) return 1
    if (initials.some((one) => one.startsWith(spelling))) return 2
  }
  if (names.some((name) => isShortFor(letters, name))) return 2
  if (names.some((name) => phrases.every((phrase) => name.includes(phrase)))) return 3
  return phrases.every(isSaid) ? inText : Infinity
}
