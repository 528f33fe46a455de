/** Strings of a plan that may be terms, for editors to judge: nothing of it is published. */
import { paragraphsOf, type Plan } from '../model/plan.ts'
import type { TaggedWord, Words } from './words.ts'

export interface Proposal {
  readonly form: string
  readonly count: number
  /** The first two passages, with some characters on either side. */
  readonly contexts: readonly string[]
}

/** How often a string stands in a plan, at least, and how many different characters stand before it, and after. */
const [leastCount, leastNeighbours] = [4, 3]
const [mostWords, mostCharacters] = [3, 10]
const around = 10

/**
 * Propose what stands often and freely, among ever different neighbours: some words that a dictionary knows only one by
 * one, of which the last is a noun or an action, and none is in a mark.
 *
 * @returns The most frequent first.
 */
export function proposeTerms({ chapters }: Pick<Plan, 'chapters'>, words: Words, most: number): Proposal[] {
  const found = new Map<string, Found>()
  for (const { text, marks } of paragraphsOf({ chapters })) {
    const marked = new Set(
      marks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
    )
    for (const [start, end] of runsOf(words.tag(text))) {
      if (marked.has(start) || marked.has(end - 1)) continue
      const form = text.slice(start, end)
      const known = found.get(form) ?? { count: 0, before: new Set(), after: new Set(), contexts: [] }
      found.set(form, known)
      known.count++
      // The edge of a paragraph is a neighbour of its own.
      known.before.add(start > 0 ? text.charAt(start - 1) : `start ${known.count}`)
      known.after.add(end < text.length ? text.charAt(end) : `end ${known.count}`)
      if (known.contexts.length < 2)
        known.contexts.push(
          `${text.slice(Math.max(0, start - around), start)}【${form}】${text.slice(end, end + around)}`
        )
    }
  }
  const free = [...found].filter(
    ([, { count, before, after }]) =>
      count >= leastCount && before.size >= leastNeighbours && after.size >= leastNeighbours
  )
  return free
    .filter(
      ([form, { count }]) =>
        !free.some(([other, { count: of }]) => other !== form && other.includes(form) && of * 2 > count)
    )
    .map(([form, { count, contexts }]) => ({ form, count, contexts }))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, most)
}

interface Found {
  count: number
  readonly before: Set<string>
  readonly after: Set<string>
  readonly contexts: string[]
}

/** All runs of two words or more that may be a name, by where they start and end. */
function runsOf(tagged: readonly TaggedWord[]): [start: number, end: number][] {
  const runs: [number, number][] = []
  let start = 0
  for (const [index, { word }] of tagged.entries()) {
    let end = start
    for (const [length, part] of tagged.slice(index, index + mostWords).entries()) {
      if (!isPart(part, length === 0)) break
      end += part.word.length
      if (length > 0 && end - start <= mostCharacters && isEnd(part)) runs.push([start, end])
    }
    start += word.length
  }
  return runs
}

/** Words of two characters or more; those of one join nothing. Tags are those of jieba: n noun, v verb, a adjective. */
const isPart = ({ word, tag }: TaggedWord, isFirst: boolean) =>
  /^\p{Script=Han}{2,}$/u.test(word) && (isFirst ? /^(?:n|vn|a|an|b|l|j|s|z)/ : /^(?:n|v|a|b|l|j|s)/).test(tag)

const isEnd = ({ tag }: TaggedWord) => /^(?:n|v|l|j)/.test(tag)
