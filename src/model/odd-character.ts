/**
 * A character that is not allowed in text: a control character other than tab and line break, half of a
 * character, a code point that is none.
 */
export const oddCharacter = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** How it is named: U+000B. */
export const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
