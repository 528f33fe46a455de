/**
 * Whether what was typed may be a citation: quickly, and without all that a citation may be. For what it is not,
 * `isCitation` is not, either.
 */
export function mayCite(typed: string): boolean {
  const words = typed.replace(/\s/g, '')
  // Of a quotation the citation stands at the end.
  return words.endsWith('）') || (words.length <= longest && inside.test(words))
}

/** A citation with the title of a plan. */
const longest = 300

const numeral = '[零〇一二三四五六七八九十百千两\\d０-９]'
const inside = new RegExp(
  `第|${numeral}[章节節、）).．]|[\\d０-９][.．－-][\\d０-９]|[a-z]_|[①-⑳]|之${numeral}|前言|[导導][语語]|附[件录]|序言|引言|结语|结束语|后记|注释`
)
