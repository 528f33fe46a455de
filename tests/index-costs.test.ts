/** What strings that stand nowhere read of the index of a collection of 1,000 sections. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createRandom } from '../bench/random.ts'
import { pickQueries, toLaws } from '../bench/search/corpora.ts'
import { createLike } from '../bench/search/like.ts'
import { openFiles } from '../bench/search/open-files.ts'
import { paragraphsOf } from '../src/model/plan.ts'
import { createFold } from '../src/search/fold.ts'
import { toIndex } from '../src/search/grams/write.ts'
import { nothingMeant } from '../src/search/meant.ts'
import { readContent } from './read-content.ts'

const fold = createFold(new Map())
const textOf = createLike((await readContent()).plans.flatMap(paragraphsOf).map(({ text }) => fold(text).text))
const { plans, paragraphs } = toLaws(
  Array.from({ length: 100 }, (_, document) =>
    Array.from({ length: 25 }, (_, at) => String.fromCharCode(...textOf(25 * document + at)))
  )
)
const whole = paragraphs.map(({ text }) => text).join('\n')
const random = createRandom(1)
const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One
const characters = [...new Set(whole.replaceAll('\n', ''))]
const others = readFileSync('docs/words.zh-CN.md', 'utf8').match(/\p{Script=Han}{4,12}/gu) ?? []
const halves = pickQueries(paragraphs, 500).map((query) => query.slice(0, 6))

const strings = {
  'random characters': takeNowhere(() =>
    Array.from({ length: 2 + Math.floor(random() * 10) }, () => pick(characters)).join('')
  ),
  'words of another text': takeNowhere(() => pick(others)),
  'two halves that stand in different places': takeNowhere(() => pick(halves) + pick(halves))
}

const { index, table, files } = toIndex(
  { plans, paragraphs, entries: [], simplified: '', meant: nothingMeant },
  (text) => ({ text, starts: [], ends: [] })
)
const contents = new Map(files)
const { ask } = openFiles(index, table, (file) => Promise.resolve(contents.get(file)))

// An answer may cost 60 KiB, of which the page and its scripts are 23.
test.each(Object.entries(strings))(
  '%s: that there are none is told within the budget of an answer',
  async (_, strings) => {
    const costs = await Promise.all(strings.map(ask))
    expect(costs.length).toBe(70)
    expect(costs.filter(({ occurrences }) => occurrences > 0)).toEqual([])
    expect(costs.filter(({ bytes, requests }) => bytes > 37 * 1024 || requests > 30)).toEqual([])
  }
)

test.each(Object.entries(strings))('%s: to tell what was meant reads little more', async (_, strings) => {
  const costs = await Promise.all(strings.map(ask))
  expect(costs.filter(({ withNear }) => withNear > 60 * 1024)).toEqual([])
})

/** Different ones. */
function takeNowhere(make: () => string): string[] {
  const strings = new Set<string>()
  for (let tries = 0; strings.size < 70 && tries < 10_000; tries++) {
    const string = make()
    if (!whole.includes(string)) strings.add(string)
  }
  return [...strings]
}
