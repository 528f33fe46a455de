import type { Span } from '../model/plan.ts'
import { stopAt } from './sentence-end.ts'

/**
 * The stretch of a text that words differ least from. Where they begin or end otherwise than the stretch, it rather begins and ends
 * at a mark; words that are closed by one end at one.
 *
 * Takes time that grows with the product of both lengths.
 *
 * @param words Not empty, without the mark that closes them. @param stop That mark; empty if there is none.
 */
export function nearestStretch(words: string, stop: string, text: string): Span {
  const places = Array.from({ length: text.length + 1 }, (_, at) => at)
  /** By end of the stretch: in how much it differs from the words so far, and where it starts. */
  let costs = places.map(() => 0)
  let starts = places
  for (let row = 0; row < words.length; row++) {
    const nextCosts: number[] = []
    const nextStarts: number[] = []
    for (const at of places) {
      const isSame = at > 0 && words[row] === text[at - 1]
      const begin = (start: number) => (row === 0 ? costOfStart(text, start) : 0)
      // Without the character that was typed, with it in place of one of the text, and with one of the text more.
      let cost = costAt(costs, at) + 1 + begin(at)
      let start = starts[at] ?? at
      const other = costAt(costs, at - 1) + (isSame ? 0 : 1 + begin(at - 1))
      if (other <= cost) [cost, start] = [other, starts[at - 1] ?? at]
      const more = costAt(nextCosts, at - 1) + 1
      if (more < cost) [cost, start] = [more, nextStarts[at - 1] ?? at]
      nextCosts.push(cost)
      nextStarts.push(start)
    }
    costs = nextCosts
    starts = nextStarts
  }
  const last = words[words.length - 1]
  let best = { cost: Infinity, differs: Infinity, start: 0, end: 0 }
  for (const end of places) {
    const [differs, start] = [costAt(costs, end), starts[end] ?? end]
    const cost = differs + costOfEnd(text, end, stop, text[end - 1] === last)
    const isBetter = differs < best.differs || (differs === best.differs && start === best.start)
    if (cost < best.cost || (cost === best.cost && isBetter)) best = { cost, differs, start, end }
  }
  return { start: best.start, end: best.end }
}

const costAt = (costs: readonly number[], at: number): number => costs[at] ?? Infinity

/** Of a stretch that starts otherwise than the words. */
const costOfStart = (text: string, start: number): number =>
  start === 0 || isMark.test(text.charAt(start - 1)) ? 3 : 4

/** @param isSame Whether the words and the stretch end alike. */
function costOfEnd(text: string, end: number, stop: string, isSame: boolean): number {
  const found = stopAt(text, end)
  const isStop = found !== '' || end === text.length
  if (stop === '') return isSame ? 0 : isStop ? 3 : 4
  if (isStop && found.endsWith(stop)) return 0
  return isSame ? 1 : isStop ? 3 : 8
}

const isMark = /[\p{P}\s]/u
