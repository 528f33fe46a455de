/**
 * What a page asks a search server, and what it answers, as JSON: `find?phrase=云桥&from=0&to=10`. docs/search-server.md
 * describes it for those who write a server.
 */
import type { Narrowed } from './address.ts'
import type { Found } from './engine.ts'
import type { FoundPlace, Totals } from './finding.ts'
import type { FoldedQuery } from './match.ts'

/** Paragraphs, parts, headings and measures that an answer has at most; of all parts there is an answer of its own. */
export const mostServed = { paragraphs: 100, parts: 20, headings: 8, measures: 8 }

/** Characters of the longest question that a server must take, percent signs included. */
export const longestQuestion = 4000

/** What a page has found by the words of a question; how often tells the page whether both count alike. */
export interface ServedParagraph extends Omit<Found, 'hits'> {
  readonly hits: number
}

export interface ServedAnswers {
  /** From a paragraph on and up to another, by their number among those found. */
  readonly find: Pick<Totals, 'occurrences' | 'paragraphs'> & {
    /** `null` where there are too many. */
    readonly parts: Totals['parts'] | null
    readonly found: readonly ServedParagraph[]
  }
  readonly parts: Pick<Totals, 'parts'>
  /** Where a paragraph stands among those found; `null` when it is none of them. */
  readonly place: { readonly place: FoundPlace | null }
  readonly headings: { readonly headings: readonly { plan: string; id: string; title: string }[] }
  readonly measures: { readonly measures: readonly ServedParagraph[] }
}

export type ServedQuestion = keyof ServedAnswers

/** Each answer says of which build it is, so that a page takes none of another. */
export type Served<Question extends ServedQuestion> = ServedAnswers[Question] & { readonly build: string }

const narrowing = ['plan', 'place', 'term', 'in'] as const
export type ServedNarrowed = Pick<Narrowed, (typeof narrowing)[number]>

/** Write a question as its address has it. */
export function writeQuestion({ phrases, exclusions }: FoldedQuery, narrowed: Narrowed): URLSearchParams {
  const question = new URLSearchParams()
  for (const phrase of phrases) question.append('phrase', phrase)
  for (const phrase of exclusions) question.append('without', phrase)
  for (const name of narrowing) if (narrowed[name]) question.set(name, narrowed[name])
  return question
}

export function readServedQuestion(question: URLSearchParams): FoldedQuery & { readonly narrowed: ServedNarrowed } {
  return {
    phrases: question.getAll('phrase'),
    exclusions: question.getAll('without'),
    narrowed: Object.fromEntries(narrowing.flatMap((name) => (question.get(name) ? [[name, question.get(name)]] : [])))
  }
}

/** Whether a question can be sent: an address has no half of a character, a database no NUL, and both have an end. */
export const canBeServed = ({ phrases, exclusions }: FoldedQuery, question: URLSearchParams): boolean =>
  phrases.length > 0 &&
  ![...phrases, ...exclusions].some((words) => /[\0\p{Cs}]/u.test(words)) &&
  question.toString().length < longestQuestion - 200
