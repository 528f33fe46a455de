/** What is asked of a text: paragraphs that have all phrases and no exclusion, each as typed. */
export interface Query {
  readonly phrases: readonly string[]
  readonly exclusions: readonly string[]
}

/**
 * Parse what was typed: phrases between white space; white space inside quotation marks does not part them; `-` before
 * a phrase excludes it. So does `—`, as a keyboard for Chinese writes it, where something is looked for before it: a dash may begin a text.
 */
export function parseQuery(typed: string): Query {
  const words = [...typed.matchAll(word)].map(([part]) => part)
  const isExclusion = (part: string, at: number) => /^[-－]./su.test(part) || (at > 0 && /^[—–](?![—–])./su.test(part))
  return {
    phrases: words.filter((part, at) => !isExclusion(part, at)),
    exclusions: words.filter(isExclusion).map((part) => part.slice(1))
  }
}

/** Anything but white space; a quotation mark that closes again takes its white space along. */
const word = /(?:"[^"]*"|“[^“”]*”|「[^「」]*」|\S)+/gu
