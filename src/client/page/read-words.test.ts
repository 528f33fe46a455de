import { expect, test } from 'vitest'
import type { CorpusEntry } from '../../search/corpus.ts'
import { createReading } from './read-words.ts'

const entry = (headword: string, pinyin: string): CorpusEntry => ({
  ...{ entry: 'term:one', headword, forms: [headword], pinyin, text: '' }
})
const names = [entry('异地养老', 'yi di yang lao'), entry('鹤湾市', 'he wan shi')]
const text = '老人到外地养老，按月领补贴。'

/** What is found when all has come that was asked for. */
async function find(typed: string, isThere = true) {
  let come = 0
  const fail = () => Promise.reject(new Error('not there'))
  const site = isThere
    ? { simplified: () => Promise.resolve('養养補补貼贴'), names: () => Promise.resolve(names) }
    : { simplified: fail, names: fail }
  const read = createReading(site, () => come++)
  read(typed)
  await new Promise(setImmediate)
  return { found: read(typed)(text, ['鹤湾市']), come }
}

test.each([
  ['养老', '养老', 1],
  ['養老', '养老', 1],
  ['養老 補貼', '养老 补贴', 1],
  ['yanglao', '养老', 1],
  ['Yǎng lǎo', '养老', 1],
  ['yanglao 補貼', '养老 补贴', 2],
  ['hewan', '', 1],
  ['he wan', '', 1],
  ['hws', '', 1],
  ['养老 教育', undefined, 1],
  ['jiaoyu', undefined, 1],
  ['12', undefined, 0],
  ['', '', 0]
])('%j is found as %j', async (typed, found, come) => {
  expect(await find(typed)).toEqual({ found, come })
})

test('words are what they are where nothing comes', async () => {
  expect([(await find('养老', false)).found, (await find('養老', false)).found]).toEqual(['养老', undefined])
})
