import type { Reference } from './reference.ts'

interface Cited {
  /** Where in it: 第八章第一节. */
  readonly place?: string
  /** On which its address was visited: 2030-01-02. Only the reader knows it: without it, it is left to be added after the date. */
  readonly day?: string
}

/** A reference as GB/T 7714 has it, on one line; of more than three authors it names three. */
export function toGbt7714({ authors, title, number, date, online }: Reference, { place, day }: Cited = {}): string {
  const others = [number, place].filter((one) => one !== undefined && one !== '')
  const name = [title, ...(others.length > 0 ? [others.join(', ')] : [])].join(': ')
  const [, , , ...more] = authors
  const named = [...authors.slice(0, 3), ...(more.length > 0 ? ['等'] : [])]
  const head = `${named.join(', ')}. ${name}[${online ? 'EB/OL' : 'Z'}].`
  if (!online) return date === undefined ? head : `${head} ${date}.`
  if (date === undefined) return `${day === undefined ? head : `${head.slice(0, -1)}[${day}].`} ${online.address}.`
  return `${head} (${date})${day === undefined ? '' : `[${day}]`}. ${online.address}.`
}
