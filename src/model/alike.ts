import { paragraphsOf, type Plan } from './plan.ts'

/** A stretch of text that stands in two plans, to the character. */
export interface Alike {
  readonly words: string
  readonly here: Place
  readonly there: Place
}

interface Place {
  readonly plan: string
  readonly paragraph: string
  readonly start: number
}

interface Text extends Omit<Place, 'start'> {
  readonly text: string
}

/** The shortest stretch that counts. */
const shortest = 12
/** Stretches are found by some of their pieces of this length: of five that follow each other, one. */
const piece = 8
const pieces = shortest - piece + 1
/** A piece in more places is a formula, and tells nothing. */
const most = 20

/**
 * By plan, the longest stretches of its text that stand in another plan, too, in the order of the text. Takes time and memory in
 * proportion to the texts.
 */
export function alikeOf(plans: readonly Pick<Plan, 'id' | 'chapters'>[]): ReadonlyMap<string, readonly Alike[]> {
  const found = new Map(plans.map(({ id }) => [id, [] as Alike[]]))
  if (plans.length < 2) return found
  const texts = plans.flatMap((plan) =>
    paragraphsOf(plan).map(({ id, text }): Text => ({ plan: plan.id, paragraph: id, text }))
  )
  for (const [first, second] of pairsOf(texts)) {
    found.get(first.plan)?.push(alike(first, second))
    found.get(second.plan)?.push(alike(second, first))
  }
  const order = new Map(texts.map((text, at) => [`${text.plan}/${text.paragraph}`, at]))
  const placeOf = ({ plan, paragraph }: Place) => order.get(`${plan}/${paragraph}`) ?? 0
  for (const stretches of found.values())
    stretches.sort((a, b) => placeOf(a.here) - placeOf(b.here) || a.here.start - b.here.start)
  return found
}

interface Found {
  readonly text: Text
  readonly start: number
}

interface Stretch extends Text {
  readonly start: number
  readonly length: number
}

const alike = (here: Stretch, there: Stretch): Alike => ({
  words: here.text.slice(here.start, here.start + here.length),
  here: placeOf(here),
  there: placeOf(there)
})

const placeOf = ({ plan, paragraph, start }: Stretch): Place => ({ plan, paragraph, start })

/** Each stretch once, however many of its pieces are found. */
function* pairsOf(texts: readonly Text[]): Generator<readonly [Stretch, Stretch]> {
  const places = new Map<string, Found[]>()
  for (const text of texts)
    for (const start of chosenPieces(text.text)) {
      const words = text.text.slice(start, start + piece)
      const same = places.get(words)
      if (same) same.push({ text, start })
      else places.set(words, [{ text, start }])
    }
  const known = new Set<string>()
  for (const same of places.values())
    for (const [at, second] of same.length > most ? [] : same.entries())
      for (const first of same.slice(0, at)) {
        const pair = first.text.plan === second.text.plan ? undefined : extend(first, second)
        const key = pair?.map(({ plan, paragraph, start }) => `${plan}/${paragraph}/${start}`).join(' ')
        if (!pair || key === undefined || known.has(key)) continue
        known.add(key)
        yield pair
      }
}

/** Of each `pieces` that follow each other the one with the least hash, so that equal texts choose equal pieces. */
function* chosenPieces(text: string): Generator<number> {
  const hashes = Array.from({ length: text.length - piece + 1 }, (_, at) => hashOf(text, at))
  let last = -1
  for (let from = 0; from + pieces <= hashes.length; from++) {
    let least = from
    for (let at = from + 1; at < from + pieces; at++) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at
    if (least !== last) yield least
    last = least
  }
}

/** FNV-1a. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + piece; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** What a stretch does not begin with, and does not end with. */
const atStart = /^[^\p{L}\p{N}“‘《〈（【]+/u
const atEnd = /[“‘《〈（【，、；：\s]+$/u

/** As far as two texts are alike to the left and to the right; `undefined` when that is not far enough. */
function extend(a: Found, b: Found): readonly [Stretch, Stretch] | undefined {
  let left = 0
  while (left < Math.min(a.start, b.start) && a.text.text[a.start - left - 1] === b.text.text[b.start - left - 1])
    left++
  let right = 0
  const room = Math.min(a.text.text.length - a.start, b.text.text.length - b.start)
  while (right < room && a.text.text[a.start + right] === b.text.text[b.start + right]) right++
  const words = a.text.text.slice(a.start - left, a.start + right)
  const skipped = atStart.exec(words)?.[0].length ?? 0
  const length = words.slice(skipped).replace(atEnd, '').length
  const stretchOf = ({ text, start }: Found): Stretch => ({ ...text, start: start - left + skipped, length })
  return length < shortest ? undefined : [stretchOf(a), stretchOf(b)]
}
