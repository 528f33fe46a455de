import { paragraphPattern } from '../../model/eid.ts'

/** A reader's own note on some words of a plan; a bookmark is one without words of the reader. */
export interface Note {
  /** `urn:uuid:…`. */
  readonly id: string
  readonly plan: string
  /** Of the plan, as it was called when the note was made. */
  readonly title: string
  /** Ids of the paragraphs that the quotation begins and ends in. */
  readonly first: string
  readonly last: string
  /** What it is about: words of the plan, a line for each paragraph. */
  readonly quote: string
  /** The text of the first paragraph before the quotation and after it, as far as it tells one place from another. */
  readonly before: string
  readonly after: string
  /** Where the quotation began in the text of its paragraph, in UTF-16 code units. */
  readonly start: number
  /** The reader's own; may be empty. */
  readonly words: string
  /** When it was made, or last changed: ISO 8601. */
  readonly created: string
}

/** How much of the text around a quotation is kept, in UTF-16 code units. */
export const context = 32

/** What is a note, of what somebody has kept or handed over: anything may write into the storage of a browser. */
export function readNote(found: unknown): Note | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const { id, plan, title, first, last, quote, before, after, start, words, created } = found as Record<string, unknown>
  const texts = [id, plan, title, first, last, quote, before, after, words, created]
  const isWhole = texts.every((text): text is string => typeof text === 'string') && Number.isSafeInteger(start)
  if (!isWhole || quote === '' || !/^[\w-]+$/.test(plan as string) || Number.isNaN(Date.parse(created as string)))
    return undefined
  if (!paragraphPattern.test(first as string) || !paragraphPattern.test(last as string)) return undefined
  return { id, plan, title, first, last, quote, before, after, start, words, created } as Note
}
