/**
 * A character that is not allowed in text: a control character other than tab and line break, half of a
 * character, a code point that is none.
 */
export const oddCharacter = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** How it is named: U+000B. */
export const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Characters that nobody sees: words with and without them look the same. */
const invisible = {
  '\u00ad': { en: 'soft hyphen', zh: '软连字符' },
  '\u200b': { en: 'zero-width space', zh: '零宽空格' },
  '\u200c': { en: 'zero-width non-joiner', zh: '零宽不连字' },
  '\u200d': { en: 'zero-width joiner', zh: '零宽连字' },
  '\u200e': { en: 'left-to-right mark', zh: '从左到右标记' },
  '\u200f': { en: 'right-to-left mark', zh: '从右到左标记' },
  '\u2060': { en: 'word joiner', zh: '词连接符' },
  '\ufeff': { en: 'byte order mark', zh: '字节顺序标记' }
}

export const invisibleCharacter = new RegExp(`[${Object.keys(invisible).join('')}]`, 'g')

/** U+200B zero-width space, U+200B 零宽空格. */
export function nameInvisible(character: string): { readonly en: string; readonly zh: string } {
  const { en, zh } = invisible[character as keyof typeof invisible]
  return { en: `${nameOf(character)} ${en}`, zh: `${nameOf(character)} ${zh}` }
}
