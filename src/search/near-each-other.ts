import { toFinding, type Finding } from './finding.ts'
import type { Folded } from './fold.ts'
import { findHits, type FoldedQuery, type Hit } from './match.ts'

export interface Nearness {
  /** The most characters of a stretch with all the words that belong to none of them. */
  readonly within: number
  /** Whether the words stand in the order of the question. */
  readonly isOrdered: boolean
}

/** Of an answer the paragraphs whose words stand near each other. Reads all of it. */
export async function keepNearEachOther(
  answer: Finding,
  { phrases }: FoldedQuery,
  nearness: Nearness,
  fold: (text: string) => Folded
): Promise<Finding> {
  const found = await answer.read(0, answer.paragraphs)
  return toFinding(found.filter(({ text }) => areNear(fold(text), phrases, nearness)))
}

function areNear(text: Folded, phrases: readonly string[], { within, isOrdered }: Nearness): boolean {
  const places = phrases.map((phrase) => findHits(text, { phrases: [phrase], exclusions: [] }))
  const firsts = isOrdered ? places.slice(0, 1) : places
  return firsts.flat().some(({ start }) => {
    let end = start
    for (const hits of places) {
      const from = isOrdered ? end : start
      const hit = hits.find((one) => one.start >= from)
      if (!hit) return false
      end = Math.max(end, hit.end)
    }
    return charactersBetween(places.flat(), start, end) <= within
  })
}

/** How many characters of a stretch belong to no hit that lies in it. Hits may overlap. */
function charactersBetween(hits: readonly Hit[], start: number, end: number): number {
  let between = 0
  let at = start
  for (const hit of hits.filter((hit) => hit.start >= start && hit.end <= end).sort((a, b) => a.start - b.start)) {
    between += Math.max(0, hit.start - at)
    at = Math.max(at, hit.end)
  }
  return between + end - at
}
