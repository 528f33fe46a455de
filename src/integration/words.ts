import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Words } from '../annotate/words.ts'

let jieba: Jieba | undefined

/** How often a name is said to occur, of sixty million words: more seldom than two small words side by side (和|安). */
const seldom = 20

/**
 * Words of Chinese, as jieba cuts them. Loads its dictionary once, in a tenth of a second.
 *
 * @param names That it is to know, too.
 */
export function loadWords(names: readonly string[]): Words {
  const cutter = (jieba ??= Jieba.withDict(dict))
  const cut = (text: string) => cutter.cut(text, false)
  const added = names.filter((name) => cut(name).length > 1).map((name) => `${name} ${seldom} ns\n`)
  if (added.length > 0) cutter.loadDict(new TextEncoder().encode(added.join('')))
  return { cut, tag: (text) => cutter.tag(text, false) }
}
