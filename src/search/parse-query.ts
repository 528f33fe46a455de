/** What is asked of a text: paragraphs that have all phrases and no exclusion, each as typed. */
export interface Query {
  readonly phrases: readonly string[]
  readonly exclusions: readonly string[]
}

/**
 * Parse what was typed: phrases between white space; white space inside quotation marks does not part them; `-` before
 * a phrase excludes it.
 */
export function parseQuery(typed: string): Query {
  const words = [...typed.matchAll(word)].map(([part]) => part)
  const isExclusion = (part: string) => /^[-－]./su.test(part)
  return {
    phrases: words.filter((part) => !isExclusion(part)),
    exclusions: words.filter(isExclusion).map((part) => part.slice(1))
  }
}

/** Anything but white space; a quotation mark that closes again takes its white space along. */
const word = /(?:"[^"]*"|“[^“”]*”|「[^「」]*」|\S)+/gu
