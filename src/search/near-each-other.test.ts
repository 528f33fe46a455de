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
