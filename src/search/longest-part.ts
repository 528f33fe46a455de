/**
 * Find the longest part of a phrase that occurs in one of some texts, for one that does not occur whole.
 *
 * @param phrase Folded, as the texts are.
 * @returns The leftmost of the longest; `undefined` when not even one character occurs.
 */
export function findLongestPart(phrase: string, texts: readonly string[]): string | undefined {
  // What cannot be found in a thousand characters is no phrase but a page.
  const characters = [...phrase].slice(0, 1000)
  let best: string[] = []
  for (let start = 0; start + best.length < characters.length; start++) {
    let length = best.length + 1
    while (start + length <= characters.length) {
      const part = characters.slice(start, start + length).join('')
      if (!texts.some((text) => text.includes(part))) break
      best = characters.slice(start, start + length)
      length++
    }
  }
  return best.length > 0 ? best.join('') : undefined
}
