/** A folded text, or what is looked for in it, so that a number stands in no other: 021 not in 2021. */
export const wholeNumbers = (folded: string): string => folded.replace(/\d+/g, ' $& ')
