import { expect, test } from 'vitest'
import type { Place, Term } from '../model/entries.ts'
import { createLibrary } from '../model/library.ts'
import { noteOf } from './entry-note.ts'

const unused = { parts: [], occurrences: [] }
const occurrence = { plan: 'river-2030', paragraph: 'chp_1__intro__p_1', start: 0, end: 2, form: '渡船' }
const place = (id: string, headword: string, more: Partial<Place>): Place => ({
  id,
  headword,
  forms: [headword],
  kind: 'county',
  ...unused,
  ...more
})
const ferry: Term = {
  id: 'duchuan',
  headword: '渡船',
  forms: ['渡船'],
  category: 'transport',
  definition: '过河的船。',
  see: [],
  parts: ['place:hekou', 'place:gone'],
  occurrences: [occurrence, occurrence]
}
const places = [
  place('guo', '国', { kind: 'country' }),
  place('xian', '小河县', { parent: 'guo', note: '在河边。' }),
  place('hekou', '河口', { kind: 'area', parent: 'xian' }),
  place('liang-an', '两岸', { kind: 'collective', members: ['xian', 'hekou'], parts: ['place:guo'] })
]
const library = createLibrary([], { terms: [ferry], places })

test('a term has its definition, what the parts of its name name, and its count', () => {
  expect(noteOf('term:duchuan', library)).toEqual({
    entry: 'term:duchuan',
    headword: '渡船',
    kind: '交通运输',
    text: '过河的船。',
    partsLabel: '名称中的词语：',
    parts: [
      { entry: 'place:hekou', headword: '河口' },
      { entry: 'place:gone', headword: 'place:gone' }
    ],
    count: 2
  })
})

test('a place has its kind with what it lies in, and its note where there is one', () => {
  expect(noteOf('place:hekou', library)).toMatchObject({
    kind: '地区 · 小河县 · 国',
    text: undefined,
    parts: [],
    count: 0
  })
  expect(noteOf('place:xian', library)).toMatchObject({ kind: '县 · 国', text: '在河边。' })
})

test('a collective has its members', () => {
  expect(noteOf('place:liang-an', library)).toMatchObject({
    partsLabel: '包括：',
    parts: [
      { entry: 'place:xian', headword: '小河县' },
      { entry: 'place:hekou', headword: '河口' }
    ]
  })
})

test('an unknown entry has no note', () => {
  expect(noteOf('term:hekou', library)).toBeUndefined()
})
