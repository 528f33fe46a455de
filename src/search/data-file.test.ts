import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Corpus } from './corpus.ts'
import {
  contentsOf,
  pathOfData,
  pathOfIndex,
  readFile,
  toDataFile,
  type DataFile,
  type Delivered
} from './data-file.ts'
import { createFold } from './fold.ts'
import { settings } from './grams/format.ts'
import { toIndex } from './grams/write.ts'
import { unpackNames } from './pack-names.ts'
import { identify } from './to-corpus.ts'

const corpus: Corpus = {
  plans: [
    { id: 'river-2030', title: '小河规划', shortTitle: '小河', units: { chp_1: '总则' }, missing: { chp_2: '桥' } }
  ],
  paragraphs: [
    { plan: 'river-2030', id: 'chp_1__intro__p_1', text: '“小河”\u2028', source: [[1, 3, '小何']], entries: [] }
  ],
  entries: [{ entry: 'place:xiao-he', headword: '小河', forms: ['小河'], pinyin: 'xiao he', text: '小' }],
  simplified: '漢汉',
  meant: {
    everyday: [['水边', '小河']],
    words: [['小河', 1]],
    english: [],
    aliases: {},
    collectives: {},
    parents: {},
    unnamed: {},
    elsewhere: '',
    sounds: { he: '河' }
  }
}
const build = identify(corpus)
const contents = contentsOf(corpus)
const files = Object.keys(contents) as DataFile[]
const scripts = files.map((file) => toDataFile(file, build, contents[file]))
const fold = createFold(new Map())
const written = toIndex(corpus, fold)
const shards = [...written.files]

/** What a page has after scripts have run, of which some may be none. */
function run(...scripts: string[]): Delivered[] {
  const self: { searchData?: Delivered[] } = {}
  for (const script of scripts) {
    try {
      runInNewContext(script, { self })
    } catch {
      // So does a browser.
    }
  }
  return self.searchData ?? []
}

test('all files come back, in whatever order they come', () => {
  const delivered = run(...scripts.toReversed(), ...shards.map(([name, content]) => toDataFile(name, build, content)))
  for (const file of files) expect(readFile(delivered, build, file)).toEqual(contents[file])
  for (const [name, content] of shards) expect(readFile(delivered, build, name)).toEqual(content)
})

test('of a small collection all is in files of one kind each', () => {
  const { corpus: whole, names, notes, simplified, named, sources, lacking, meant } = contents
  const paragraphs = whole.paragraphs?.map((paragraph, index) => ({
    ...paragraph,
    ...(sources[index] && { source: sources[index] }),
    entries: named[index]
  }))
  const plans = whole.plans.map((plan, index) => ({ ...plan, ...lacking[index] }))
  expect({ plans, paragraphs, simplified, entries: unpackNames(names, notes), meant }).toEqual(corpus)
})

test('characters that a title, a name or the source has come with the texts', () => {
  expect(contents.corpus).not.toHaveProperty('simplified')
  const titled = { ...corpus, plans: corpus.plans.map((plan) => ({ ...plan, units: { chp_1: '漢' } })) }
  expect(contentsOf(titled).corpus.simplified).toBe('漢汉')
})

test('of a large one texts and titles of units come with what is shown', () => {
  expect(contentsOf(corpus, written).corpus).toEqual({
    plans: [{ ...corpus.plans[0], units: {} }],
    index: written.index
  })
})

test('of a large one with many plans these come when they are asked for', () => {
  const many = {
    ...corpus,
    plans: [...corpus.plans, { id: 'b', title: '乙', shortTitle: '乙', units: {}, lacks: '第二章' }]
  }
  const { index, table } = toIndex(many, fold, { ...settings, plans: 1 })
  const contents = contentsOf(many, { index, table })
  expect(contents.corpus).toEqual({ plans: [], index, counted: '只算本站有的部分，《乙》缺：第二章' })
  expect(contents.plans.plans.map(({ id }) => id)).toEqual([corpus.plans[0]?.id, 'b'])
  expect(contents.plans.firsts).toEqual([0, 1])
})

test('the address of a file has the build', () => {
  expect(pathOfData('corpus', build)).toBe(`search/corpus-${build}.js`)
  expect(pathOfIndex('grams/0/12', build)).toBe(`search/${build}/grams/0/12.js`)
})

test('the same corpus has the same build, another one another', () => {
  expect(identify(structuredClone(corpus))).toBe(build)
  expect(identify({ ...corpus, simplified: '' })).not.toBe(build)
  expect(build).toMatch(/^[0-9a-f]{12}$/)
})

test('a file of another build gives nothing', () => {
  expect(readFile(run(toDataFile('corpus', 'other', contents.corpus)), build, 'corpus')).toBeUndefined()
})

test.each<readonly [string, unknown]>([...Object.entries(contents), ...shards])(
  '%s cut anywhere, or read in another encoding, gives nothing',
  (file, content) => {
    const whole = toDataFile(file, build, content)
    const misread = Buffer.from(whole).toString('latin1')
    const cut = Array.from({ length: whole.length - 2 }, (_, length) => whole.slice(0, length))
    for (const script of [...cut, misread, '', '<!doctype html><title>404</title>'])
      expect(readFile(run(script), build, file)).toBeUndefined()
  }
)
