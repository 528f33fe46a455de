/** What was typed, and what the text has in its place; one of them may be empty. */
export interface Parting {
  readonly typed: string
  readonly text: string
  /** Some of the characters on either side that both have. */
  readonly before: string
  readonly after: string
}

/**
 * Where two texts differ, each place by itself: between the longest passages that both have, and so on within what is left.
 * More text before and after the quotation is not a difference.
 *
 * @returns `undefined` where they differ in too much to be told.
 */
export function findPartings(typed: string, text: string): Parting[] | undefined {
  const shared = sharedIn({ from: 0, to: typed.length }, { from: 0, to: text.length }, typed, text)
  const stops = [...shared, { typed: typed.length, text: text.length, length: 0 }]
  const partings = stops.flatMap((stop, index): Parting[] => {
    const last = stops[index - 1] ?? { typed: 0, text: 0, length: 0 }
    const parted = [
      typed.slice(last.typed + last.length, stop.typed),
      text.slice(last.text + last.length, stop.text)
    ] as const
    const right = sharedEnd(...parted)
    const left = sharedStart(...parted, right)
    const [a = '', b = ''] = parted.map((one) => one.slice(left, one.length - right))
    const isEnd = (index === 0 && left === 0) || (index === stops.length - 1 && right === 0)
    if (a === '' && (b === '' || isEnd)) return []
    const before = typed.slice(last.typed, last.typed + last.length + left)
    const after = typed.slice(stop.typed - right, stop.typed + stop.length)
    // A number that differs is told whole.
    const [head = ''] = [a, b].some((one) => /^\d/.test(one)) ? (/\d+$/.exec(before) ?? []) : []
    const [tail = ''] = [a, b].some((one) => /\d$/.test(one)) ? (/^\d+/.exec(after) ?? []) : []
    return [
      {
        typed: head + a + tail,
        text: head + b + tail,
        before: before.slice(0, before.length - head.length).slice(-context),
        after: after.slice(tail.length, tail.length + context)
      }
    ]
  })
  const isTold = partings.length <= most && partings.every(({ typed, text }) => typed.length + text.length <= longest)
  return isTold ? partings : undefined
}

/** So many characters stand around a difference. */
const context = 6

/** More differences, or longer ones, make another text. */
const most = 20
const longest = 60

/** A shorter passage may be the same by chance. */
const shortest = 2

/** How many characters two texts begin with alike, without those that they end with. */
function sharedStart(a: string, b: string, end: number): number {
  let length = 0
  while (length < Math.min(a.length, b.length) - end && a[length] === b[length]) length++
  return length
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

interface Shared {
  readonly typed: number
  readonly text: number
  readonly length: number
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The passages that both have, in order. */
function sharedIn(inTyped: Range, inText: Range, typed: string, text: string): Shared[] {
  const longest = longestShared(inTyped, inText, typed, text)
  if (longest.length < shortest) return []
  const end = { typed: longest.typed + longest.length, text: longest.text + longest.length }
  return [
    ...sharedIn({ from: inTyped.from, to: longest.typed }, { from: inText.from, to: longest.text }, typed, text),
    longest,
    ...sharedIn({ from: end.typed, to: inTyped.to }, { from: end.text, to: inText.to }, typed, text)
  ]
}

/** The first of the longest. */
function longestShared(inTyped: Range, inText: Range, typed: string, text: string): Shared {
  let best: Shared = { typed: inTyped.from, text: inText.from, length: 0 }
  /** By place in the text: how long the passages are that end there and at the last character of what was typed. */
  let lengths = new Map<number, number>()
  for (let at = inTyped.from; at < inTyped.to; at++) {
    const next = new Map<number, number>()
    for (let other = text.indexOf(typed.charAt(at), inText.from); other >= 0 && other < inText.to;) {
      const length = (lengths.get(other - 1) ?? 0) + 1
      next.set(other, length)
      if (length > best.length) best = { typed: at - length + 1, text: other - length + 1, length }
      other = text.indexOf(typed.charAt(at), other + 1)
    }
    lengths = next
  }
  return best
}
