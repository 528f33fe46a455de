import { expect, test } from 'vitest'
import { toFinding } from './finding.ts'
import { joinFindings } from './join-findings.ts'

const found = ['1', '1', '3', '3', '3'].map((chapter, at) => ({
  plan: 'river-2030',
  id: `chp_${chapter}__sec_1__p_${at + 1}`,
  text: '河，河',
  hits: [
    { start: 0, end: 1 },
    { start: 2, end: 3 }
  ]
}))
const joined = joinFindings([toFinding(found.slice(0, 2)), toFinding(found.slice(2))])

test('what was found in two parts counts together', () => {
  expect(joined).toMatchObject({
    occurrences: 10,
    paragraphs: 5,
    parts: [
      { key: 'river-2030/chp_1', occurrences: 4 },
      { key: 'river-2030/chp_3', occurrences: 6 }
    ]
  })
})

test.each([
  [0, 5],
  [1, 3],
  [2, 9],
  [3, 4]
])('reads from %i to %i over both', async (from, to) => {
  expect(await joined.read(from, to)).toEqual(found.slice(from, to))
})

test('a paragraph of the second stands after those of the first', async () => {
  expect(await joined.placeOf('river-2030', 'chp_3__sec_1__p_4')).toEqual({ index: 3, before: 6 })
  expect(await joined.placeOf('river-2030', 'chp_9__sec_1__p_1')).toBeUndefined()
})
