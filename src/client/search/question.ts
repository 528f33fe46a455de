/** The question in the address of the search page: after `?`, or after `#` if it is too long for some hosts. */
import { isTaken } from '../../search/is-taken.ts'

export function readQuestion(): URLSearchParams {
  return new URLSearchParams(location.hash.startsWith('#q=') ? location.hash.slice(1) : location.search)
}

/** What stands in the address for a question: empty for none. */
export function partOf(question: URLSearchParams): string {
  const text = question.toString()
  return text && (isTaken(question) ? `?${text}` : `#${text}`)
}
