/**
 * Part what was pasted into its quotations: paragraphs of their own, or one in quotation marks after the other, each with its
 * citation. A line that does not end a sentence goes on in the next.
 */
export function quotationsIn(typed: string): string[] {
  const paragraphs = typed
    .trim()
    .replace(/(?<=[^。！？；：”’）)\]…\s])[^\S\n]*\n\s*(?=\S)|\s*\n\s*(?=[（(—])/gu, '')
    .split(/\s*\n\s*/u)
  return paragraphs.flatMap(partsOf).filter((quotation) => quotation !== '')
}

/** “甲。”（第八章）；“乙。” are two; “甲”和“乙” is one: there are words between them. */
function partsOf(paragraph: string): string[] {
  if (!paragraph.startsWith('“')) return [paragraph]
  const parts: string[] = []
  let depth = 0
  let start = 0
  let end = 0
  for (const [at, character] of [...paragraph.matchAll(/[“”]/gu)].map((mark) => [mark.index, mark[0]] as const)) {
    if (character === '”') {
      depth--
      end = at + 1
      continue
    }
    if (depth === 0 && at > 0) {
      const between = /^\s*((?:[（(][^“”]*[）)]|——?《[^“”]*?)?)[。；;，、\s]*$/u.exec(paragraph.slice(end, at))
      if (!between) return [paragraph]
      parts.push(paragraph.slice(start, end) + (between[1] ?? ''))
      start = at
    }
    depth++
  }
  return [...parts, paragraph.slice(start).replace(/[；;，、\s]+$/u, '')]
}
