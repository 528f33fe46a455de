/** A text as it is searched, and where each of its code units comes from. */
export interface Folded {
  readonly text: string
  /** For each code unit of `text`: where its character begins in the original, in UTF-16 code units. */
  readonly starts: readonly number[]
  /** For each code unit of `text`: where its character ends in the original. */
  readonly ends: readonly number[]
}

/**
 * Make the function that folds a text or a query: NFKC, lower case, Traditional to Simplified Chinese; without white
 * space, quotation marks, brackets and middle dots, which people leave out or type otherwise. Sentence punctuation stays.
 *
 * @param simplified Simplified by Traditional character, one to one.
 */
export function createFold(simplified: ReadonlyMap<string, string>): (text: string) => Folded {
  return (text) => {
    const parts: string[] = []
    const starts: number[] = []
    const ends: number[] = []
    for (const { 0: character, index } of text.matchAll(characters)) {
      for (const folded of character.normalize('NFKC').toLowerCase()) {
        if (dropped.test(folded)) continue
        const part = simplified.get(folded) ?? folded
        parts.push(part)
        for (let unit = 0; unit < part.length; unit++) {
          starts.push(index)
          ends.push(index + character.length)
        }
      }
    }
    return { text: parts.join(''), starts, ends }
  }
}

/** A character with the marks that combine with it: they fold together. */
const characters = /[\s\S]\p{M}*/gu

/** White space and what is not seen, quotation marks, brackets, 《》, middle dots. */
const dropped = /[\s\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`<>·•・‧∙⋅]/u

/** The characters of a corpus as {@link createFold} takes them. */
export function readSimplified(pairs: string): Map<string, string> {
  return new Map(pairs.match(/../gsu)?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]))
}
