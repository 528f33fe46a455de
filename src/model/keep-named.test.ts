import { expect, test } from 'vitest'
import type { Place } from './entries.ts'
import { keepNamed } from './keep-named.ts'

const place = (id: string, parent?: string, more: Partial<Place> = {}): Place => ({
  ...{ id, headword: id, kind: 'city', forms: [id], parts: [], occurrences: [] },
  ...(parent !== undefined && { parent }),
  ...more
})
const occurrences = [{ plan: 'river-2030', paragraph: 'chp_1__p_1', start: 0, end: 2, form: 'x' }]

const places = [
  place('hedong', undefined, { occurrences }),
  place('xiaohe', 'hedong'),
  place('hexi'),
  place('zone', undefined, { kind: 'zone', across: ['xiaohe', 'hexi', 'hedong'], occurrences }),
  place('core', undefined, { kind: 'region', across: ['xiaohe', 'hedong', 'henan'], occurrences }),
  place('dam', undefined, { kind: 'zone', across: ['hebei'] }),
  place('henan'),
  place('hebei')
]

test('a zone lies across what is shown, a county that is not shown standing for its city; a region has only its own', () => {
  expect(keepNamed({ terms: [], places }).places.map(({ id, across }) => [id, across])).toEqual([
    ['hedong', undefined],
    ['zone', ['hedong']],
    ['core', ['hedong']]
  ])
})

test('people of a county find it, where a zone that is named lies across it; a region is not in one county more than in another', () => {
  const kept = keepNamed({ terms: [], places }, { isReached: true }).places
  expect(kept.map(({ id, across }) => [id, across])).toEqual([
    ['hedong', undefined],
    ['xiaohe', undefined],
    ['hexi', undefined],
    ['zone', ['xiaohe', 'hexi', 'hedong']],
    ['core', ['xiaohe', 'hedong']]
  ])
})
