/** Words by their first characters; what follows is parted only when a text first comes to it. */
interface Node {
  readonly isEnd: boolean
  readonly next: (unit: number) => Node | undefined
}

/** Make a function to the ends of all words that stand at `start` and end by `limit`, the longest first. */
export function createTrie(words: Iterable<string>): (text: string, start: number, limit: number) => number[] {
  const root = createNode([...words], 0)
  return (text, start, limit) => {
    const ends: number[] = []
    let node = root.next(text.charCodeAt(start))
    for (let at = start + 1; node && at <= limit; at++) {
      if (node.isEnd) ends.push(at)
      node = node.next(text.charCodeAt(at))
    }
    return ends.reverse()
  }
}

/** @param words All begin with the same `depth` characters. */
function createNode(words: readonly string[], depth: number): Node {
  let nodes: Map<number, Node | readonly string[]> | undefined
  return {
    isEnd: words.some(({ length }) => length === depth),
    next(unit) {
      nodes ??= Map.groupBy(
        words.filter(({ length }) => length > depth),
        (word) => word.charCodeAt(depth)
      )
      const found = nodes.get(unit)
      if (!found || !isWords(found)) return found
      const node = createNode(found, depth + 1)
      nodes.set(unit, node)
      return node
    }
  }
}

const isWords = (one: Node | readonly string[]): one is readonly string[] => Array.isArray(one)
