/** Where what was typed is a heading of the plans that the site lacks. */
import { asking } from './asking.ts'
import { sayMissing, type Cited, type MissingUnit } from './cited.ts'
import type { CorpusPlan } from './corpus.ts'
import type { Folded } from './fold.ts'
import { withoutMarks } from './same-words.ts'
import { subjectOf } from './subject-of.ts'

/**
 * Find the chapters and sections that the site lacks by their titles: those with the very title that was typed, else those whose
 * title has all that was typed or stands in it whole; at most three.
 *
 * @param phrases Folded.
 * @param words The words of the phrases that the texts have.
 */
export function findMissingHeadings(
  phrases: readonly string[],
  words: readonly string[],
  plans: readonly CorpusPlan[],
  fold: (text: string) => Folded
): Cited | undefined {
  const asked = phrases
    .filter((phrase) => !asking.has(phrase))
    .map((phrase) => withoutMarks(subjectOf(phrase)))
    .filter((phrase) => phrase.length > 1)
  if (asked.length === 0) return undefined
  const whole = asked.join('')
  const isInWords = words.length >= fewestWords && words.join('') === whole
  const ways: readonly ((title: string) => boolean)[] = [
    (title) => title === whole,
    (title) => asked.every((phrase) => title.includes(phrase)),
    (title) =>
      title.length >= shortestTitle &&
      asked.some((phrase) => phrase.length <= longestQuestion && phrase.includes(title)),
    (title) => isInWords && words.every((word) => title.includes(word))
  ]
  const missing = plans.flatMap((plan) =>
    Object.entries(plan.missing ?? {}).map(([id, title]) => ({ plan, id, title: withoutMarks(fold(title).text) }))
  )
  for (const isMeant of ways) {
    const found: readonly MissingUnit[] = missing.filter(({ title }) => isMeant(title)).slice(0, most)
    if (found.length > 0) return sayMissing(found, plans.length > 1)
  }
  return undefined
}

/** So many are told. */
const most = 3

/** A shorter title, as 总则, stands in phrases that do not mean it. */
const shortestTitle = 4

/** A longer phrase is a text. */
const longestQuestion = 20

/** Two words stand in many a title. */
const fewestWords = 3
