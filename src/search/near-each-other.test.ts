import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFinding } from './finding.ts'
import { createFold } from './fold.ts'
import { findHits } from './match.ts'
import { keepNearEachOther } from './near-each-other.ts'

const fold = createFold(new Map())

/** Texts of which the answer keeps some. */
async function kept(texts: readonly string[], phrases: readonly string[], within: number, isOrdered = false) {
  const query = { phrases, exclusions: [] }
  const found = texts.map((text, at) => ({
    plan: 'river-2030',
    id: `chp_1__sec_1__p_${at + 1}`,
    text,
    hits: findHits(fold(text), query)
  }))
  const near = await keepNearEachOther(toFinding(found), query, { within, isOrdered }, fold)
  return (await near.read(0, near.paragraphs)).map(({ text }) => text)
}

test('keeps the paragraphs whose words stand near each other', async () => {
  const texts = ['修桥和渡口', '渡口旁修桥', '修桥。两岸还有三处渡口', '修桥，两岸还有三处渡口，也修桥']
  expect(await kept(texts, ['桥', '渡口'], 2)).toEqual(['修桥和渡口', '渡口旁修桥'])
  expect(await kept(texts, ['桥', '渡口'], 3)).toEqual([...texts.slice(0, 2), texts[3]])
})

test('keeps the order of the words where it is asked for', async () => {
  const texts = ['修桥和渡口', '渡口旁修桥', '渡口旁修桥，渡口']
  expect(await kept(texts, ['桥', '渡口'], 5, true)).toEqual([texts[0], texts[2]])
})

test('counts only what lies between three words', async () => {
  expect(await kept(['路和桥和渡口'], ['渡口', '路', '桥'], 2)).toHaveLength(1)
  expect(await kept(['路和桥和渡口'], ['渡口', '路', '桥'], 1)).toHaveLength(0)
})

test('words that overlap are near', async () => {
  expect(await kept(['大渡口桥'], ['渡口', '口桥'], 0)).toHaveLength(1)
})

test('words that overlap are counted once', async () => {
  expect(await kept(['大渡口桥旁的路'], ['渡口', '口桥', '路'], 2)).toHaveLength(1)
  expect(await kept(['大渡口桥旁的路'], ['渡口', '口桥', '路'], 1)).toHaveLength(0)
})

test('a word that comes again between the others is one of them', async () => {
  expect(await kept(['路和桥和桥和渡口'], ['路', '桥', '渡口'], 3)).toHaveLength(1)
  expect(await kept(['路和桥和桥和渡口'], ['路', '桥', '渡口'], 2)).toHaveLength(0)
})

test('is what trying all stretches of a text says', async () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 14 })
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.uniqueArray(word, { minLength: 2, maxLength: 3 }),
      fc.nat(6),
      fc.boolean(),
      async (text, words, within, isOrdered) => {
        const isNear = stretchesOf(text, words).some(
          (spans) => hasAll(spans, isOrdered) && charactersBetween(spans) <= within
        )
        expect(await kept([text], words, within, isOrdered)).toEqual(isNear ? [text] : [])
      }
    ),
    { numRuns: 2000 }
  )
})

type Span = readonly [start: number, end: number]
interface Stretch {
  readonly start: number
  readonly end: number
  /** By word, where it stands in the stretch. */
  readonly spans: readonly (readonly Span[])[]
}

function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const places = Array.from({ length: text.length + 1 }, (_, at) => at)
  const all = words.map((word) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }): Span => [index, index + word.length])
  )
  return places.flatMap((start) =>
    places
      .filter((end) => end > start)
      .map((end) => ({ start, end, spans: all.map((spans) => spans.filter(([a, b]) => a >= start && b <= end)) }))
  )
}

const hasAll = ({ spans, start }: Stretch, isOrdered: boolean) =>
  isOrdered ? isChain(spans, start) : spans.every(({ length }) => length > 0)

const isChain = ([first, ...others]: readonly (readonly Span[])[], from: number): boolean =>
  first === undefined || first.some(([start, end]) => start >= from && isChain(others, end))

const charactersBetween = ({ start, end, spans }: Stretch) =>
  Array.from({ length: end - start }, (_, at) => start + at).filter(
    (at) => !spans.flat().some(([a, b]) => at >= a && at < b)
  ).length
