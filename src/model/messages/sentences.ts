import { invisibleCharacter, nameInvisible } from '../odd-character.ts'

/** The languages of messages. */
export type Locale = 'zh' | 'en'

/** What is said, in both. */
export type Sentences = { readonly [In in Locale]: string }

/** Each rule makes its sentences of what was found. */
export type Rules = Readonly<Record<string, (data: never) => Sentences>>

/** A text in which the characters that nobody sees are named. */
export function withInvisible(text: string): Sentences {
  const named = (locale: Locale) => text.replace(invisibleCharacter, (one) => `〔${nameInvisible(one)[locale]}〕`)
  return { en: named('en'), zh: named('zh') }
}

/** Words as they stand, on one line. */
export function quoted(words: string): Sentences {
  const { en, zh } = withInvisible(JSON.stringify(words))
  return { en, zh: `“${zh.slice(1, -1)}”` }
}
