/** A line of a source that has something on it. */
export interface Line {
  /** In the source, from 1. */
  readonly number: number
  /** Without white space at its ends. */
  readonly text: string
  /** Whether a line with nothing but a tab stands before it, as between two cells of a row that was copied from a page. */
  readonly isNextCell?: true
}

/** The lines of a source that are not blank. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let isNextCell = false
  for (const [index, line] of source.split(/\r\n|\r|\n/).entries()) {
    const text = line.replace(/^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/gu, '')
    if (text === '') isNextCell ||= line === '\t'
    else {
      lines.push({ number: index + 1, text, ...(isNextCell && { isNextCell }) })
      isNextCell = false
    }
  }
  return lines
}

/**
 * A text without the spaces that spread it: 总 则 is 总则, 2035 年 is 2035年. One space stays between words of Latin letters,
 * and between two names: 中共中央 国务院.
 */
export function withoutSpread(text: string): string {
  const [first = '', ...others] = text.trim().split(/\s+/u)
  return others.reduce((whole, word, index) => {
    const before = index === 0 ? first : (others[index - 1] ?? '')
    return whole + (parts(before, word) ? ' ' : '') + word
  }, first)
}

function parts(before: string, word: string): boolean {
  if (/[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(word)) return true
  return /\p{Script=Han}{2}$/u.test(before) && /^\p{Script=Han}{2}/u.test(word)
}

/** How wide a text is set, in characters of Chinese. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\x20-\x7e]/.test(one) ? 0.5 : 1), 0)

/** Whether a text has a mark that ends a sentence before its last character. */
export const hasSentence = (text: string): boolean => /[。；！？](?=.)/su.test(text)
