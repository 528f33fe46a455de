import type { Span } from '../model/plan.ts'

/**
 * Find where words begin within a span of a text; they may end after it.
 *
 * One pass for all words: the time depends on the length of the span and on the lengths of the words, not on their
 * product. It is the automaton of Aho and Corasick, which tells where words end; read backwards, where they begin.
 *
 * @returns For each word at most two offsets, enough to tell whether it is unique.
 */
export function findWords(
  words: ReadonlySet<string>,
  text: string,
  { start, end }: Span
): ReadonlyMap<string, readonly number[]> {
  const root: Node = { next: new Map(), places: [] }
  const ends = new Map([...words].map((word) => [word, add(root, word)]))
  const nodes = linkAll(root)

  const longest = [...words].reduce((most, { length }) => Math.max(most, length), 0)
  let node = root
  for (let at = Math.min(text.length, end + longest) - 1; at >= start; at--) {
    node = step(root, node, text.charCodeAt(at))
    if (at < end) note(node, at)
  }
  // What a state has read ends with what the states after it have read: their words are there, too.
  for (const one of nodes.reverse()) for (const at of one.places) if (one.fallback) note(one.fallback, at)
  return new Map([...ends].map(([word, { places }]) => [word, places]))
}

interface Node {
  readonly next: Map<number, Node>
  /** The longest other state with which this one ends; the root has none. */
  fallback?: Node
  readonly places: number[]
}

function note({ places }: Node, at: number): void {
  if (places.length < 2) places.push(at)
}

function add(root: Node, word: string): Node {
  let node = root
  for (let at = word.length - 1; at >= 0; at--) {
    const unit = word.charCodeAt(at)
    const next: Node = node.next.get(unit) ?? { next: new Map(), places: [] }
    node.next.set(unit, next)
    node = next
  }
  return node
}

/** Give each state its fallback. @returns All states, those with fewer characters first. */
function linkAll(root: Node): Node[] {
  const nodes = [root]
  for (const node of nodes) {
    for (const [unit, next] of node.next) {
      next.fallback = node.fallback ? step(root, node.fallback, unit) : root
      nodes.push(next)
    }
  }
  return nodes
}

function step(root: Node, from: Node, unit: number): Node {
  for (let node: Node | undefined = from; node; node = node.fallback) {
    const next = node.next.get(unit)
    if (next) return next
  }
  return root
}
