import { addressOf } from '../model/eid.ts'
import type { Span } from '../model/plan.ts'
import { isTaken } from './is-taken.ts'

/** What a page of a plan is to mark. */
export interface Target {
  readonly query: string
  /** Of the hit to begin with, among those of the paragraph. */
  readonly hit?: number
  /** What the search is narrowed to, as its page has it in its address. */
  readonly narrowed?: Narrowed
}

const narrowing = ['plan', 'place', 'term', 'in', 'within', 'show'] as const

/**
 * Ids of a plan, a place, a term, and a part of the answer, or two with a comma between; and how near the words stand to each other: `20`, or
 * `20,ordered` where they stand in the order of the question. And how it is shown, which the way back to it keeps.
 */
export type Narrowed = { readonly [Name in (typeof narrowing)[number]]?: string }

export function readNarrowed(address: URLSearchParams): Narrowed {
  return Object.fromEntries(narrowing.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : [])))
}

/**
 * The address of a unit on the site. What hosts would refuse to look for it leaves out: it leads there all the same.
 *
 * @param root Of the site's folder, with a slash at its end.
 */
export function addressOfUnit(root: string, plan: string, id: string, target?: Target): string {
  const [page = '', fragment] = addressOf(id).split('#')
  const search = new URLSearchParams(
    target && { q: target.query, ...target.narrowed, ...(target.hit && { hit: String(target.hit) }) }
  )
  const query = target && isTaken(search) ? `?${search.toString()}` : ''
  return `${root}${plan}/${page}${query}${fragment === undefined ? '' : `#${fragment}`}`
}

/**
 * The address of some words of a paragraph, which its page then marks: `?words=…&hit=1#chp_8__sec_1__p_2`, where the same
 * words stand once before.
 *
 * @param text Of the paragraph.
 */
export function addressOfWords(plan: string, id: string, text: string, { start, end }: Span): string {
  const search = questionOfWords(text.slice(start, end), text.slice(0, start))
  return `/${plan}/${addressOf(id).replace('#', `?${search.toString()}#`)}`
}

/** Up to this length a link has all the words; beyond it only both ends: some hosts refuse long links. */
const mostWords = 100
const ends = 30

/** The question by which a page marks some words. @param before The paragraph's text before them. */
export function questionOfWords(text: string, before: string): URLSearchParams {
  const characters = [...text]
  const isLong = characters.length > mostWords
  const words = isLong ? characters.slice(0, ends).join('') : text
  const hit = before.split(words).length - 1
  return new URLSearchParams({
    words,
    ...(isLong && { to: characters.slice(-ends).join('') }),
    ...(hit > 0 && { hit: String(hit) })
  })
}
