import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import type { Words } from '../annotate/words.ts'

let jieba: Jieba | undefined

/** How often a name is said to occur, of sixty million words: more seldom than two small words side by side (和|安). */
const seldom = 20

/**
 * Words of Chinese, as jieba cuts them. Loads its dictionary once.
 *
 * @param names That it is to know, too; of the first call.
 */
export function loadWords(names: readonly string[] = []): Words {
  const cutter = (jieba ??= Jieba.withDict(readDictionary(names)))
  return { cut: (text) => cutter.cut(text, false), tag: (text) => cutter.tag(text, false) }
}

/** Words that occur less than four times: more than half of all, and many are phrases (吉林长春). */
const rare = /^[^ ]+ [123] .+\n/gm

/** The lines of the dictionary, `word count kind`: the names, then its words, of which it knows better how often they are. */
function readDictionary(names: readonly string[]): Uint8Array {
  // Byte for character, which is faster: what is looked for is ASCII.
  const lines = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'latin1')
  const nameLines = names.map((name) => `${name} ${seldom} ns\n`).join('')
  return Buffer.concat([Buffer.from(nameLines), Buffer.from(lines.replace(rare, ''), 'latin1')])
}
