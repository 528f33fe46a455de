/**
 * The characters of some folded words and their pairs, each once: by these an index of the database finds the few paragraphs that may
 * have a phrase.
 */
export function gramsOf(words: string): string[] {
  const characters = [...words]
  return [...new Set([...characters, ...pairsOf(characters)])]
}

/** Those that a paragraph with a phrase has: pairs say all that single characters do. */
export function gramsOfPhrase(phrase: string): string[] {
  const characters = [...phrase]
  return characters.length === 1 ? characters : [...new Set(pairsOf(characters))]
}

const pairsOf = (characters: readonly string[]) =>
  characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
