export interface ClausesIn {
  readonly clauses: readonly string[]
  /** Whether all of them stand in the text. */
  readonly areAll: boolean
}

/**
 * The clauses of a quotation whose words come from several paragraphs: 甲、乙 or 甲，乙.
 *
 * @param texts Of the paragraphs. @returns `undefined` for one clause, where fewer than half stand in the text, and where all stand
 *   in one paragraph: it is that which the quotation is compared with.
 */
export function clausesIn(words: string, texts: readonly string[]): ClausesIn | undefined {
  const clauses = words
    .split(/[、，,；;。！？\n]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  const known = clauses.filter((clause) => clause.length >= shortest && texts.some((text) => text.includes(clause)))
  const areAll = known.length === clauses.length
  if (clauses.length < 2 || known.length * 2 < clauses.length) return undefined
  if (areAll && texts.some((text) => known.every((clause) => text.includes(clause)))) return undefined
  return { clauses, areAll }
}

/** A shorter clause is in the text by chance. */
const shortest = 4
