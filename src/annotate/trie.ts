interface Node {
  readonly next: Map<number, Node>
  isEnd: boolean
}

/** Make a function to the ends of all words that stand at `start` and end by `limit`, the longest first. */
export function createTrie(words: Iterable<string>): (text: string, start: number, limit: number) => number[] {
  const root: Node = { next: new Map(), isEnd: false }
  for (const word of words) {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      let child = node.next.get(unit)
      if (!child) node.next.set(unit, (child = { next: new Map(), isEnd: false }))
      node = child
    }
    node.isEnd = true
  }
  return (text, start, limit) => {
    const ends: number[] = []
    let node = root.next.get(text.charCodeAt(start))
    for (let at = start + 1; node && at <= limit; at++) {
      if (node.isEnd) ends.push(at)
      node = node.next.get(text.charCodeAt(at))
    }
    return ends.reverse()
  }
}
