import { expect, test } from 'vitest'
import type { Place, Term } from '../model/entries.ts'
import { createFold } from './fold.ts'
import { toMeant } from './meant.ts'

const texts = ['望岚澄共享医疗', '医疗共享，望海医疗', '河']
const occurrence = { plan: 'a', paragraph: 'chp_1__intro__p_1', start: 0, end: 3, form: '望岚澄' } as const
const place: Place = {
  id: 'shanghai',
  headword: '望海',
  kind: 'municipality',
  forms: ['望海'],
  parts: [],
  occurrences: [
    { ...occurrence, through: 'collective' },
    { ...occurrence, form: '沪' },
    { ...occurrence, form: '望海' }
  ]
}
const term: Term = {
  id: 'gongxiang',
  headword: '共享',
  category: 'service',
  definition: '一起用。',
  english: ['Sharing'],
  forms: ['共享'],
  parts: [],
  occurrences: [],
  see: []
}
const entries = [
  { entry: 'term:gongxiang', headword: '共享', forms: ['共享'], pinyin: '', text: '' },
  { entry: 'place:shanghai', headword: '望海', forms: ['望海'], pinyin: '', text: '' }
] as const
const everyday = [
  { said: '看病', written: ['就医', '医疗'] },
  { said: '买房', written: ['住房'] }
]
const meant = toMeant(texts, entries, [term], [place], everyday, createFold(new Map()), {
  cut: (text) => text.match(/望岚澄|医疗|共享|望海|./gu) ?? [],
  soundsOf: (character) => ({ 河: ['he'], 海: ['hai'], 和: ['he', 'huo'] })[character] ?? [],
  commonCharacters: '和',
  divisions: []
})

test('everyday words, each with what the texts have for it', () => {
  expect(meant.everyday).toEqual([['看病', '医疗'], ['买房']])
})

test('words that occur twice, pairs of words, and names however seldom', () => {
  expect(meant.words).toEqual([
    ['医疗', 3],
    ['共享', 2],
    ['望海', 1]
  ])
  const { words } = toMeant([...texts, '医疗共享'], entries, [], [], [], createFold(new Map()), {
    cut: (text) => text.match(/医疗|共享|./gu) ?? [],
    soundsOf: () => [],
    commonCharacters: '',
    divisions: []
  })
  expect(words).toContainEqual(['医疗共享', 2])
})

test('English names by the entry that has them', () => {
  expect(meant.english).toEqual([['sharing', 0]])
})

test('names that a term or place has in some paragraphs only', () => {
  expect(meant.aliases).toEqual({ 1: ['沪'] })
})

test('names of several places together by the entry of each', () => {
  expect(meant.collectives).toEqual({ 1: ['望岚澄'] })
})

test('the place that a place lies in', () => {
  const town: Place = { ...place, id: 'jiuan', parent: 'shanghai', headword: '旧安' }
  const all = [...entries, { ...entries[1], entry: 'place:jiuan', headword: '旧安' } as const]
  const { parents } = toMeant(texts, all, [], [place, town], [], createFold(new Map()), {
    cut: () => [],
    soundsOf: () => [],
    commonCharacters: '',
    divisions: []
  })
  expect(parents).toEqual({ 2: 1 })
})

test('characters by their sounds', () => {
  expect(meant.sounds).toEqual({ he: '和河', huo: '和', hai: '海' })
})
