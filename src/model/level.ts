/** How deep an item stands in a numbered list: （一） 1, `1.` 2, （1） 3, ① 4. */
export type Level = 1 | 2 | 3 | 4

/** The level of a paragraph that begins with the number of an item; absent for any other. */
export const findLevel = (text: string): Level | undefined => patterns.find(([, pattern]) => pattern.test(text))?.[0]

/** The number of the item that a paragraph begins with, and the space after it; empty for any other. */
export function numberOfItem(text: string): string {
  for (const [, pattern] of patterns) {
    const number = pattern.exec(text)?.[0]
    if (number !== undefined) return number + (/^\s+/u.exec(text.slice(number.length))?.[0] ?? '')
  }
  return ''
}

const patterns: readonly (readonly [Level, RegExp])[] = [
  [1, /^（[一二三四五六七八九十百]{1,4}）/u],
  // A number with a decimal is none of a list.
  [2, /^\d{1,2}[.．、](?!\d)/u],
  [3, /^（\d{1,2}）/u],
  [4, /^[①-⑳]/u]
]
