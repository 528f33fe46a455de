/** What may have been meant, where nothing is as it was typed: words of the question that the text has, and paragraphs with these. */
import type { CorpusParagraph } from './corpus.ts'

/** A question of more characters is a text: its words say little of what was meant. */
const longest = 40

/**
 * Cut a phrase into words that the texts have, so that they take up as much of it as can be, in words as long as can be.
 * Single characters are not words, nor are parts of what is written in letters and digits.
 *
 * @param phrase Folded, as the texts are.
 */
export function cutWords(phrase: string, texts: readonly string[]): string[] {
  const characters = [...phrase].slice(0, longest)
  const isBorder = (at: number) => !(isLatin(characters[at - 1]) && isLatin(characters[at]))
  /** By end: the best cut of all before it. */
  const best: { readonly worth: number; readonly words: readonly string[] }[] = [{ worth: 0, words: [] }]
  for (let end = 1; end <= characters.length; end++) best.push({ worth: -1, words: [] })
  for (let start = 0; start < characters.length; start++) {
    const before = best[start] ?? { worth: 0, words: [] }
    offer(start + 1, before.worth, before.words)
    if (!isBorder(start)) continue
    for (let end = start + 2; end <= characters.length; end++) {
      const word = characters.slice(start, end).join('')
      if (!texts.some((text) => text.includes(word))) break
      if (isBorder(end) && isWord.test(word)) offer(end, before.worth + (end - start) ** 2, [...before.words, word])
    }
  }
  return [...new Set(best[characters.length]?.words)]

  function offer(end: number, worth: number, words: readonly string[]): void {
    if (worth > (best[end]?.worth ?? -1)) best[end] = { worth, words }
  }
}

const isLatin = (character = '') => /[\p{Script=Latin}\p{N}]/u.test(character)
const isWord = /^[\p{L}\p{N}]+$/u

export interface Related {
  readonly paragraph: CorpusParagraph
  /** Those of the words that it has. */
  readonly words: readonly string[]
}

/**
 * Rank the paragraphs that have some of the words: those of rare and long words come first.
 *
 * @param folded The paragraphs' texts, folded.
 * @param scores Scores of another engine by plan and id, used instead of ours.
 */
export function rankRelated(
  words: readonly string[],
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[],
  scores?: ReadonlyMap<string, number>
): Related[] {
  const worths = words.map((word) => {
    const having = folded.filter((text) => text.includes(word)).length
    return { word, worth: Math.log(1 + paragraphs.length / Math.max(1, having)) * [...word].length }
  })
  return paragraphs
    .map((paragraph, index) => {
      const had = worths.filter(({ word }) => folded[index]?.includes(word))
      const own = had.reduce((sum, { worth }) => sum + worth, 0)
      const score = scores ? (scores.get(`${paragraph.plan}/${paragraph.id}`) ?? 0) : own
      return { paragraph, words: had.map(({ word }) => word), score }
    })
    .filter(({ words, score }) => words.length > 0 && score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ paragraph, words }) => ({ paragraph, words }))
}

const most = 5
