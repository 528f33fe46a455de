/** What may have been meant, where nothing is as it was typed: words of the question, and paragraphs that have these. */
import type { AskedWord, Meaning, MeaningKind } from './asked-words.ts'
import type { CorpusParagraph } from './corpus.ts'
import { isLoneCharacter, joinsWords } from './joins-words.ts'

/** A question of more characters is a text: its words say little of what was meant. */
export const longest = 40

/**
 * Cut a phrase into words that the texts have or that are known otherwise, so that they take up as much of it as can be, in
 * words as long as can be. Single characters are not words, nor are parts of what is written in letters and digits.
 *
 * @param phrase Folded, as the texts are.
 * @param known Further words, and those of the texts that are preferred to what merely stands there.
 * @param segments The phrase as words of the language, where these are known: what only stands there cuts none of them.
 */
export function cutWords(
  phrase: string,
  texts: readonly string[],
  known: ReadonlySet<string> = new Set(),
  segments: readonly string[] = []
): string[] {
  const characters = [...phrase].slice(0, longest)
  const isBorder = (at: number) => !(isLatin(characters[at - 1]) && isLatin(characters[at]))
  const borders = bordersOf(segments)
  const isWhole = (start: number, end: number) =>
    segments.length < 2
      ? !isJoined.test(characters.slice(start, end).join(''))
      : borders.starts.has(start) && borders.ends.has(end)
  const longestKnown = Math.max(0, ...[...known].map((word) => [...word].length))
  /** By end: the best cut of all before it. */
  const best: { readonly worth: number; readonly words: readonly string[] }[] = [{ worth: 0, words: [] }]
  for (let end = 1; end <= characters.length; end++) best.push({ worth: -1, words: [] })
  for (let start = 0; start < characters.length; start++) {
    const before = best[start] ?? { worth: 0, words: [] }
    offer(start + 1, before.worth, before.words)
    if (!isBorder(start)) continue
    let isThere = true
    for (let end = start + 2; end <= characters.length; end++) {
      const word = characters.slice(start, end).join('')
      isThere &&= texts.some((text) => text.includes(word))
      const isKnown = known.has(word)
      if (!isThere && end - start > longestKnown) break
      if (((isThere && isWhole(start, end)) || isKnown) && isBorder(end) && isWord.test(word))
        offer(end, before.worth + (end - start) ** 2 + (isKnown ? 1 : 0), [...before.words, word])
    }
  }
  return [...new Set(best[characters.length]?.words)]

  function offer(end: number, worth: number, words: readonly string[]): void {
    if (worth > (best[end]?.worth ?? -1)) best[end] = { worth, words }
  }
}

/**
 * Where words begin and end, in characters; none begins or ends with what joins words, nor between two characters that the
 * language has no word for: 国家发改委 comes as 国家, 发, 改, 委.
 */
function bordersOf(segments: readonly string[]) {
  const starts = new Set<number>()
  const ends = new Set<number>()
  let at = 0
  for (const [index, segment] of segments.entries()) {
    const isAlone = isLoneCharacter(segment)
    if (!joinsWords(segment) && !(isAlone && isLoneCharacter(segments[index - 1]))) starts.add(at)
    at += [...segment].length
    if (!joinsWords(segment) && !(isAlone && isLoneCharacter(segments[index + 1]))) ends.add(at)
  }
  return { starts, ends }
}

/** 在上海 and 上海的, where the words of the language are not known. */
const isJoined = /^[在的和与及]..|..[在的和与及]$|^[^目]的$/u

const isLatin = (character = '') => /[\p{Script=Latin}\p{N}]/u.test(character)
const isWord = /^[\p{L}\p{N}]+$/u

export interface Related {
  readonly paragraph: CorpusParagraph
  /** Words that it has, by which it may answer: of each word of the question the nearest, the nearest and those that say most first. */
  readonly words: readonly string[]
  /** What it has at best: a word of the question itself, one that means the same, or one whose explanation has it. */
  readonly kind: MeaningKind
  /** For each word of the question all that it has for it. */
  readonly answering: readonly (readonly Answering[])[]
}

export type Answering = Pick<Meaning, 'word' | 'weight'>

/** How well paragraphs fit words: by word, then by plan and id. */
export type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Scores of one ranking, and for what it has not seen those of another, none of them above the least of the first. */
export function fillScores(scores: Scores, others: Scores): Scores {
  return new Map(
    [...others].map(([word, all]) => {
      const own = scores.get(word) ?? new Map<string, number>()
      const [least, most] = [Math.min(...own.values()), Math.max(...all.values())]
      const filled = own.size === 0 ? all : [...all].map(([key, score]) => [key, (least * score) / most] as const)
      return [word, new Map([...filled, ...own])] as const
    })
  )
}

export const keyOf = ({ plan, id }: Pick<CorpusParagraph, 'plan' | 'id'>): string => `${plan}/${id}`

/**
 * Rank the paragraphs that have some of the words asked for.
 *
 * @param folded The paragraphs' texts, folded.
 * @param worths What the words of a paragraph are ordered by, so that it is shown alike however it is ranked.
 */
export function rankRelated(
  asked: readonly AskedWord[],
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[],
  scores: Scores,
  worths = scores
): Related[] {
  return paragraphs
    .map((paragraph, index) => {
      const had = asked.flatMap(({ meanings }) => {
        const scoreIn = (scores: Scores, word: string) => scores.get(word)?.get(keyOf(paragraph)) ?? 0
        const values = meanings
          .filter(({ word }) => folded[index]?.includes(word))
          .map(({ word, kind, weight }) => ({
            word,
            kind,
            weight,
            value: weight * scoreIn(scores, word),
            worth: weight * scoreIn(worths, word)
          }))
          .filter(({ value }) => value > 0)
          .sort((a, b) => b.value - a.value)
        const [best] = values
        if (!best) return []
        const others = values.slice(1).reduce((sum, { value }) => sum + value, 0)
        const { word, worth, kind } = [...values].sort(byNearness)[0] ?? best
        return [{ word, worth, kind, values, value: best.value + others * further }]
      })
      const [nearest, ...others] = [...had].sort(byNearness)
      return {
        paragraph,
        words: [nearest, ...others].flatMap((one) => one?.word ?? []),
        kind: nearest?.kind ?? 'asked',
        answering: had.map(({ values }) => values.map(({ word, weight }) => ({ word, weight }))),
        score: had.reduce((sum, { value }) => sum + value, 0)
      }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => Number(a.kind === 'explained') - Number(b.kind === 'explained') || b.score - a.score)
    .slice(0, mostRelated)
    .map(({ paragraph, words, kind, answering }) => ({ paragraph, words: [...new Set(words)], kind, answering }))
}

/** So many paragraphs are listed. */
export const mostRelated = 5

/** The nearest first. */
export const kinds: readonly MeaningKind[] = ['asked', 'same', 'explained']

interface Weighed {
  readonly kind: MeaningKind
  readonly worth: number
}

const byNearness = (a: Weighed, b: Weighed) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.worth - a.worth

/** What a second word for the same thing counts. */
const further = 0.3

/**
 * Score paragraphs by BM25, with the length of a word as a weight: a long one is rarer in the language than a few texts show.
 *
 * @param folded The paragraphs' texts, folded.
 */
export function scoreWords(
  words: readonly string[],
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[]
): Scores {
  const mean = folded.reduce((sum, { length }) => sum + length, 0) / Math.max(1, folded.length)
  return new Map(
    [...new Set(words)].map((word) => {
      const counts = folded.map((text) => text.split(word).length - 1)
      const having = counts.filter((count) => count > 0).length
      const rarity = Math.log(1 + (folded.length - having + 0.5) / (having + 0.5)) * Math.sqrt([...word].length)
      const scores = paragraphs.flatMap((paragraph, index): [string, number][] => {
        const count = counts[index] ?? 0
        const norm = saturation * (1 - lengthShare + (lengthShare * (folded[index]?.length ?? 0)) / mean)
        return count > 0 ? [[keyOf(paragraph), (rarity * count * (saturation + 1)) / (count + norm)]] : []
      })
      return [word, new Map(scores)] as const
    })
  )
}

/** The usual values of BM25. */
const saturation = 1.2
const lengthShare = 0.75
