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
  // Texts have many characters and few different ones.
  const known = new Map<string, string>()
  const foldCharacter = (character: string) =>
    [...character.normalize('NFKC').toLowerCase()]
      .filter((part) => !unseen.test(part))
      // Keep a character that carries a combining mark, or the mark would attach to the one before.
      .filter((part, at, all) => !dropped.test(part) || /^\p{M}/u.test(all[at + 1] ?? ''))
      .map((part) => simplified.get(part) ?? part)
      .join('')

  return (text) => {
    let folded = ''
    const starts: number[] = []
    const ends: number[] = []
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = endOfCharacter(text, start)
      const character = text.slice(start, end)
      const part = known.get(character) ?? foldCharacter(character)
      known.set(character, part)
      folded += part
      for (let unit = 0; unit < part.length; unit++) {
        starts.push(start)
        ends.push(end)
      }
    }
    return { text: folded, starts, ends }
  }
}

/**
 * A character goes with the marks that combine with it: they fold together. Marks beyond the limit are separate characters;
 * to put a million of them in order would take minutes.
 */
function endOfCharacter(text: string, start: number): number {
  let end = start + lengthAt(text, start)
  for (let marks = 0; marks < mostMarks && end < text.length && isMark(text, end); marks++) end += lengthAt(text, end)
  return end
}

/** As in Unicode's Stream-Safe Text Format. */
const mostMarks = 30

const lengthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // Latin and Chinese characters, nearly all there are, need no look into the tables of Unicode.
  if (unit < 0x300 || (unit >= 0x4e00 && unit <= 0x9fff)) return false
  return /\p{M}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

/** What is not seen, and variants of a character's shape. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/u

/** White space, quotation marks, brackets, 《》, middle dots. */
const dropped = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`<>·•・‧∙⋅]/u

/** The characters of a corpus as {@link createFold} takes them. */
export function readSimplified(pairs: string): Map<string, string> {
  return new Map(pairs.match(/../gsu)?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]))
}
