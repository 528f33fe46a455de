/**
 * What was typed without the number of a paragraph at the beginning of a line, as printed texts have it: 2 统筹土地管理。… A number that
 * the text itself has is kept, and so is one that no paragraph follows.
 *
 * @param texts Of the paragraphs.
 */
export function withoutNumbers(typed: string, texts: readonly string[]): string {
  return typed.replace(numbered, (line: string, rest: string) =>
    texts.some((text) => text.startsWith(rest)) && !texts.some((text) => text.startsWith(line.trim())) ? rest : line
  )
}

/** The number, and the first words after it. */
const numbered = /^[^\S\n]*[\d０-９]{1,3}[.．、]?[^\S\n]+(\S{4})/gmu
