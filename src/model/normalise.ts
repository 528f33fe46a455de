/** The normalisation `full-width-punctuation` of the reading text. */

/**
 * Half-width commas, semicolons and pairs of parentheses in Chinese text become full width, character for
 * character, so that every offset keeps its meaning. A mark between ASCII characters stays: `1,000`, `f(x)`.
 *
 * @returns The text, and the offsets that changed.
 */
export function widenPunctuation(text: string): { text: string; widened: number[] } {
  const widened = [...findMarks(text), ...findParentheses(text)].sort((a, b) => a - b)
  return { text: replaceAt(text, widened, wide), widened }
}

/** Undo {@link widenPunctuation}: the marks at the offsets `widened` become half width again. */
export const narrowPunctuation = (text: string, widened: readonly number[]): string => replaceAt(text, widened, narrow)

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）' }
const narrow = Object.fromEntries(Object.entries(wide).map(([half, full]) => [full, half]))

// White space is not Chinese text, and a lone surrogate's half of an astral character is.
const isChinese = (character: string): boolean => /[^\p{ASCII}\s]/u.test(character)

function* findMarks(text: string): Generator<number> {
  for (const { index } of text.matchAll(/[,;]/g)) {
    if (isChinese(text.charAt(index - 1)) || isChinese(text.charAt(index + 1))) yield index
  }
}

function* findParentheses(text: string): Generator<number> {
  let open: number[] = []
  for (const { 0: found, index } of text.matchAll(/[()\r\n]/g)) {
    if (found === '(') open.push(index)
    else if (found !== ')') open = []
    else {
      const start = open.pop()
      if (start === undefined) continue
      const neighbours = [start - 1, start + 1, index - 1, index + 1].map((offset) => text.charAt(offset))
      if (neighbours.some(isChinese)) yield* [start, index]
    }
  }
}

function replaceAt(text: string, offsets: readonly number[], map: Readonly<Record<string, string>>): string {
  let result = ''
  let from = 0
  for (const offset of offsets) {
    const character = text.charAt(offset)
    result += text.slice(from, offset) + (map[character] ?? character)
    from = offset + 1
  }
  return result + text.slice(from)
}
