import type { Reference } from './reference.ts'

/**
 * A reference as GB/T 7714 has it, on one line; of more than three authors it names three. The day on which an address was visited, which only the reader knows, is left
 * to be added after the date.
 */
export function toGbt7714({ authors, title, number, date, online }: Reference): string {
  const name = number === undefined ? title : `${title}: ${number}`
  const [, , , ...more] = authors
  const named = [...authors.slice(0, 3), ...(more.length > 0 ? ['等'] : [])]
  const head = `${named.join(', ')}. ${name}[${online ? 'EB/OL' : 'Z'}].`
  if (!online) return date === undefined ? head : `${head} ${date}.`
  return `${head}${date === undefined ? '' : ` (${date}).`} ${online.address}.`
}
