import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Corpus } from './corpus.ts'
import { dataFiles, fileOfPart, pathOfData, readPart, toDataFile, type DataFile, type Delivered } from './data-file.ts'
import { identify } from './to-corpus.ts'

const corpus: Corpus = {
  plans: [{ id: 'river-2030', title: '小河规划', shortTitle: '小河', units: {} }],
  paragraphs: [{ plan: 'river-2030', id: 'chp_1__intro__p_1', text: '“小河”\u2028', entries: [] }],
  entries: [{ entry: 'place:xiao-he', headword: '小河', forms: ['小河'], pinyin: 'xiao he', text: '' }],
  simplified: '漢汉',
  meant: {
    everyday: [['水边', '小河']],
    words: [['小河', 1]],
    english: [],
    aliases: {},
    collectives: {},
    sounds: { he: '河' }
  }
}
const build = identify(corpus)
const files = Object.keys(dataFiles) as DataFile[]
const parts = Object.keys(corpus) as (keyof Corpus)[]

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

test('all parts come back, in whatever order the files come', () => {
  const delivered = run(...files.reverse().map((file) => toDataFile(file, build, corpus)))
  for (const part of parts) expect(readPart(delivered, build, part)).toEqual(corpus[part])
})

test('every part is in a file, and its name has the build', () => {
  expect(parts.map((part) => (dataFiles[fileOfPart(part)] as readonly string[]).includes(part))).not.toContain(false)
  expect(pathOfData('plans', build)).toBe(`search/plans-${build}.js`)
})

test('the same corpus has the same build, another one another', () => {
  expect(identify(structuredClone(corpus))).toBe(build)
  expect(identify({ ...corpus, simplified: '' })).not.toBe(build)
  expect(build).toMatch(/^[0-9a-f]{12}$/)
})

test('a file of another build gives nothing', () => {
  expect(readPart(run(toDataFile('plans', 'other', corpus)), build, 'plans')).toBeUndefined()
})

test.each(files)('%s cut anywhere, or read in another encoding, gives nothing', (file) => {
  const whole = toDataFile(file, build, corpus)
  const misread = Buffer.from(whole).toString('latin1')
  const cut = Array.from({ length: whole.length - 2 }, (_, length) => whole.slice(0, length))
  for (const script of [...cut, misread, '', '<!doctype html><title>404</title>'])
    expect(dataFiles[file].map((part) => readPart(run(script), build, part))).toEqual(
      dataFiles[file].map(() => undefined)
    )
})
