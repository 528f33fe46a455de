/**
 * Count how often words occur, each from left to right without overlap.
 *
 * @param words Of two code units or more. @param texts Folded, as the words are.
 */
export function countWords(words: ReadonlySet<string>, texts: readonly string[]): Map<string, number> {
  // A text is gone through once: each place in it has a few words at most.
  const byBeginning = new Map<number, string[]>()
  for (const word of words) {
    const beginning = pairAt(word, 0)
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), word])
  }
  const counts = new Map<string, number>()
  for (const text of texts) {
    const ends = new Map<string, number>()
    for (let at = 0; at < text.length - 1; at++)
      for (const word of byBeginning.get(pairAt(text, at)) ?? []) {
        if (!text.startsWith(word, at) || (ends.get(word) ?? 0) > at) continue
        ends.set(word, at + word.length)
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
  }
  return counts
}

/** Two code units as one number: to cut them out of a text at every place would take longer than all else. */
const pairAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
