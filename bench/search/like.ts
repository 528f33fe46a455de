/**
 * Texts of any number that are like some that there are: each begins as one of them does, and after some characters goes on
 * as another does after the same two. So any three characters follow each other as often as there; longer strings are new.
 */
import { createRandom } from '../random.ts'

/** So many characters stay together at most; half of them on average. */
const run = 16

/** No text is longer. */
const longest = 4096

const newline = 10

/** @returns Gives text number n as UTF-16 code units, always the same, in a buffer that the next call overwrites. */
export function createLike(texts: readonly string[]): (number: number) => Uint16Array {
  const joined = `\n${texts.join('\n')}\n`
  const all = new Uint16Array(joined.length)
  const codes = new Uint16Array(0x10000)
  let kinds = 0
  for (let at = 0; at < all.length; at++) {
    const unit = joined.charCodeAt(at)
    all[at] = unit
    if (codes[unit] === 0) codes[unit] = ++kinds
  }
  /** A number for each pair of characters. */
  const pairOf = (first = 0, second = 0) => (codes[first] ?? 0) * (kinds + 1) + (codes[second] ?? 0)

  // What follows each pair, one pair after the other: sorted by counting.
  const firsts = new Uint32Array((kinds + 1) ** 2 + 1)
  for (let at = 2; at < all.length; at++) add(pairOf(all[at - 2], all[at - 1]), 1)
  for (let pair = 1; pair < firsts.length; pair++) add(pair, firsts[pair - 1] ?? 0)
  const following = new Uint32Array(all.length)
  for (let at = all.length - 1; at >= 2; at--) following[add(pairOf(all[at - 2], all[at - 1]), -1)] = at
  const starts = texts.map(() => 0)
  for (let at = 0, text = 0; text < texts.length; at += (texts[text++] ?? '').length + 1) starts[text] = at + 1

  const text = new Uint16Array(longest)
  return (number) => {
    const random = createRandom(number)
    let at = starts[Math.floor(random() * starts.length)] ?? 1
    let length = 0
    let rest = 1 + Math.floor(random() * run)
    for (let unit = all[at] ?? newline; unit !== newline && length < longest; unit = all[at] ?? newline) {
      text[length++] = unit
      at++
      if (--rest > 0 || length < 2) continue
      rest = 1 + Math.floor(random() * run)
      const pair = pairOf(text[length - 2], text[length - 1])
      const first = firsts[pair] ?? 0
      at = following[first + Math.floor(random() * ((firsts[pair + 1] ?? 0) - first))] ?? 0
    }
    return text.subarray(0, length)
  }

  function add(pair: number, amount: number): number {
    return (firsts[pair] = (firsts[pair] ?? 0) + amount)
  }
}
