/**
 * Part what was pasted into its quotations: paragraphs of their own, or what stands in quotation marks, each with its citation.
 * A line that does not end a sentence goes on in the next.
 *
 * @param isOfText Whether some words are like those of the text: what stands around quotations then is quoted, too.
 */
export function quotationsIn(typed: string, isOfText: (words: string) => boolean = () => true): string[] {
  const paragraphs = typed
    .trim()
    .replace(/([^。！？；：”’）)\]…\s])[^\S\n]*\n\s*(?=\S)|\s*\n\s*(?=[（(—])/gu, '$1')
    .split(/\s*\n\s*/u)
  return paragraphs.flatMap((paragraph) => partsOf(paragraph, isOfText)).filter((quotation) => quotation !== '')
}

/** 文中说，“甲。”（第八章）又说，“乙。” are two. A text that has few words in quotation marks is one. */
function partsOf(paragraph: string, isOfText: (words: string) => boolean): string[] {
  const quoted = quotedIn(paragraph)
  const long = quoted.filter(({ length }) => length >= shortest)
  const isMost = long.reduce((sum, { length }) => sum + length, 0) > paragraph.length / 2
  const around = quoted.reduce((rest, one) => rest.replace(one, '\n'), paragraph)
  return isMost || (long.length > 0 && !isOfText(around)) ? quoted : [paragraph]
}

/** With its marks, a shorter one is a name: “一带一路”. */
const shortest = 10

/** What stands in quotation marks, those within it included, and the parenthesis after it. */
function quotedIn(paragraph: string): string[] {
  const quoted: string[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: mark } of paragraph.matchAll(/[“”]/gu)) {
    if (mark === '“') {
      if (depth === 0) start = index
      depth++
      continue
    }
    depth = Math.max(0, depth - 1)
    if (depth > 0 || paragraph[start] !== '“') continue
    const [citation = ''] =
      /^\s*(?:[（(][^“”（）()]*[）)]|——?《[^“”]*》[^“”。；，]*)/u.exec(paragraph.slice(index + 1)) ?? []
    quoted.push(paragraph.slice(start, index + 1) + citation)
  }
  return quoted
}
