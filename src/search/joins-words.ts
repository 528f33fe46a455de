/** Whether a word only joins others, and makes none of them longer: 等, 在. */
export const joinsWords = (word: string): boolean => /^[的等在和与及或了从到对向于是把被]$/u.test(word)

/** Whether a word is a character alone that may belong to a longer one, of which the language knows nothing. */
export const isLoneCharacter = (word = ''): boolean => /^\p{Script=Han}$/u.test(word) && !joinsWords(word)
